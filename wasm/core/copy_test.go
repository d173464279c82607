package core_test

import (
	"encoding/json"
	"strings"
	"testing"

	"veto/wasm/wire"
)

// private is a page that holds things which must not be copied.
func private() wire.Snapshot {
	return wire.Snapshot{URL: "https://www.sample.example/settings/ai?user=secret-1#token=secret-2", Lang: "en", Age: 9000, Controls: []wire.Control{
		{N: 4, Role: "switch", Name: `Use “my” data & "yours"`, State: "on", Locked: true, Description: "secret-3", Text: "secret-4", Headings: []string{"secret-5"}, Group: "secret-6"},
		{N: 7, Role: "link", Name: "secret-7", Attributes: map[string]string{"href": "secret-8"}},
		{N: 8, Role: "combobox", Name: "Audience", Value: "secret-9", Attributes: map[string]string{"id": "secret-10"}},
		{N: 9, Role: "button"},
	}}
}

func TestControlsAreACase(t *testing.T) {
	text := call[wire.Copy](t, "controls", wire.ControlsRequest{Snapshot: private()}).Text
	const want = `{"url": "https://www.sample.example/settings/ai", "lang": "en", "age": 2500, "controls": [
  {"n": 1, "role": "switch", "name": "Use “my” data & \"yours\"", "state": "on", "locked": true},
  {"n": 2, "role": "combobox", "name": "Audience"}
]}
`
	if text != want {
		t.Errorf("got\n%swant\n%s", text, want)
	}
	var snapshot wire.Snapshot
	if err := json.Unmarshal([]byte(text), &snapshot); err != nil || len(snapshot.Controls) != 2 {
		t.Errorf("it is no snapshot: %v", err)
	}
}

func TestAnAddressKeepsItsPlace(t *testing.T) {
	page := private()
	page.URL = "https://www.sample.example/#settings/ai"
	if text := call[wire.Copy](t, "controls", wire.ControlsRequest{Snapshot: page}).Text; !strings.Contains(text, `"https://www.sample.example/#settings/ai"`) {
		t.Errorf("got %s", text)
	}
}

func TestRuleReport(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "Veto did not find a setting where its rule says it is.\n\nRule: yours:sample/training (Sample: AI training)\nThe rule was checked on: 2026-11-21\nPage: https://www.sample.example/settings/ai\nLooked at on: 2026-11-21\nControls on the page:\n- switch “Use “my” data & \"yours\"” on\n- combobox “Audience”\n",
		"de": "Veto hat eine Einstellung nicht gefunden, wo sie laut Regel steht.\n\nRegel: yours:sample/training (Sample: KI-Training)\n",
	} {
		text := call[wire.Copy](t, "rule-report", wire.RuleReportRequest{Snapshot: private(), Rule: "yours:sample/training", Language: lang, Now: noon, Own: []string{ownFile(t)}}).Text
		if !strings.HasPrefix(text, want) || strings.Contains(text, "secret") {
			t.Errorf("%s: got\n%s", lang, text)
		}
	}
	if f := callError(t, "rule-report", `{"rule":"nobody/nothing","now":"`+noon+`"}`); f.Code != "bad-request" {
		t.Errorf("got %+v", f)
	}
	if text := call[wire.Copy](t, "rule-report", wire.RuleReportRequest{Rule: "linkedin/genai-training", Language: "en", Now: noon}).Text; !strings.Contains(text, "Rule: linkedin/genai-training (LinkedIn: ") {
		t.Errorf("got %s", text)
	}
}
