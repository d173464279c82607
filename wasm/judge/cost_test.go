package judge

import (
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"veto/wasm/wire"
)

// maxVocabulary is what all languages may take in memory once they have been
// consulted, in bytes.
const maxVocabulary = 1_000_000

func TestVocabularyIsSmall(t *testing.T) {
	v := vocabulary(t)
	used := func() int64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	before := used()
	for _, tag := range v.tags {
		if v.lexicon(tag) == nil {
			t.Errorf("%s was not read", tag)
		}
	}
	took := used() - before
	t.Logf("%d languages take %d kB", len(v.tags), took/1000)
	if took > maxVocabulary {
		t.Errorf("%d languages take %d bytes, want at most %d", len(v.tags), took, maxVocabulary)
	}
	runtime.KeepAlive(v)
}

// A page that says its language pays for that and English only.
func TestOtherLanguagesAreNotCompiled(t *testing.T) {
	v := vocabulary(t)
	v.Judge(wire.Question{Lang: "de", Name: "Meinen Standort nicht teilen", Headings: []string{"Datenschutz"}})
	v.Judge(wire.Question{Lang: "en", Name: "Share my location"})
	v.Judge(wire.Question{Name: "Μη στέλνεις δεδομένα χρήσης"})
	for _, tag := range v.tags {
		if asked := v.languages[tag].compiled != nil; asked != (tag == "de" || tag == english || tag == "el") {
			t.Errorf("%s: compiled %v", tag, asked)
		}
	}
}

// names are the names of n controls, no two the same, of which some are long.
func names(t testing.TB, lang string, n int) []wire.Question {
	all := questions(t, lang)
	out := make([]wire.Question, n)
	for i := range out {
		out[i] = all[i%len(all)]
		out[i].Name += " " + strconv.Itoa(i)
	}
	return out
}

// What a page costs grows with its controls and no faster: the last thousand of
// ten thousand take at most three times as long as the first thousand do. Both
// are as many, so that others at work disturb them alike, and measured at their
// best.
func TestCostIsLinear(t *testing.T) {
	v := vocabulary(t)
	thousand := func(after int) time.Duration {
		qs := names(t, "de", after+1000)
		best := time.Hour
		for range 5 {
			for _, q := range qs[:after] {
				v.Judge(q)
			}
			start := time.Now()
			for _, q := range qs[after:] {
				v.Judge(q)
			}
			best = min(best, time.Since(start))
		}
		return best
	}
	if first, last := thousand(0), thousand(9000); last > 3*first+time.Millisecond {
		t.Errorf("a thousand controls cost %v, after 9,000 others %v", first, last)
	}
}

// BenchmarkAgain is the cost of the same 200 controls looked at once more.
func BenchmarkAgain(b *testing.B) {
	v, qs := vocabulary(b), names(b, "en", 200)
	for b.Loop() {
		for _, q := range qs {
			v.Judge(q)
		}
	}
}

// BenchmarkPage is the cost of a page of 200 controls, each with a name of its
// own under the headings of all.
func BenchmarkPage(b *testing.B) {
	for _, lang := range []string{"en", "de"} {
		b.Run(lang, func(b *testing.B) {
			v, qs := vocabulary(b), names(b, lang, 200*64)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				for _, q := range qs[i%64*200 : (i%64+1)*200] {
					v.Judge(q)
				}
			}
		})
	}
}

// A name of a megabyte is cut, and the reasons say so.
func TestCutIsSaid(t *testing.T) {
	got := vocabulary(t).Judge(wire.Question{Lang: "en", Name: strings.Repeat("share my location ", 60000)})
	if got.On != wire.PolarityUsed || got.Why[len(got.Why)-1].Key != keyCut {
		t.Errorf("%s, %v; want used, and said that the text was cut", got.On, got.Why)
	}
}
