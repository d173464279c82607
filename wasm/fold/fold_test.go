package fold

import (
	"slices"
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	cases := map[string]string{
		"  Use\u00a0my \n data ":   "use my data",
		"Daten\u00adschutz":        "datenschutz",
		"\u200eStraße\u200f":       "strasse",
		"STRASSE":                  "strasse",
		"Ｆｕｌｌ ｗｉｄｔｈ":               "full width",
		"e\u0301cran":              "écran",
		"Don’t – share":            "don't - share",
		"ΧΡΗΣΗΣ":                   "χρησησ",
		"χρησης":                   "χρησησ",
		"İzin":                     "izin",
		"\u0645\u064e\u0644\u0641": "\u0645\u0644\u0641",
		"":                         "",
		"a\xffb":                   "a\uFFFDb",
	}
	for in, want := range cases {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	got := Words("Don’t sell my e-mail (5×)!")
	want := []string{"don", "t", "sell", "my", "e", "mail", "5"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "Straße", "\xff\u0301", "İI\u00ad", "ﷺ", "ͅ\u0345ᾳ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if !utf8.ValidString(once) {
			t.Errorf("Fold(%q) is not valid UTF-8", s)
		}
		if twice := Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, folded again %q", s, once, twice)
		}
	})
}

// BenchmarkWords: every name on a page is folded and split.
func BenchmarkWords(b *testing.B) {
	for b.Loop() {
		Words("Utiliser mes données d’activité pour améliorer l’« IA » générative — Straße")
	}
}
