package pattern

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"veto/rules"
	"veto/wasm/judge"
	"veto/wasm/wire"
)

var update = flag.Bool("update", false, "rewrite the expected part of the cases")

func reader(tb testing.TB) *Reader {
	tb.Helper()
	words, err := judge.Load(rules.FS)
	if err != nil {
		tb.Fatal(err)
	}
	phrases, err := LoadPhrases(rules.FS)
	if err != nil {
		tb.Fatal(err)
	}
	return NewReader(words, phrases)
}

func everyControl(int) bool { return true }

// fewest is how many cases of a kind each pattern has at least.
const fewest = 2

// A case is a page ("fires: name.page" or "silent: name.page") and the signs
// seen on it (".signs"). The file is named after the pattern that fires or, on
// a page that looks much like it, must not.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata/: %v", err)
	}
	r := reader(t)
	for _, file := range files {
		id := strings.TrimSuffix(filepath.Base(file), ".txtar")
		t.Run(id, func(t *testing.T) { runCases(t, r, id, file) })
	}
}

func runCases(t *testing.T, r *Reader, id, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]int{}
	for i := 0; i+1 < len(archive.Files); i += 2 {
		page, want := archive.Files[i], &archive.Files[i+1]
		name := strings.TrimSuffix(page.Name, ".page")
		if want.Name != name+".signs" {
			t.Fatalf("%s: after %s comes %s, not its signs", file, page.Name, want.Name)
		}
		kind, _, _ := strings.Cut(name, ":")
		kinds[kind]++
		got := signsOf(t, r, page)
		if fires := strings.Contains(got, " "+id+" "); fires != (kind == "fires") {
			t.Errorf("%s, %s: signs\n%s", file, name, got)
		}
		if *update {
			want.Data = []byte(got)
		} else if got != string(want.Data) {
			t.Errorf("%s, %s\n got:\n%s want:\n%s", file, name, got, want.Data)
		}
	}
	if kinds["fires"] < fewest || kinds["silent"] < fewest {
		t.Errorf("%s has %v cases; it needs %d that fire and %d that are silent", file, kinds, fewest, fewest)
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// signsOf prints a line for each sign on a page; the person reads German.
func signsOf(t *testing.T, r *Reader, page txtar.File) string {
	var s wire.Snapshot
	if err := json.Unmarshal(page.Data, &s); err != nil {
		t.Fatalf("%s: %v", page.Name, err)
	}
	var b strings.Builder
	for _, sign := range r.Signs(&s, "de", everyControl) {
		fmt.Fprintf(&b, "control %d %s %s: %s %q\n", sign.Control, sign.ID, sign.Confidence, sign.Why.Key, sign.Why.Args)
	}
	return b.String()
}

// Every pattern can be told apart, has a name somebody gave it or says that
// nobody did, and touches a provision.
func TestNames(t *testing.T) {
	unnamed := map[string]bool{switchedBack.id: true}
	seen := map[string]bool{}
	all := names()
	for _, n := range all {
		if seen[n.id] || n.id == "" {
			t.Errorf("id %q is there twice, or empty", n.id)
		}
		seen[n.id] = true
		if named := n.edpb+n.ontology+n.deceptive != ""; named == unnamed[n.id] {
			t.Errorf("%s: named %v", n.id, named)
		}
		if len(n.articles) == 0 {
			t.Errorf("%s touches no provision", n.id)
		}
	}
	if len(all) != 12 {
		t.Errorf("%d patterns", len(all))
	}
}

func TestLongWay(t *testing.T) {
	if _, ok := FurtherAway(longWay - 1); ok {
		t.Error("an ordinary way is claimed to be long")
	}
	if p, ok := FurtherAway(longWay); !ok || p.Why.Args[0] != "6" {
		t.Errorf("a long way: %v %v", p, ok)
	}
}

// A reason may be asked for where the objection rests on one.
func TestDemanded(t *testing.T) {
	for _, c := range []struct {
		reason  string
		purpose wire.Purpose
		want    bool
	}{{"required", "marketing", true}, {"optional", "marketing", false}, {"unknown", "marketing", false}, {"required", "ai-training", false}} {
		if _, got := Demanded(&wire.Form{Reason: c.reason}, c.purpose); got != c.want {
			t.Errorf("reason %s against %s: %v", c.reason, c.purpose, got)
		}
	}
	if _, got := Demanded(nil, "marketing"); got {
		t.Error("a form that nobody knows demands something")
	}
}

func TestGone(t *testing.T) {
	r := reader(t)
	for title, want := range map[string]bool{
		"Seite nicht gefunden | Beispiel": true, "404": true, "Page not found": true,
		"Datenschutz": false, "Area code 404 settings": false, "": false,
	} {
		if _, got := r.Gone(&wire.Snapshot{Lang: "de", Title: title}); got != want {
			t.Errorf("%q: %v, want %v", title, got, want)
		}
	}
}

// Whatever a page sends, looking at it ends and does not fail.
func FuzzSigns(f *testing.F) {
	f.Add("de", "Alle akzeptieren", "rgb(0, 0, 0)", "on", 3)
	f.Add("xx", "\xff\u0301 no thanks", "color(srgb NaN 0 1e999)", "off", -1)
	r := reader(f)
	f.Fuzz(func(t *testing.T, lang, text, paint, state string, n int) {
		drawn := &wire.Drawn{Width: float64(n), Height: 20, Ink: paint, Fill: paint, Ground: paint, Track: paint, Knob: n}
		s := wire.Snapshot{Lang: lang, Title: text, Layers: []wire.Layer{{N: 1, Kind: "dialog", Text: text + " cookies"}, {N: n, Kind: "form", Text: text}}}
		for i, role := range []string{"button", "link", "switch", "textbox", "button"} {
			c := wire.Control{N: n + i, Role: role, Name: text, Layer: 1, Drawn: drawn, Headings: []string{text}, Required: true}
			if role == "switch" {
				c.State = state
			}
			s.Controls = append(s.Controls, c)
		}
		for _, sign := range r.Signs(&s, "en", everyControl) {
			if sign.ID == "" || sign.Why.Key == "" {
				t.Errorf("a sign without a name: %+v", sign)
			}
		}
	})
}
