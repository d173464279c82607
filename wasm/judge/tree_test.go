package judge

import (
	"slices"
	"strings"
	"testing"
)

// Phrases of every length that a branch can have, alone, begun alike, one within
// another, and with a gap behind: each is found in its own words.
func TestEveryPlantedPhraseIsFound(t *testing.T) {
	var planted []phrase
	for length := 2; length < maxPhrase-8; length++ {
		alike := strings.Repeat("ab", length)[:length]
		apart := string([]byte{'a' + byte(length/26), 'a' + byte(length%26)}) + alike[2:]
		for _, text := range []string{alike, alike + "*", "c" + alike + "c", "d" + alike + " .. e f", "f" + apart, "g" + apart + " .. e f"} {
			planted = append(planted, phrase{text, topic, "ads"})
		}
	}
	l := compile(words{phrases: slices.Clone(planted)}, nil)
	for _, p := range planted {
		text := strings.NewReplacer("*", "xyz", "..", "between").Replace(p.text)
		found := false
		for _, c := range clauses(text) {
			for _, h := range l.find(c) {
				found = found || c.quote(h.words) == strings.ReplaceAll(text, "between", "…")
			}
		}
		if !found {
			t.Errorf("%q is not found in %q", p.text, text)
		}
	}
	if len(planted) == 0 {
		t.Error("nothing was planted")
	}
}
