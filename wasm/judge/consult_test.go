package judge

import (
	"testing"

	"veto/wasm/wire"
)

// A page may declare English and be in another language, or be in one that
// Veto does not know. A borrowed word must not decide over the words around it.
func TestBorrowedWords(t *testing.T) {
	v := vocabulary(t)
	for _, c := range []struct {
		lang, name string
		want       wire.Polarity
	}{
		{"en", "Keine Cookies für Marketing zulassen", wire.PolarityProtected},
		{"en", "Ikke send telemetri til utvikleren", wire.PolarityProtected},
		{"en", "Ne pas recevoir la newsletter", wire.PolarityProtected},
		{"en", "Share my location with strangers", wire.PolarityUsed},
		{"en", "Standort mit Freunden teilen", wire.PolarityUsed},
		{"en", "Verlauf beim Beenden löschen", wire.PolarityProtected},
		{"fr", "Do not share my location", wire.PolarityProtected},
		{"fr", "Meine Telefonnummer nicht anzeigen", wire.PolarityProtected},
		{"de", "Partager ma position avec mes amis", wire.PolarityUsed},
		{"de", "Share my location with nearby people", wire.PolarityUsed},
		{"de", "Не отправлять отчёты об ошибках", wire.PolarityProtected},
		{"de", "Εμφάνιση της τοποθεσίας μου σε όλους", wire.PolarityUsed},
		{"en", "Compact list of chats", wire.PolarityUnclear},
		{"xx", "Blarg telemetry zorp", wire.PolarityUnclear},
		{"xx", "Nokta newsletter", wire.PolarityUnclear},
		{"xx", "Telemetry", wire.PolarityUsed},
		{"xx", "Do not share my location", wire.PolarityProtected},
	} {
		if got := v.Judge(wire.Question{Lang: c.lang, Name: c.name}); got.On != c.want {
			t.Errorf("%s %q: %s, want %s; %v", c.lang, c.name, got.On, c.want, got.Why)
		}
	}
}

// In a script without spaces a gap reaches over words of several characters,
// and a comma within a sentence ends nothing.
func TestDenseScript(t *testing.T) {
	l := compile(words{phrases: []phrase{{"训练 .. 模型", topic, "ads"}, {"共有", use, ""}, {"ない", not, ""}}}, nil)
	for text, want := range map[string]string{
		"训练所有的语言模型":                   "训练 … 模型",
		"训练" + "一二三四五六七八九十一二三" + "模型": "",
		"共有、は、しない":                    "共有ない",
	} {
		got := ""
		for _, c := range clauses(text) {
			for _, h := range l.find(c) {
				got += c.quote(h.words)
			}
		}
		if got != want {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}

// What is remembered of texts does not grow with the page.
func TestMemoIsBounded(t *testing.T) {
	var m memo[int]
	for i := range 10 * maxMemo {
		if got := m.get(string(rune('a'+i)), func() int { return i }); got != i {
			t.Fatalf("text %d: got %d", i, got)
		}
		if len(m.made) > maxMemo {
			t.Fatalf("%d texts are remembered, want at most %d", len(m.made), maxMemo)
		}
	}
}
