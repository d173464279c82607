package core_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"veto/wasm/core"
	"veto/wasm/wire"
)

var update = flag.Bool("update", false, "rewrite the expected part of the stories")

// A story is a txtar file: what it shows, then pairs of a request
// ("name.look") and what must be told ("name.told").
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("no stories in testdata")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { runStory(t, file) })
	}
}

func runStory(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]*txtar.File{}
	for i := range archive.Files {
		told[archive.Files[i].Name] = &archive.Files[i]
	}
	scenes := 0
	for _, scene := range archive.Files {
		name, ok := strings.CutSuffix(scene.Name, ".look")
		if !ok {
			continue
		}
		scenes++
		want := told[name+".told"]
		if want == nil {
			t.Errorf("%s: there is no part %s.told", file, name)
			continue
		}
		got := tell(core.Call("look", scene.Data))
		if *update {
			want.Data = []byte(got)
		} else if got != string(want.Data) {
			t.Errorf("%s, %s\n got:\n%s want:\n%s", file, name, got, want.Data)
		}
	}
	if scenes == 0 {
		t.Errorf("%s has no scene", file)
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// tell prints an answer as the story shows it: one line a finding, then what
// is kept, counted and waited for.
func tell(answer []byte) string {
	var a struct {
		OK    *wire.Look
		Error *wire.Fault
	}
	if err := json.Unmarshal(answer, &a); err != nil {
		return fmt.Sprintf("no JSON: %v\n", err)
	}
	if a.Error != nil {
		return fmt.Sprintf("error %s: %s\n", a.Error.Code, a.Error.Message)
	}
	var b strings.Builder
	for _, f := range a.OK.Findings {
		tellFinding(&b, *f)
	}
	for _, m := range a.OK.Remember {
		fmt.Fprintf(&b, "remember %s %s, first %s, own %t\n", m.Finding, m.State, m.First, m.Own)
	}
	fmt.Fprintf(&b, "count %d", a.OK.Count)
	if a.OK.Wait > 0 {
		fmt.Fprintf(&b, ", look again in %d ms", a.OK.Wait)
	}
	if a.OK.Cut > 0 {
		fmt.Fprintf(&b, ", %d left out", a.OK.Cut)
	}
	return b.String() + "\n"
}

func tellFinding(b *strings.Builder, f wire.Finding) {
	fmt.Fprintf(b, "%s control %d %s %s: %s", f.ID, f.Control, f.State, f.Confidence, f.Face.Mark.Key)
	for _, p := range f.Face.Patterns {
		fmt.Fprintf(b, " [%s]", p.ID)
	}
	if !f.Face.Shown {
		b.WriteString(" (no hint)")
	}
	b.WriteString(" because")
	for _, why := range f.Why {
		fmt.Fprintf(b, " %s", why.Key)
	}
	b.WriteString("\n")
}
