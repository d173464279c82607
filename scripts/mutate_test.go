package main

import (
	"strings"
	"testing"

	"veto/wasm/rule"
	"veto/wasm/wire"
)

// TestRulesAgainstMutations holds every rule to the table of `mutate`.
func TestRulesAgainstMutations(t *testing.T) {
	subjects, err := allSubjects("rules/testdata")
	if err != nil {
		t.Fatal(err)
	}
	all := mutateAll(subjects)
	if err := judgeOutcomes(all); err != nil {
		var table strings.Builder
		printMissed(&table, all)
		printTotals(&table, all)
		t.Errorf("%v\n%s", err, table.String())
	}
	_, by := grouped(all, func(o outcome) string { return o.mutation })
	for _, m := range mutations {
		if len(by[m.name]) == 0 {
			t.Errorf("%q was tried on no rule", m.name)
		}
	}
}

func TestWordings(t *testing.T) {
	for _, c := range []struct{ name, got, want string }{
		{"typo", typo("Use my data for training"), "Use my data for trianing"},
		{"short words have no typo", typo("On my own"), "On my own"},
		{"small word", withoutSmallWord("Allow use of public content"), "Allow use public content"},
		{"a negation stays", withoutSmallWord("Share with no one else"), "Share with no one else"},
		{"plural", plural("Share data with partners"), "Share data with partner"},
		{"title case", titleCase("daten für ki"), "Daten Für Ki"},
		{"full width", fullWidth("AI, on"), "ＡＩ，　ｏｎ"},
		{"decomposed", decomposed("für"), "fu\u0308r"},
		{"soft hyphens", softHyphens("your training"), "your tra\u00adining"},
		{"direction marks", directionMarks("your training"), "\u2068your t\u200fraining\u2069"},
		{"punctuation", punctuated("Don’t"), "• Don't:"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, c.got, c.want)
		}
	}
}

// A verdict must be able to fail: one wrong claim, or too few found.
func TestJudgeOutcomes(t *testing.T) {
	many := func(r result, n int) (all []outcome) {
		for range n {
			all = append(all, outcome{rule: "a/b", mutation: "typo", result: r})
		}
		return all
	}
	for _, c := range []struct {
		name string
		all  []outcome
		ok   bool
	}{
		{"all found", many(found, 100), true},
		{"three of a hundred are missing", append(many(found, 97), many(honest, 3)...), true},
		{"four of a hundred are missing", append(many(found, 96), many(honest, 4)...), false},
		{"silence where it belongs", append(many(found, 1), many(silent, 99)...), true},
		{"one wrong of ten thousand", append(many(found, 9999), many(wrong, 1)...), false},
	} {
		if err := judgeOutcomes(c.all); (err == nil) != c.ok {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// What the core answers is told apart: the control, nothing, a decoy, a wrong state.
func TestSubjectLook(t *testing.T) {
	page := wire.Snapshot{URL: "https://x.com/settings/grok_settings", Lang: "en", Age: 5000, Controls: []wire.Control{
		{N: 1, Role: "checkbox", State: "on", Name: "Allow your public data as well as your interactions, inputs, and results with Grok and xAI to be used for training and fine-tuning"},
		{N: 2, Role: "checkbox", State: "off", Name: "Autoplay"},
	}}
	s := subject{platform: &rule.Platform{ID: "x"}, entry: &rule.Entry{ID: "grok-training"}, page: page, target: 1, state: wire.StateOn}
	if r, detail := s.look(page); r != found {
		t.Errorf("the control itself: %v %s", r, detail)
	}
	s.state = wire.StateOff
	if r, _ := s.look(page); r != wrong {
		t.Errorf("a wrong state: %v", r)
	}
	s.target = 2
	if r, _ := s.look(page); r != wrong {
		t.Errorf("another control: %v", r)
	}
	page.Controls = page.Controls[1:]
	if r, _ := s.look(page); r != honest {
		t.Errorf("no control: %v", r)
	}
}
