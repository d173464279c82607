package core

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"testing"
	"testing/fstest"

	"veto/rules"
	"veto/wasm/judge"
	"veto/wasm/match"
	"veto/wasm/pattern"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// knowing is a core with a number of platforms, each on a host of its own.
func knowing(tb testing.TB, n int) *knowledge {
	tb.Helper()
	sample, err := os.ReadFile("../rule/testdata/sample.json")
	if err != nil {
		tb.Fatal(err)
	}
	files := fstest.MapFS{}
	for i := range n {
		id := fmt.Appendf(nil, "p%d", i)
		text := bytes.ReplaceAll(bytes.ReplaceAll(sample, []byte("sample.example"), append(id, ".example"...)), []byte(`"sample"`), fmt.Appendf(nil, "%q", id))
		files["platforms/"+string(id)+".json"] = &fstest.MapFile{Data: text}
	}
	set, err := rule.LoadBuiltIn(files)
	if err != nil {
		tb.Fatal(err)
	}
	words, err := judge.Load(rules.FS)
	if err != nil {
		tb.Fatal(err)
	}
	phrases, err := pattern.LoadPhrases(rules.FS)
	if err != nil {
		tb.Fatal(err)
	}
	return &knowledge{set: set, words: words, finder: match.New(words), designs: pattern.NewReader(words, phrases), own: shelf{}, packed: shelf{}}
}

func settingsPage() wire.LookRequest {
	page := wire.Snapshot{URL: "https://www.p7.example/settings/ai?tab=data", Lang: "en", Age: 9000}
	for i := range 50 {
		page.Controls = append(page.Controls, wire.Control{N: i + 1, Role: "switch", Name: fmt.Sprintf("Setting number %d", i), State: "off"})
	}
	page.Controls = append(page.Controls, wire.Control{N: 51, Role: "switch", Name: "Use my data", State: "on"})
	return wire.LookRequest{Snapshot: page, Language: "en", Now: "2026-11-21T12:00:00Z"}
}

var platformCounts = []int{10, 1000, 10000}

// BenchmarkPage: what one page costs must not grow with the number of platforms.
func BenchmarkPage(b *testing.B) {
	request := settingsPage()
	for _, n := range platformCounts {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			known := knowing(b, n)
			for b.Loop() {
				if look, err := known.look(request); err != nil || len(look.Findings) != 1 {
					b.Fatalf("%d findings (%v)", len(look.Findings), err)
				}
			}
		})
	}
}

// Time is not the same on a busy machine; what is allocated is. Were a page
// looked up by going through the platforms, it would show here.
func TestAPageCostsTheSameHoweverManyPlatforms(t *testing.T) {
	request := settingsPage()
	costs := map[int]float64{}
	for _, n := range platformCounts {
		known := knowing(t, n)
		costs[n] = testing.AllocsPerRun(20, func() {
			if _, err := known.look(request); err != nil {
				t.Fatal(err)
			}
		})
	}
	few := costs[platformCounts[0]]
	for n, many := range costs {
		if few == 0 || many > few*1.2 {
			t.Errorf("a page takes %.0f allocations with %d platforms and %.0f with %d", few, platformCounts[0], many, n)
		}
	}
}

// A start reads the heads of the rules only; the first page its platform.
func TestTheFirstPageReadsOnePlatform(t *testing.T) {
	set, err := rule.LoadBuiltIn(rules.FS)
	if err != nil {
		t.Fatal(err)
	}
	read := func() (n int) {
		for _, p := range set.Platforms {
			if p.Entries != nil {
				n++
			}
		}
		return n
	}
	if n := read(); n != 0 {
		t.Errorf("%d platforms are read before anybody asks", n)
	}
	if host := set.Platforms[0].Hosts; len(set.At("https://"+host[0]+"/")) == 0 || read() == 0 || read() > 3 {
		t.Errorf("a page of %s reads %d of %d platforms", host, read(), len(set.Platforms))
	}
}

// BenchmarkOwn measures a page with a rule file of the person's own.
func BenchmarkOwn(b *testing.B) {
	sample, err := os.ReadFile("../rule/testdata/sample.json")
	if err != nil {
		b.Fatal(err)
	}
	known, request := knowing(b, 10), settingsPage()
	request.Own = []string{string(sample)}
	body, err := json.Marshal(request)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := handler((*knowledge).look)(known, body); err != nil {
			b.Fatal(err)
		}
	}
}
