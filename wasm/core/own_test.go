package core_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"veto/wasm/core"
	"veto/wasm/wire"
)

// call asks the core and reads its answer, which must not be an error.
func call[Answer any](t testing.TB, method string, request any) Answer {
	t.Helper()
	body, err := json.Marshal(request)
	if err != nil {
		t.Fatal(err)
	}
	var a struct {
		OK    Answer
		Error *wire.Fault
	}
	if err := json.Unmarshal(core.Call(method, body), &a); err != nil || a.Error != nil {
		t.Fatalf("%s: %+v %v", method, a.Error, err)
	}
	return a.OK
}

const noon = "2026-11-21T12:00:00Z"

// ownFile is the sample rule under another id, and on a host of a platform that
// is built in.
func ownFile(t testing.TB, change ...string) string {
	t.Helper()
	text, err := os.ReadFile("../rule/testdata/sample.json")
	if err != nil {
		t.Fatal(err)
	}
	return strings.NewReplacer(change...).Replace(string(text))
}

func ownPage(url string) wire.Snapshot {
	return wire.Snapshot{URL: url, Lang: "en", Age: 9000, Controls: []wire.Control{{N: 1, Role: "switch", Name: "Use my data", State: "on"}}}
}

func TestReadRule(t *testing.T) {
	read := call[wire.RuleRead](t, "read-rule", wire.RuleFile{Text: ownFile(t)})
	if read.ID != "sample" || read.Entries != 2 || len(read.Hosts) != 3 || !slices.Equal(read.Addresses["portal.sample.example"], []string{"/object"}) {
		t.Errorf("got %+v", read)
	}
}

func TestReadRuleRefuses(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"no JSON", "{", "this is not JSON"},
		{"nothing", "", "this is not JSON"},
		{"a misspelt key", ownFile(t, `"purpose"`, `"purpos"`), `did you mean "purpose"?`},
		{"no source", ownFile(t, `"sources": [{ "title": "News", "says": "there is a form" }],`, ""), `the field "sources" is missing`},
		{"for a newer reader", ownFile(t, `"id": "sample"`, `"engine": 99, "new": {}, "id": "sample"`), "this file needs engine 99"},
		{"too large", ownFile(t, `"name": "Sample"`, `"name": "`+strings.Repeat("x", 1<<20)+`"`), "larger than 1 MiB"},
		{"no id", `{"$schema": 1}`, `the field "id" is missing`},
	} {
		body, err := json.Marshal(wire.RuleFile{Text: c.text})
		if err != nil {
			t.Fatal(err)
		}
		if f := callError(t, "read-rule", string(body)); f.Code != "bad-rule" || !strings.Contains(f.Message, c.want) {
			t.Errorf("%s: got %+v, want %q", c.name, f, c.want)
		}
	}
}

// Who reads what is wrong with a file must know which file is meant, also where
// it has no id.
func TestReadRuleNamesTheFile(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"mine.json", "{", "mine.json:1:2: this is not JSON"},
		{"", "{", "your file:1:2: this is not JSON"},
		{"renamed (2).json", ownFile(t, `"purpose"`, `"purpos"`), "renamed (2).json:9:5: entries[0]: the field \"purpose\" is missing"},
	} {
		body, err := json.Marshal(wire.RuleFile{Text: c.text, Name: c.name})
		if err != nil {
			t.Fatal(err)
		}
		if f := callError(t, "read-rule", string(body)); !strings.HasPrefix(f.Message, c.want) {
			t.Errorf("%q: got %q, want %q", c.name, f.Message, c.want)
		}
	}
}

func TestOwnRulesSpeakAsYours(t *testing.T) {
	look := call[wire.Look](t, "look", wire.LookRequest{Snapshot: ownPage("https://www.sample.example/settings/ai?tab=data"), Language: "en", Now: noon, Own: []string{ownFile(t)}})
	if len(look.Findings) != 1 || !look.Findings[0].Yours || look.Findings[0].ID != "yours:sample/training" || look.Findings[0].State != wire.StateOn {
		t.Errorf("got %+v", look.Findings)
	}
	if look := call[wire.Look](t, "look", wire.LookRequest{Snapshot: ownPage("https://www.sample.example/settings/ai?tab=data"), Language: "en", Now: noon}); look.Here || look.Platform != "" {
		t.Errorf("the rule still speaks after it was taken away: %+v", look)
	}
}

