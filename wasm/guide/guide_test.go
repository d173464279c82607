package guide_test

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"veto/rules"
	"veto/wasm/guide"
	"veto/wasm/judge"
	"veto/wasm/match"
	"veto/wasm/wire"
)

var update = flag.Bool("update", false, "rewrite the expected part of the stories")

// A story is a txtar file: the way, then the pages a person sees ("name.page",
// a line a control: role and name) after so many steps ("done 2"), and what is
// to be clicked there ("name.next").
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories in testdata (%v)", err)
	}
	words, err := judge.Load(rules.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { runStory(t, file, match.New(words)) })
	}
}

func runStory(t *testing.T, file string, finder *match.Finder) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var way []string
	scenes := 0
	for i, part := range archive.Files {
		if part.Name == "way" {
			way = strings.Split(strings.TrimSpace(string(part.Data)), "\n")
		}
		name, ok := strings.CutSuffix(part.Name, ".page")
		if !ok {
			continue
		}
		scenes++
		lang, done, controls := readPage(string(part.Data))
		got := told(guide.Next(way, done, finder.Page(lang, controls)))
		want := &archive.Files[i+1]
		if *update {
			want.Data = []byte(got)
		} else if want.Name != name+".next" || string(want.Data) != got {
			t.Errorf("%s\n got: %swant: %s", name, got, want.Data)
		}
	}
	if scenes == 0 || len(way) == 0 {
		t.Errorf("%s has no way or no page", file)
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func readPage(text string) (lang string, done int, controls []wire.Control) {
	lines := bufio.NewScanner(strings.NewReader(text))
	for lines.Scan() {
		word, rest, _ := strings.Cut(lines.Text(), " ")
		switch word {
		case "lang":
			lang = rest
		case "done":
			fmt.Sscan(rest, &done)
		case "hidden":
			role, name, _ := strings.Cut(rest, " ")
			controls = append(controls, wire.Control{N: len(controls) + 1, Role: role, Name: name, Hidden: true})
		default:
			controls = append(controls, wire.Control{N: len(controls) + 1, Role: word, Name: rest})
		}
	}
	return lang, done, controls
}

func told(place guide.Place) string {
	if place.Control == nil {
		return fmt.Sprintf("step %d is not here\n", place.Step+1)
	}
	return fmt.Sprintf("step %d: %s %d %q\n", place.Step+1, place.Control.Role, place.Control.N, place.Control.Name)
}

type nothing struct{}

func (nothing) Step(string) *wire.Control { return nil }

// FuzzNext: whatever number of steps is said to be done, the answer is a step
// of the way.
func FuzzNext(f *testing.F) {
	f.Add("Me\nSettings", 1)
	f.Add("", -3)
	f.Fuzz(func(t *testing.T, text string, done int) {
		way := strings.Split(text, "\n")
		if place := guide.Next(way, done, nothing{}); place.Step < 0 || place.Step >= len(way) || place.Control != nil {
			t.Errorf("%d done of %d: %+v", done, len(way), place)
		}
		if place := guide.Next(slices.Clip(way[:0]), done, nothing{}); place.Step != 0 {
			t.Errorf("no way: %+v", place)
		}
	})
}
