package judge

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

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

// TestCases judges every line of testdata/<language>.txt: what on means, name,
// heading, parted by bars.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata/: %v", err)
	}
	v := vocabulary(t)
	for _, file := range files {
		lang := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(lang, func(t *testing.T) { judgeFile(t, v, lang, file) })
	}
}

// fewest is how many cases a language needs at least.
var fewest = map[string]int{"en": 40, "de": 40}

func judgeFile(t *testing.T, v *Vocabulary, lang, file string) {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	cases := 0
	for n, line := range strings.Split(string(text), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cases++
		field := strings.Split(line+"| |", "|")
		q := wire.Question{Lang: lang, Role: "checkbox", Name: strings.TrimSpace(field[1]), State: "on"}
		if heading := strings.TrimSpace(field[2]); heading != "" {
			q.Headings = []string{heading}
		}
		got := v.Judge(q)
		if want := strings.TrimSpace(field[0]); said(got) != want {
			t.Errorf("%s:%d: %q: %s, want %s; %v", file, n+1, q.Name, said(got), want, got.Why)
		}
		if got.Flagged != (got.On == wire.PolarityUsed) {
			t.Errorf("%s:%d: on, means %s, flagged %v", file, n+1, got.On, got.Flagged)
		}
	}
	if want := max(15, fewest[lang]); cases < want {
		t.Errorf("%s: %d cases, need %d", file, cases, want)
	}
}

// said is a verdict in the words of the case files.
func said(v wire.Verdict) string {
	if v.On == wire.PolarityUsed || v.On == wire.PolarityProtected {
		return string(v.On)
	}
	return "quiet"
}

// questions are the case lines of a language, for measuring speed.
func questions(t testing.TB, lang string) []wire.Question {
	t.Helper()
	text, err := os.ReadFile("testdata/" + lang + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []wire.Question
	for _, line := range strings.Split(string(text), "\n") {
		if _, name, ok := strings.Cut(line, "|"); ok {
			all = append(all, wire.Question{Lang: lang, Name: strings.TrimSpace(name), Headings: []string{"Settings", "Account"}, State: "on"})
		}
	}
	return all
}
