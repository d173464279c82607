package judge

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"veto/wasm/wire"
)

func TestEveryReasonHasAKey(t *testing.T) {
	v := vocabulary(t)
	keys := MessageKeys()
	for _, q := range []wire.Question{
		{Lang: "en", Name: "Do not share my location", Description: "x", Headings: []string{"y"}},
		{Lang: "en", Name: "Disable tracking protection", State: "on"},
		{Lang: "en", Name: "Knitting", Headings: []string{"Newsletters"}},
		{Lang: "en", Name: "Foo", Description: "We share your location with partners."},
		{Lang: "en", Name: "Remember me"},
		{Lang: "en", Name: "Tick here if you do not want news"},
		{Lang: "en", Name: ""},
	} {
		verdict := v.Judge(q)
		if len(verdict.Why) == 0 {
			t.Errorf("%q: a verdict without a reason", q.Name)
		}
		for _, say := range verdict.Why {
			if !slices.Contains(keys, say.Key) {
				t.Errorf("%q: reason %q is not in MessageKeys", q.Name, say.Key)
			}
		}
	}
}

func TestReasonsQuoteTheWords(t *testing.T) {
	got := vocabulary(t).Judge(wire.Question{Lang: "en", Name: "Do not share my location"})
	want := []wire.Say{{Key: keyPurpose, Args: []string{"my location"}}, {Key: keyUse, Args: []string{"share"}}, {Key: keyNegation, Args: []string{"not"}}}
	same := func(a, b wire.Say) bool { return a.Key == b.Key && slices.Equal(a.Args, b.Args) }
	if !slices.EqualFunc(got.Why, want, same) {
		t.Errorf("got %v, want %v", got.Why, want)
	}
}

// What a reason quotes stands in the label letter for letter.
func TestReasonsQuoteTheLabel(t *testing.T) {
	v := vocabulary(t)
	for name, want := range map[string][]string{
		"Do NOT share “My Phone number”!":                             {"Phone number", "share", "NOT"},
		"Ganz ohne Größen\u00adwahl: Keine Werbung für Straßenschuhe": {"Werbung", "Keine"},
		"SHARE (if you like) my first Location":                       {"Location", "SHARE"},
	} {
		lang := "en"
		if strings.Contains(name, "ß") {
			lang = "de"
		}
		got := []string{}
		for _, say := range v.Judge(wire.Question{Lang: lang, Name: name}).Why {
			got = append(got, say.Args...)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: quoted %q, want %q", name, got, want)
		}
	}
}

func TestOnlyWhatIsOnIsFlagged(t *testing.T) {
	v := vocabulary(t)
	for _, state := range []string{"off", "", "mixed", "locked"} {
		if v.Judge(wire.Question{Lang: "en", Name: "Share my location", State: state}).Flagged {
			t.Errorf("state %q is flagged", state)
		}
	}
}

// The description speaks where the name does not, and only then.
func TestDescription(t *testing.T) {
	v := vocabulary(t)
	q := wire.Question{Lang: "en", Name: "Smart ideas", Description: "Allow us to use your content for AI training."}
	if got := v.Judge(q); got.On != wire.PolarityUsed || got.Purpose != "ai-training" {
		t.Errorf("got %s %s, want used ai-training", got.On, got.Purpose)
	}
	q.Name = "Hide my birthday"
	if got := v.Judge(q); got.On != wire.PolarityProtected {
		t.Errorf("got %s, want the name to win", got.On)
	}
}

// A page that does not say its language is judged in English or in the
// language that knows its words.
func TestLanguageUnknown(t *testing.T) {
	v := vocabulary(t)
	for name, want := range map[string]wire.Polarity{
		"Share my location":                 wire.PolarityUsed,
		"Meinen Standort nicht teilen":      wire.PolarityProtected,
		"Absturzberichte übermitteln":       wire.PolarityUsed,
		"Xyzzy plugh":                       wire.PolarityUnclear,
		"Telefonnummer vor allen verbergen": wire.PolarityProtected,
	} {
		if got := v.Judge(wire.Question{Name: name}).On; got != want {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
}

func TestRadioDoesNotInherit(t *testing.T) {
	q := wire.Question{Lang: "en", Role: "radio", Name: "Plain text", Headings: []string{"Newsletter"}, State: "on"}
	if vocabulary(t).Judge(q).Flagged {
		t.Error("a radio took the meaning of its heading")
	}
}

func TestLongTextIsCut(t *testing.T) {
	v := vocabulary(t)
	long := strings.Repeat("ä ", 1<<19)
	if got := v.Judge(wire.Question{Lang: "en", Name: "Share my location. " + long}); got.On != wire.PolarityUsed {
		t.Errorf("the beginning was not read: %s", got.On)
	}
	if got := v.Judge(wire.Question{Lang: "en", Name: long + " share my location"}); got.On != wire.PolarityUnclear {
		t.Errorf("more than the limit was read: %s", got.On)
	}
}

func TestStateWord(t *testing.T) {
	v := vocabulary(t)
	for _, c := range []struct {
		lang, word string
		want       wire.State
		ok         bool
	}{
		{"en", "On", wire.StateOn, true},
		{"de", "Aus", wire.StateOff, true},
		{"de", "Off", wire.StateOff, true},
		{"en", " Ein ", wire.StateOn, true},
		{"de-AT", "an", wire.StateOn, true},
		{"", "aus", wire.StateOff, true},
		{"en", "onward", "", false},
		{"en", "", "", false},
		{"xx", "maybe", "", false},
	} {
		if got, ok := v.StateWord(c.lang, c.word); got != c.want || ok != c.ok {
			t.Errorf("StateWord(%q, %q) = %q %v, want %q %v", c.lang, c.word, got, ok, c.want, c.ok)
		}
	}
}

func TestMeaning(t *testing.T) {
	purpose, on, sure := vocabulary(t).Meaning("en", "Don't send crash reports")
	if purpose != "telemetry" || on != wire.PolarityProtected || sure < 0.8 {
		t.Errorf("got %s %s %.2f", purpose, on, sure)
	}
}

func FuzzJudge(f *testing.F) {
	v := vocabulary(f)
	for _, s := range []string{"", "Share .. my * data", "\xff\xfe", "不允许分享我的数据", "((((", strings.Repeat("not ", 200), "a\u0301\u200b"} {
		f.Add("de", s, s, s)
	}
	f.Fuzz(func(t *testing.T, lang, name, description, heading string) {
		got := v.Judge(wire.Question{Lang: lang, Name: name, Description: description, Headings: []string{heading}, State: "on"})
		if got.Confidence < 0 || got.Confidence > 1 || got.Purpose == "" || got.On == "" || len(got.Why) == 0 {
			t.Errorf("not a whole verdict: %+v", got)
		}
		for _, say := range got.Why {
			for _, arg := range say.Args {
				if !utf8.ValidString(arg) {
					t.Errorf("reason is not valid UTF-8: %q", arg)
				}
			}
		}
	})
}

// BenchmarkJudge is the cost of one control as a page has them: each with a name
// of its own under the headings of all.
func BenchmarkJudge(b *testing.B) {
	v := vocabulary(b)
	for _, lang := range []string{"en", "de"} {
		qs := questions(b, lang)
		names := make([]string, len(qs)*20)
		for i := range names {
			names[i] = qs[i%len(qs)].Name + " " + strconv.Itoa(i)
		}
		b.Run(lang, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				q := qs[i%len(qs)]
				q.Name = names[i%len(names)]
				v.Judge(q)
			}
		})
	}
}

// BenchmarkCompile is the cost of consulting a language for the first time.
func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		vocabulary(b).lexicon("de")
	}
}
