package judge

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"veto/wasm/wire"
)

func TestWordsOfTheProject(t *testing.T) {
	if err := Check(os.DirFS("../../rules")); err != nil {
		t.Error(err)
	}
}

// What is wrong in a words file is said with its line and what to do.
func TestReadWordsRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":                                   "not valid JSON",
		"[]":                                 "must be one object",
		"{\n\"uss\": []}":                    `line 2: unknown key "uss"`,
		`{"uses": {"advertising": ["ads"]}}`: `unknown purpose "advertising"`,
		`{"uses": ["ads"]}`:                  "must be an object of purposes",
		`{"not": "no"}`:                      "must be a list",
		`{"not": [1]}`:                       "is no phrase",
		`{"not": ["Nein"]}`:                  "is no phrase",
		`{"not": []}`:                        "has no phrase",
		`{"not": ["*"]}`:                     "is no phrase",
		`{"not": [".. no"]}`:                 "is no phrase",
		"{\"not\": [\"no\"],\n\"use\": [\"no\"]}": `line 2: "use": "no" stands under "not" already`,
		`{"reach": "left"}`:                       `"reach" must be`,
		`{"states": {"maybe": []}}`:               `"states" has the lists`,
		`{"not": ["no"], "states": {"on": []}}`:   `"states" must come first`,
	} {
		_, err := readWords(text)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", text, err, want)
		}
	}
}

func TestLoadNeedsEnglish(t *testing.T) {
	_, err := Load(fstest.MapFS{"words/de.json": {Data: []byte("{}")}})
	if err == nil || !strings.Contains(err.Error(), "en.json") {
		t.Errorf("error %v", err)
	}
}

// A broken file costs its own language, nothing else.
func TestBrokenLanguage(t *testing.T) {
	fsys := fstest.MapFS{
		"words/en.json":  {Data: []byte(`{"uses": {"ads": ["advertising"]}}`)},
		"words/und.json": {Data: []byte(`{}`)},
		"words/de.json":  {Data: []byte(`{"uses"`)},
	}
	v, err := Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if got := v.Judge(wire.Question{Lang: "de", Name: "Advertising"}); got.On != wire.PolarityUsed {
		t.Errorf("English was not consulted: %s", got.On)
	}
	if err := Check(fsys); err == nil || !strings.Contains(err.Error(), "words/de.json") {
		t.Errorf("Check: %v", err)
	}
}

// The notation of phrases: whole words, stems, word ends, gaps.
func TestNotation(t *testing.T) {
	l := compile(words{phrases: []phrase{
		{"plain word", topic, "ads"}, {"stem*", topic, "ads"}, {"*end", topic, "ads"}, {"*mid*", topic, "ads"},
		{"keep .. private", topic, "ads"}, {"数据", topic, "ads"}, {"a* b* c", topic, "ads"},
	}}, nil)
	for text, want := range map[string]string{
		"some plain word here": "plain word", "plain words": "", "stemming": "stemming", "a stem": "stem", "astem": "",
		"the weekend": "weekend", "ending": "", "amidst": "amidst",
		"keep private": "keep private", "keep all of it private": "keep … private", "keep one two three four five private": "",
		"我的数据库": "数据", "aa bb c": "aa bb c", "aa bb cc": "",
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

func TestLongestWins(t *testing.T) {
	l := compile(words{phrases: []phrase{{"not", not, ""}, {"track*", topic, "tracking"}, {"do not track", guard, "tracking"}}}, nil)
	hits := l.find(clauses("Send Do Not Track")[0])
	if len(hits) != 1 || hits[0].part != guard {
		t.Errorf("got %+v", hits)
	}
}

func TestClauses(t *testing.T) {
	var got []string
	for _, c := range clauses("Tracking (z.B. Pixel) aus. Version 5.0! Noch: was") {
		got = append(got, c.text)
	}
	want := " tracking aus | version 5 0 | noch | was | z b pixel "
	if strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "|"), want)
	}
}
