package rule

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what the reader says into the stories")

// TestRefused reads broken rules and compares the reader's exact words. Each
// story is the good rule of testdata/sample.json with one place changed: -- old --
// becomes -- new --. A story with -- rule -- brings its own file.
func TestRefused(t *testing.T) {
	stories, err := filepath.Glob("testdata/refused/*.txtar")
	if err != nil || len(stories) == 0 {
		t.Fatalf("no stories in testdata/refused (%v)", err)
	}
	for _, file := range stories {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { refuse(t, file) })
	}
}

func refuse(t *testing.T, file string) {
	story, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	part := parts(story)
	_, err = Read("sample.json", []byte(broken(t, part)))
	if err == nil {
		t.Fatal("the reader took it")
	}
	if *update {
		writeWant(t, file, story, err.Error())
		return
	}
	if part["want"] != err.Error() {
		t.Errorf("the reader says\n%s\nbut %s wants\n%s", err, file, part["want"])
	}
}

func parts(story *txtar.Archive) map[string]string {
	part := map[string]string{}
	for _, f := range story.Files {
		part[f.Name] = strings.TrimSuffix(string(f.Data), "\n")
	}
	return part
}

func broken(t *testing.T, part map[string]string) string {
	if rule, ok := part["rule"]; ok {
		return rule
	}
	good, err := os.ReadFile("testdata/sample.json")
	if err != nil {
		t.Fatal(err)
	}
	if part["old"] == "" || strings.Count(string(good), part["old"]) != 1 {
		t.Fatalf("%q stands not exactly once in testdata/sample.json", part["old"])
	}
	return strings.Replace(string(good), part["old"], part["new"], 1)
}

func writeWant(t *testing.T, file string, story *txtar.Archive, want string) {
	files := story.Files[:0]
	for _, f := range story.Files {
		if f.Name != "want" {
			files = append(files, f)
		}
	}
	story.Files = append(files, txtar.File{Name: "want", Data: []byte(want + "\n")})
	if err := os.WriteFile(file, txtar.Format(story), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestEveryCheckRefuses: a check that no story can make fail checks nothing.
func TestEveryCheckRefuses(t *testing.T) {
	stories, err := filepath.Glob("testdata/refused/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	failed := map[string]bool{}
	for _, file := range stories {
		story, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		part := parts(story)
		if _, own := part["rule"]; !own {
			noteFailing(broken(t, part), failed)
		}
	}
	for _, c := range checks {
		if !failed[c.id] {
			t.Errorf("no story in testdata/refused makes the check %s fail", c.id)
		}
	}
}

func noteFailing(rule string, failed map[string]bool) {
	data := []byte(rule)
	if at, _, _ := sound(data); at >= 0 {
		return
	}
	w, root := newWalker("sample.json", data), grow(data, nil)
	w.root = root
	w.walk(root, platformShape())
	if len(w.problems) > 0 {
		return
	}
	p := platform(root)
	for _, c := range checks {
		before := len(w.problems)
		c.check(p, w)
		failed[c.id] = failed[c.id] || len(w.problems) > before
	}
}
