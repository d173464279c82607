package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"veto/wasm/rule"
)

var newDay = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)

const (
	firstAnswers = "sample\nSample\nwww.sample.example\n"
	switchEntry  = "training\nswitch\nai-training\nused\nAI training\nKI-Training\nSample may train AI.\nSample darf KI trainieren.\n" +
		"https://www.sample.example/settings/ai\nUse my data & posts\nMeine Daten nutzen\n"
	formEntry = "objection\nform\nai-training\nprotected\nObjection\nWiderspruch\nYou object.\nDu widersprichst.\n" +
		"https://www.sample.example/object\nSend it\nSenden\nname, e-mail\nName, E-Mail\n"
	adminEntry  = "models\nadmin\nai-training\nused\nModels\nModelle\nSample trains.\nSample trainiert.\n\nTrain the models\nModelle trainieren\nAn owner can.\nWer besitzt.\n"
	mailEntry   = "letter\nmail\nai-training\nprotected\nObjection\nWiderspruch\nYou object.\nDu widersprichst.\nprivacy@sample.example\n"
	appEntry    = "in-app\napp\ntelemetry\nused\nUsage data\nNutzungsdaten\nSample counts.\nSample zählt.\nSettings, Data\nEinstellungen, Daten\n"
	noneEntry   = "nothing\nnone\nads\nused\nNo way\nKein Weg\nSample uses it.\nSample nutzt es.\n"
	sourceLines = "https://news.example/sample\nNews\n2026-10\nit is on\ndocumented\n"
)

func answer(t *testing.T, dir, answers string) error {
	t.Helper()
	var out strings.Builder
	err := newRule(dir, nil, strings.NewReader(answers), &out, newDay)
	if err == nil && !strings.Contains(out.String(), "Next: ") {
		t.Errorf("it does not say what to do next: %s", out.String())
	}
	return err
}

func TestNewWritesRuleAndCases(t *testing.T) {
	dir := t.TempDir()
	for _, answers := range []string{firstAnswers + switchEntry, "sample\n" + formEntry, "sample\n" + noneEntry} {
		if err := answer(t, dir, answers+sourceLines); err != nil {
			t.Fatal(err)
		}
	}
	set, err := rule.Load(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	entries := set.Platform("sample").Entries
	if len(entries) != 3 || entries[0].Control.Names["en"][0] != "Use my data & posts" || entries[1].Form.Fields["de"][1] != "E-Mail" || entries[2].Kind != "none" {
		t.Errorf("the rule is %+v", entries)
	}
	if err := canonicalFiles(dir, false); err != nil {
		t.Error(err)
	}
	story, err := txtar.ParseFile(filepath.Join(dir, "testdata", "sample.txtar"))
	if err != nil || len(story.Files) != 18 {
		t.Fatalf("%d files in the cases, want 18 (%v)", len(story.Files), err)
	}
	if got := string(story.Files[9].Data); story.Files[9].Name != "5 objection german.want" || got != "sample/objection present sure\n" {
		t.Errorf("%s is %q", story.Files[9].Name, got)
	}
}

func TestNewRefuses(t *testing.T) {
	full := firstAnswers + switchEntry + sourceLines
	for _, c := range []struct{ name, there, answers, want string }{
		{"no more answers", "", firstAnswers, `the answers ended at "entry id`},
		{"an entry that is there", full, "sample\n" + switchEntry + sourceLines, "the answers ended"},
		{"a foreign page", "", strings.Replace(full, "https://www.sample", "https://www.simple", 1), "nothing was written, because the reader would refuse it"},
		{"a path for an id", "", strings.Replace(full, "sample\n", "../sample\n", 1), "the answers ended"},
		{"a bad date", "", strings.Replace(full, "2026-10\n", "October\n", 1), "no day of the calendar"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			if c.there != "" {
				if err := answer(t, dir, c.there); err != nil {
					t.Fatal(err)
				}
			}
			before := folder(t, dir)
			if err := answer(t, dir, c.answers); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
			if after := folder(t, dir); after != before {
				t.Errorf("files changed:\n%s", after)
			}
		})
	}
}

func TestNewKeepsCasesWithoutRule(t *testing.T) {
	dir := t.TempDir()
	if err := answer(t, dir, firstAnswers+switchEntry+sourceLines); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "platforms", "sample.json")); err != nil {
		t.Fatal(err)
	}
	if err := answer(t, dir, firstAnswers+switchEntry+sourceLines); err == nil || !strings.Contains(err.Error(), "its rule is not") {
		t.Errorf("got %v", err)
	}
}

