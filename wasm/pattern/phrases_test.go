package pattern

import (
	"strings"
	"testing"
	"testing/fstest"

	"veto/rules"
	"veto/wasm/fold"
)

func TestPhrasesOfTheProject(t *testing.T) {
	if err := CheckPhrases(rules.FS); err != nil {
		t.Error(err)
	}
	phrases, err := LoadPhrases(rules.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range []string{"de", "en", "es", "fr", "it", "nl", "pl"} {
		if phrases.files[tag] == nil {
			t.Errorf("no phrases for %s", tag)
		}
	}
}

// What is wrong in a file is said with its line and what to do.
func TestReadPhrasesRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":                             "must be one JSON object",
		"[]":                           "must be one JSON object",
		"{\n\"acept\": []}":            `line 2: unknown key "acept"`,
		`{"accept": "yes"}`:            "must be a list",
		`{"accept": [1]}`:              "is no phrase",
		`{"accept": [".. yes"]}`:       "is no phrase",
		`{"accept": ["yes .."]}`:       "is no phrase",
		`{"accept": ["*"]}`:            "is no phrase",
		`{"accept": ["yes", "agree"]}`: `"agree" stands after "yes"; keep the list sorted`,
		`{"accept": ["yes", "yes"]}`:   "each phrase once",
		`{"accept": ["yes"]}`:          `"refuse" is missing or empty`,
	} {
		if _, err := readPhrases([]byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", text, err, want)
		}
	}
}

func TestEnglishMustBeThere(t *testing.T) {
	_, err := LoadPhrases(fstest.MapFS{"phrases/de.json": {Data: []byte("{}")}})
	if err == nil || !strings.Contains(err.Error(), "phrases/en.json") {
		t.Errorf("error %v", err)
	}
}

// The notation: whole words, stems, gaps, whole texts.
func TestNotation(t *testing.T) {
	cases := []struct {
		phrase, text string
		want         bool
	}{
		{"accept all", "Please accept all cookies", true}, {"accept", "accepting", false}, {"accept*", "accepting", true},
		{"i want .. money", "I want to lose all my money", true}, {"i want .. money", "I want to have no more of your money", false},
		{"=no", "No.", true}, {"=no", "No cost", false}, {"don t accept", "I don’t accept", true},
	}
	for _, c := range cases {
		p, ok := readPhrase(c.phrase)
		if !ok {
			t.Fatalf("%q is no phrase", c.phrase)
		}
		if got := p.in(fold.Words(c.text)); got != c.want {
			t.Errorf("%q in %q: %v", c.phrase, c.text, got)
		}
	}
}