// A file with the id and host of a built-in platform stands beside it.
func TestOwnRulesReplaceNothing(t *testing.T) {
	own := ownFile(t, `"sample"`, `"linkedin"`, "www.sample.example", "www.linkedin.com", `"de-de.sample.example", `, "")
	site := call[wire.Site](t, "site", wire.SiteRequest{URL: "https://www.linkedin.com/feed/", Language: "en", Now: noon, Own: []string{own, "{"}})
	yours, builtIn := 0, 0
	for _, item := range site.Items {
		if item.Yours {
			yours++
		} else {
			builtIn++
		}
	}
	if site.Name != "LinkedIn" || yours != 2 || builtIn < 12 {
		t.Errorf("%q has %d items of yours, %d built in", site.Name, yours, builtIn)
	}
	if platforms := call[wire.Platforms](t, "platforms", wire.PlatformsRequest{Language: "en"}); slices.ContainsFunc(platforms.Platforms, func(p wire.Platform) bool { return slices.Contains(p.Hosts, "portal.sample.example") }) {
		t.Error("a file of the person's own is listed among the built-in platforms")
	}
}

func TestOldAndReportedFactsSaySo(t *testing.T) {
	own := ownFile(t, `"confidence": "medium"`, `"confidence": "low"`, `{ "date": "2026-11-21", "how": "documented" }`, `{ "date": "2026-05-01", "how": "documented" }`)
	site := call[wire.Site](t, "site", wire.SiteRequest{URL: "https://www.sample.example/", Language: "en", Now: noon, Own: []string{own}})
	for _, item := range site.Items {
		if first := item.ID == "yours:sample/training"; item.Stale != first || item.Reported == first {
			t.Errorf("%s is stale: %t, reported: %t", item.ID, item.Stale, item.Reported)
		}
	}
	if len(site.Items) != 2 {
		t.Errorf("there are %d items", len(site.Items))
	}
}

func TestWhoAndMailAreTold(t *testing.T) {
	own := ownFile(t, `"way": { "en": ["Me", "Settings", "AI"] },`, `"way": { "en": ["Me"] }, "who": { "en": "An owner.", "de": "Wer besitzt." }, "region": { "en": "In the EU.", "de": "In der EU." },
		"mail": { "to": "privacy@sample.example", "subject": { "en": "Opt out" }, "body": { "en": "The address.", "de": "Die Adresse." } },`)
	look := call[wire.Look](t, "look", wire.LookRequest{Snapshot: ownPage("https://www.sample.example/settings/ai?tab=data"), Language: "de", Now: noon, Own: []string{own}})
	if len(look.Findings) != 1 {
		t.Fatalf("got %+v", look.Findings)
	}
	f := look.Findings[0]
	if f.Who != "Wer besitzt." || f.Region != "In der EU." || f.Mail == nil || *f.Mail != (wire.Mail{To: "privacy@sample.example", Subject: "Opt out", Body: "Die Adresse."}) {
		t.Errorf("got %q, %q, %+v", f.Who, f.Region, f.Mail)
	}
}

func TestCoverage(t *testing.T) {
	coverage := call[wire.Coverage](t, "coverage", wire.CoverageRequest{Language: "de", Now: noon, Own: []string{ownFile(t)}})
	last := coverage.Lines[len(coverage.Lines)-2]
	if len(coverage.Lines) < 30 || !last.Yours || last.Rule != "yours:sample/training" || last.Title != "KI-Training" || !slices.Equal(last.Languages, []string{"de", "en"}) {
		t.Errorf("%d lines, the one before the last is %+v", len(coverage.Lines), last)
	}
	if coverage.Lines[0].Yours || coverage.Lines[0].Name == "" || coverage.Lines[0].Checked.Date == "" {
		t.Errorf("the first line is %+v", coverage.Lines[0])
	}
}