func folder(t *testing.T, dir string) string {
	var all strings.Builder
	files, err := filepath.Glob(filepath.Join(dir, "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all.WriteString(file + "\n" + string(data))
	}
	return all.String()
}

func TestCountRules(t *testing.T) {
	dir := t.TempDir()
	for _, answers := range []string{firstAnswers + switchEntry, "sample\n" + formEntry} {
		if err := answer(t, dir, answers+sourceLines); err != nil {
			t.Fatal(err)
		}
	}
	set, err := rule.Load(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	if got := countRules(set); got != "platforms: 1, entries: 2, languages of labels: 2" {
		t.Errorf("got %q", got)
	}
}

// What only an administrator can change, what is done by mail, what stands in
// an app: each has what its kind needs, or the reader would refuse it.
func TestNewWritesEveryKind(t *testing.T) {
	dir := t.TempDir()
	for _, answers := range []string{firstAnswers + adminEntry, "sample\n" + mailEntry, "sample\n" + appEntry} {
		if err := answer(t, dir, answers+sourceLines); err != nil {
			t.Fatal(err)
		}
	}
	set, err := rule.Load(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	e := set.Platform("sample").Entries
	if len(e) != 3 || e[0].Who["de"] != "Wer besitzt." || e[0].Placed() || e[1].Mail.To != "privacy@sample.example" || len(e[2].Way["en"]) != 2 {
		t.Errorf("the entries are %+v", e)
	}
	story, err := txtar.ParseFile(filepath.Join(dir, "testdata", "sample.txtar"))
	if err != nil || string(story.Files[1].Data) != "sample/models not-found probable\n" {
		t.Errorf("a setting without an address is looked for as %q (%v)", story.Files[1].Data, err)
	}
}

// A label is quoted from a source; where there is none in a language, none is made up.
func TestNewAsksForNoTranslation(t *testing.T) {
	for _, c := range []struct{ name, labels, lang, first string }{
		{"only English", "Use my data & posts\n\n", "en", "1 training english.snapshot, 2 training english on a page in de.snapshot"},
		{"only German", "\nMeine Daten nutzen\n", "de", "1 training german.snapshot, 2 training german on a page in en.snapshot"},
		{"none at first", "\n\nMeine Daten nutzen\n", "de", "1 training german.snapshot, 2 training german on a page in en.snapshot"},
	} {
		dir := t.TempDir()
		answers := strings.Replace(switchEntry, "Use my data & posts\nMeine Daten nutzen\n", c.labels, 1)
		if err := answer(t, dir, firstAnswers+answers+sourceLines); err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		set, err := rule.Load(os.DirFS(dir))
		if err != nil {
			t.Fatal(err)
		}
		if names := set.Platform("sample").Entries[0].Control.Names; len(names) != 1 || len(names[c.lang]) != 1 {
			t.Errorf("%s: the names are %v", c.name, names)
		}
		story, err := txtar.ParseFile(filepath.Join(dir, "testdata", "sample.txtar"))
		if err != nil || story.Files[0].Name+", "+story.Files[2].Name != c.first {
			t.Errorf("%s: the cases are %+v (%v)", c.name, story.Files, err)
		}
	}
}

func TestNewTakesACopiedPage(t *testing.T) {
	dir, file := t.TempDir(), filepath.Join(t.TempDir(), "page.json")
	copied := `{"url": "https://www.sample.example/settings/ai", "lang": "en", "age": 2500, "controls": [
  {"n": 1, "role": "switch", "name": "Other", "state": "on"},
  {"n": 2, "role": "switch", "name": "Use my data & posts", "state": "off"}
]}
`
	if err := os.WriteFile(file, []byte(copied), 0o600); err != nil {
		t.Fatal(err)
	}
	page, err := readCopied(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := newRule(dir, page, strings.NewReader(firstAnswers+switchEntry+sourceLines), &out, newDay); err != nil {
		t.Fatal(err)
	}
	story, err := txtar.ParseFile(filepath.Join(dir, "testdata", "sample.txtar"))
	if err != nil || len(story.Files) != 8 || string(story.Files[6].Data) != copied || string(story.Files[7].Data) != "sample/training off sure\n" {
		t.Errorf("the cases are %+v (%v)", story, err)
	}
	page.Controls = page.Controls[:1]
	if err := newRule(t.TempDir(), page, strings.NewReader(firstAnswers+switchEntry+sourceLines), &out, newDay); err == nil || !strings.Contains(err.Error(), "no control of the copied page") {
		t.Errorf("got %v", err)
	}
}
