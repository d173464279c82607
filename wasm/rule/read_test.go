package rule

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func sample(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/sample.json")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestReadTakesEverything(t *testing.T) {
	p, err := Read("rules/platforms/sample.json", sample(t))
	if err != nil {
		t.Fatal(err)
	}
	e := p.Entries[0]
	got := fmt.Sprint(p.ID, p.Name, p.Hosts, p.Access, p.Areas, e.ID, e.Kind, e.Purpose, e.On, e.Title, e.Default, e.Dates, e.Pages, e.Way, e.Control, e.Sources, e.Confidence, e.Checked)
	for _, want := range []string{"sample", "Sample", "portal.sample.example", "asked", "settings/]", "training", "switch", "ai-training", "used", "KI-Training",
		"{on [EU]  2025-11}", "{2025-11-03 training-starts future-only}", "setting 2026-10}", "[Me Settings AI]", "[Meine Daten nutzen]", "map[aria-labelledby:useMyData]",
		"{https://news.example/sample News 2026-10-02 on from the start}", "high", "{2026-11-21 documented}"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in what was read: %s", want, got)
		}
	}
	form := p.Entries[1]
	if form.Form == nil || form.Form.Fields.In("de")[0] != "Name" || form.Form.Reason != "optional" || form.Link.Names.In("fr")[0] != "object here" {
		t.Errorf("the form was read as %+v, its link as %v", form.Form, form.Link)
	}
}

// What no story can hold: bytes that are no text, and sizes.
func TestReadRefusesBytes(t *testing.T) {
	good := string(sample(t))
	entry := good[strings.Index(good, "    {\n      \"id\": \"objection\""):strings.LastIndex(good, "  ]")]
	many := strings.Replace(good, entry, strings.Repeat(strings.TrimSpace(entry)+",", maxEntries)+entry, 1)
	for _, c := range []struct{ name, rule, want string }{
		{"latin 1", strings.Replace(good, "Meine", "M\xe4ine", 1), "sample.json:25:52: this is not UTF-8"},
		{"byte order mark", "\uFEFF" + good, "sample.json:1:1: this is not UTF-8"},
		{"surrogate as bytes", strings.Replace(good, "Meine", "\xed\xa0\x80", 1), "this is not UTF-8"},
		{"too large", good + strings.Repeat(" ", MaxBytes), "larger than 1 MiB"},
		{"a million brackets", strings.Repeat("[", MaxBytes-1), "nested too deeply"},
		{"too many entries", many, "entries: there are 202 items, but at most 200 are read"},
		{"long text", strings.Replace(good, "You object.", strings.Repeat("You object. ", 200), 1), "entries[1].says.en: this text is longer than 2000 bytes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read("sample.json", []byte(c.rule))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

// What anybody may have sent is told of in no more words than somebody reads.
func TestNothingButProblems(t *testing.T) {
	good := string(sample(t))
	bad := strings.Repeat(`{"oops": 1, "`+strings.Repeat("x", 2000)+`": 2},`, 150)
	_, err := Read("a.json", []byte(strings.Replace(good, `"entries": [`, `"entries": [`+bad, 1)))
	var problems Problems
	if !errors.As(err, &problems) || len(problems) != maxProblems {
		t.Fatalf("%d problems, want %d", len(problems), maxProblems)
	}
	if size := len(err.Error()); size > maxProblems*3*maxPart {
		t.Errorf("told of in %d bytes", size)
	}
}

func TestProblemHasItsPlace(t *testing.T) {
	_, err := Read("sample.json", bytes.Replace(sample(t), []byte(`"switch"`), []byte(`"swich"`), 1))
	var problems Problems
	if !errors.As(err, &problems) || len(problems) != 1 {
		t.Fatalf("got %v", err)
	}
	want := Problem{"sample.json", 11, 15, "entries[0].kind", `"swich" is not known here`, `did you mean "switch"?`}
	if problems[0] != want {
		t.Errorf("got %+v, want %+v", problems[0], want)
	}
}

func TestLoad(t *testing.T) {
	good := string(sample(t))
	other := strings.Replace(good, `"sample"`, `"other"`, 1)
	elsewhere := strings.NewReplacer("/settings/ai", "/settings/other", "/#settings/ai", "/#settings/other", "/object", "/another").Replace(other)
	siteless := `{"$schema": "../schema/platform.schema.json", "id": "other", "name": "Other", "access": "asked", "entries": [{"id": "data", "kind": "app", "purpose": "telemetry", "on": "used",
		"title": {"en": "Data", "de": "Daten"}, "says": {"en": "Other uses data.", "de": "Other nutzt Daten."}, "way": {"en": ["Settings"]},
		"sources": [{"title": "News", "says": "it does"}], "confidence": "low", "checked": {"date": "2026-11-21", "how": "documented"}}]}`
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	for _, c := range []struct {
		name  string
		files fstest.MapFS
		want  string
	}{
		{"good", fstest.MapFS{"platforms/sample.json": file(good), "words/x.json": file("not read")}, ""},
		{"no rule at all", fstest.MapFS{}, "there is no rule file"},
		{"one host, two platforms", fstest.MapFS{"platforms/sample.json": file(good), "platforms/other.json": file(elsewhere)}, ""},
		{"one page, two platforms", fstest.MapFS{"platforms/sample.json": file(good), "platforms/other.json": file(other)}, "platforms/sample.json: entries: https://portal.sample.example/object is a page of other already"},
		{"no site", fstest.MapFS{"platforms/other.json": file(siteless)}, ""},
		{"both broken", fstest.MapFS{"platforms/sample.json": file("{"), "platforms/other.json": file("[]")}, "platforms/other.json:1:1: this is a list, but must be an object { … }\nplatforms/sample.json:1:2: this is not JSON"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := Load(c.files)
			if (err == nil) != (c.want == "") || (s == nil) != (err != nil) || err != nil && !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestTextFallsBack(t *testing.T) {
	text := Text{"en": "data", "de": "Daten"}
	labels := Labels{"en": {"data"}, "pt-BR": {"dados"}, "zh": {"数据"}}
	for _, c := range []struct{ got, want string }{
		{text.In("de-AT"), "Daten"}, {text.In("DE_ch"), "Daten"}, {text.In("fr"), "data"}, {text.In(""), "data"}, {Text(nil).In("de"), ""},
		{labels.In("pt-BR")[0], "dados"}, {labels.In("pt")[0], "data"}, {labels.In("zh-TW")[0], "数据"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
