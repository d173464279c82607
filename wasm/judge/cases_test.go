package judge

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"veto/wasm/wire"
)

// vocabulary is the real one, read from the project's own folder.
func vocabulary(t testing.TB) *Vocabulary {
	t.Helper()
	v, err := Load(os.DirFS("../../rules"))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// fewest is how many cases a language needs at least; the others need fewestOther.
var fewest = map[string]int{"en": 40, "de": 40}

const fewestOther = 15

// TestCases judges every line of testdata/<language>.txtar: name | heading,
// in a section for what on means.
func TestCases(t *testing.T) {
	v := vocabulary(t)
	for _, lang := range v.tags {
		t.Run(lang, func(t *testing.T) {
			cases := 0
			for want, qs := range sections(t, lang) {
				cases += len(qs)
				for _, q := range qs {
					judgeCase(t, v, q, want)
				}
			}
			if least := max(fewestOther, fewest[lang]); cases < least {
				t.Errorf("%d cases, need %d", cases, least)
			}
		})
	}
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) != len(v.tags) {
		t.Errorf("%d files of cases for %d languages, %v", len(files), len(v.tags), err)
	}
}

func judgeCase(t *testing.T, v *Vocabulary, q wire.Question, want string) {
	got := v.Judge(q)
	if said(got) != want {
		t.Errorf("%q: %s, want %s; %v", q.Name, said(got), want, got.Why)
	}
	if got.Flagged != (got.On == wire.PolarityUsed) {
		t.Errorf("%q: on, means %s, flagged %v", q.Name, got.On, got.Flagged)
	}
}

// said is a verdict in the words of the case files.
func said(v wire.Verdict) string {
	if v.On == wire.PolarityUsed || v.On == wire.PolarityProtected {
		return string(v.On)
	}
	return "quiet"
}

// sections are the cases of a language by what on means.
func sections(t testing.TB, lang string) map[string][]wire.Question {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/" + lang + ".txtar")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]wire.Question{}
	for _, section := range archive.Files {
		for line := range strings.Lines(string(section.Data)) {
			name, heading, _ := strings.Cut(line, "|")
			q := wire.Question{Lang: lang, Role: "checkbox", Name: strings.TrimSpace(name), State: "on"}
			if heading = strings.TrimSpace(heading); heading != "" {
				q.Headings = []string{heading}
			}
			all[section.Name] = append(all[section.Name], q)
		}
	}
	return all
}

// questions are the cases of a language as controls under two headings, for
// measuring speed.
func questions(t testing.TB, lang string) []wire.Question {
	t.Helper()
	var all []wire.Question
	for _, want := range []string{"used", "protected", "quiet"} {
		for _, q := range sections(t, lang)[want] {
			q.Headings = []string{"Settings", "Account"}
			all = append(all, q)
		}
	}
	return all
}
