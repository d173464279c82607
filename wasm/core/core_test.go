package core_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"veto/wasm/core"
	"veto/wasm/wire"
)

func callError(t *testing.T, method, body string) wire.Fault {
	t.Helper()
	var a struct{ Error *wire.Fault }
	if err := json.Unmarshal(core.Call(method, []byte(body)), &a); err != nil {
		t.Fatal(err)
	}
	if a.Error == nil {
		t.Fatalf("%s was answered; an error was expected", method)
	}
	return *a.Error
}

func TestUnknownMethodIsAnError(t *testing.T) {
	if f := callError(t, "fly", "{}"); f.Code != "unknown-method" || f.Where != "fly" {
		t.Errorf("got %+v", f)
	}
}

func TestTooLargeARequestIsAnError(t *testing.T) {
	if f := callError(t, "look", `"`+strings.Repeat("x", core.MaxRequest)+`"`); f.Code != "too-large" {
		t.Errorf("got %+v", f)
	}
}

func callLook(t *testing.T, request wire.LookRequest) wire.Look {
	t.Helper()
	body, err := json.Marshal(request)
	if err != nil {
		t.Fatal(err)
	}
	var a struct {
		OK    wire.Look
		Error *wire.Fault
	}
	if err := json.Unmarshal(core.Call("look", body), &a); err != nil {
		t.Fatal(err)
	}
	if a.Error != nil {
		t.Fatalf("%+v", *a.Error)
	}
	return a.OK
}

func manySwitches(n int) wire.LookRequest {
	controls := make([]wire.Control, n)
	for i := range controls {
		controls[i] = wire.Control{N: i + 1, Role: "switch", Name: fmt.Sprintf("Setting number %d", i), State: "on"}
	}
	return wire.LookRequest{Snapshot: wire.Snapshot{URL: "https://example.org/", Lang: "en", Age: 9000, Controls: controls}, Language: "en", Now: "2026-11-21T14:02:00+01:00", Any: true}
}

func TestWhatIsBeyondTheLimitIsCounted(t *testing.T) {
	request := manySwitches(20000)
	request.Snapshot.Cut = 80000
	if look := callLook(t, request); look.Cut != 15000+80000 {
		t.Errorf("%d controls left out, want 95000", look.Cut)
	}
}

func TestANameOfAMegabyteIsCut(t *testing.T) {
	request := manySwitches(1)
	request.Snapshot.Controls[0].Name = strings.Repeat("share my data ", 80_000)
	if look := callLook(t, request); len(look.Findings) == 1 && len(look.Findings[0].Title) > 2000 {
		t.Errorf("the title has %d bytes", len(look.Findings[0].Title))
	}
}

func TestTheJudgeSpeaksOnlyWhenAsked(t *testing.T) {
	request := wire.LookRequest{Language: "en", Now: "2026-11-21T14:02:00+01:00", Any: true, Snapshot: wire.Snapshot{
		URL: "https://shop.example/signup", Lang: "en", Age: 9000,
		Controls: []wire.Control{
			{N: 1, Role: "checkbox", Name: "Send me special offers by e-mail", State: "on"},
			{N: 2, Role: "checkbox", Name: "Do not share my data with partners", State: "on"},
			{N: 3, Role: "checkbox", Name: "Send me special offers by post", State: "off"},
			{N: 4, Role: "checkbox", Name: "Share my data with partners", State: "on", Locked: true},
		},
	}}
	look := callLook(t, request)
	if len(look.Findings) != 1 || look.Findings[0].Control != 1 || look.Findings[0].Rule != "" {
		t.Errorf("got %+v; want only the first box", look.Findings)
	}
	request.Any = false
	if look := callLook(t, request); len(look.Findings) != 0 {
		t.Errorf("got %+v without being asked", look.Findings)
	}
	request.Any, request.Touched = true, []int{1}
	if look := callLook(t, request); len(look.Findings) != 0 {
		t.Errorf("got %+v for a box the person ticked", look.Findings)
	}
}

func TestEveryEntryOfASiteIsListed(t *testing.T) {
	var a struct{ OK wire.Site }
	body := `{"url":"https://www.linkedin.com/feed/","language":"de","now":"2026-11-21T14:02:00+01:00","memory":[{"finding":"linkedin/genai-training","state":"on","at":"2026-11-20T09:00:00+01:00","first":"on"}]}`
	if err := json.Unmarshal(core.Call("site", []byte(body)), &a); err != nil {
		t.Fatal(err)
	}
	if a.OK.Name != "LinkedIn" || a.OK.Here || len(a.OK.Items) < 12 {
		t.Fatalf("got %q, here %t, %d items; want LinkedIn, not here, 12 or more", a.OK.Name, a.OK.Here, len(a.OK.Items))
	}
	first := a.OK.Items[0]
	if first.ID != "linkedin/genai-training" || !first.Attention || first.Mark.Key != "markOn" || first.Page == "" || len(first.Way) == 0 {
		t.Errorf("first item is %+v", first)
	}
}

// FuzzCall holds that no request makes the core panic and that every answer is
// JSON with exactly one of "ok" and "error".
func FuzzCall(f *testing.F) {
	for _, method := range []string{"look", "site", "samples", "platforms", "judge", "read-rule", "controls", "rule-report", "coverage", ""} {
		f.Add(method, []byte(`{}`))
		f.Add(method, []byte(`{"snapshot":{"url":"https://x.com/settings/grok_settings","controls":[{"n":1,"role":"checkbox","name":"Allow","state":"on"}]},"now":"2026-11-21T14:02:00Z","any":true}`))
		f.Add(method, []byte(`{"url":"https://www.linkedin.com/","name":"Share","state":"on","headings":[""]}`))
	}
	f.Fuzz(func(t *testing.T, method string, body []byte) {
		var answer map[string]json.RawMessage
		if err := json.Unmarshal(core.Call(method, body), &answer); err != nil {
			t.Fatalf("the answer is no JSON: %v", err)
		}
		if len(answer) != 1 || (answer["ok"] == nil) == (answer["error"] == nil) {
			t.Fatalf("the answer has %d fields", len(answer))
		}
	})
}

// BenchmarkLook measures one settings page with 200 switches on a known
// platform, rules and judge.
func BenchmarkLook(b *testing.B) {
	request := manySwitches(200)
	request.Snapshot.URL = "https://x.com/settings/grok_settings"
	body, err := json.Marshal(request)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		core.Call("look", body)
	}
}
