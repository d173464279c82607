package rules_test

import (
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"veto/rules"
	"veto/wasm/core"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

var update = flag.Bool("update", false, "write what the core finds into the cases; read the difference before you keep it")

// now is after every date in the rules, so that the cases do not age.
const now = "2026-11-21T12:00:00Z"

func load(t *testing.T) *rule.Set {
	t.Helper()
	set, err := rule.Load(rules.FS)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// TestCases runs every case of every platform: a snapshot of a page, and what
// Veto must find there, line by line, or nothing.
func TestCases(t *testing.T) {
	for _, p := range load(t).Platforms {
		t.Run(p.ID, func(t *testing.T) {
			file := filepath.Join("testdata", p.ID+".txtar")
			story, err := txtar.ParseFile(file)
			if errors.Is(err, fs.ErrNotExist) && !findable(p) {
				return
			}
			if err != nil {
				t.Fatalf("a platform needs its cases: %v", err)
			}
			runCases(t, story)
			if *update {
				if err := os.WriteFile(file, txtar.Format(story), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			complete(t, p, story)
		})
	}
}

func runCases(t *testing.T, story *txtar.Archive) {
	if len(story.Files) == 0 || len(story.Files)%2 != 0 {
		t.Fatal("the cases are pairs: -- name.snapshot -- and -- name.want --")
	}
	for i := 0; i < len(story.Files); i += 2 {
		name, ok := strings.CutSuffix(story.Files[i].Name, ".snapshot")
		if !ok || story.Files[i+1].Name != name+".want" {
			t.Fatalf("%s must be followed by %s.want", story.Files[i].Name, name)
		}
		t.Run(name, func(t *testing.T) {
			got, want := found(t, story.Files[i].Data), &story.Files[i+1].Data
			if *update {
				*want = []byte(strings.Join(got, "\n") + "\n")
			}
			if lines := sorted(*want); !slices.Equal(got, lines) {
				t.Errorf("found\n  %s\nbut wanted\n  %s", strings.Join(got, "\n  "), strings.Join(lines, "\n  "))
			}
		})
	}
}

// found asks the core what it sees when the person has pressed the button:
// "finding state confidence", sorted. What the judge says by itself is not told.
func found(t *testing.T, snapshot []byte) []string {
	request := wire.LookRequest{Language: "de", Now: now, Any: true}
	if err := json.Unmarshal(snapshot, &request.Snapshot); err != nil {
		t.Fatalf("the snapshot: %v", err)
	}
	body, err := json.Marshal(request)
	if err != nil {
		t.Fatal(err)
	}
	var answer struct {
		OK    *wire.Look
		Error *wire.Fault
	}
	if err := json.Unmarshal(core.Call("look", body), &answer); err != nil || answer.OK == nil {
		t.Fatalf("the core answers %+v (%v)", answer.Error, err)
	}
	var lines []string
	for _, f := range answer.OK.Findings {
		if f.Rule == "" {
			continue
		}
		lines = append(lines, f.ID+" "+string(f.State)+" "+string(f.Confidence))
	}
	if lines == nil {
		lines = []string{"nothing"}
	}
	slices.Sort(lines)
	return lines
}

func sorted(want []byte) []string {
	lines := strings.Split(strings.TrimSpace(string(want)), "\n")
	slices.Sort(lines)
	return lines
}

// complete says what the cases of a platform leave out: an entry with a control
// that is never found, a case where nothing must be found, a second language.
func complete(t *testing.T, p *rule.Platform, story *txtar.Archive) {
	seen, nothing, languages, dialogs := map[string]bool{}, false, map[string]bool{}, withoutAddress(p)
	if !findable(p) {
		return
	}
	for _, f := range story.Files {
		if m := regexp.MustCompile(`"lang": *"([a-z]+)`).FindSubmatch(f.Data); m != nil {
			languages[string(m[1])] = true
		}
		for _, line := range sorted(f.Data) {
			id, state, _ := strings.Cut(line, " ")
			seen[id] = seen[id] || strings.HasSuffix(state, " sure") || dialogs[id] && strings.HasSuffix(state, " probable")
			nothing = nothing || line == "nothing"
		}
	}
	for _, e := range p.Entries {
		if (len(e.Control.Roles) > 0 || e.Link.Names != nil) && !seen[p.ID+"/"+e.ID] {
			t.Errorf("no case finds %s/%s for sure", p.ID, e.ID)
		}
	}
	if !nothing {
		t.Error("no case says that nothing must be found: add a decoy")
	}
	if len(languages) < 2 {
		t.Errorf("the cases are in one language, %s; add one in another, if only a page that shows the label untranslated", slices.Collect(maps.Keys(languages)))
	}
}

// withoutAddress are the entries of which no source says where their control
// stands: there, "probably this one" is all that can be asked.
func withoutAddress(p *rule.Platform) map[string]bool {
	ids := map[string]bool{}
	for i := range p.Entries {
		ids[p.ID+"/"+p.Entries[i].ID] = !p.Entries[i].Placed()
	}
	return ids
}

// findable says whether a platform has anything that stands on a page.
func findable(p *rule.Platform) bool {
	return slices.ContainsFunc(p.Entries, func(e rule.Entry) bool {
		return len(e.Control.Roles) > 0 || e.Link.Names != nil || e.Form != nil
	})
}

// TestNoCaseWithoutPlatform keeps cases from outliving their rule.
func TestNoCaseWithoutPlatform(t *testing.T) {
	set := load(t)
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no cases (%v)", err)
	}
	for _, file := range files {
		if id := strings.TrimSuffix(filepath.Base(file), ".txtar"); set.Platform(id) == nil {
			t.Errorf("%s has no rule", file)
		}
	}
}
