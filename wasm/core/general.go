package core

import (
	"fmt"
	"hash/fnv"
	"slices"

	"veto/wasm/judge"
	"veto/wasm/wire"
)

// general lets the judge speak about every control that no rule has claimed.
func (l *looking) general() {
	known := map[string]int{}
	for i := range l.request.Snapshot.Controls {
		c := &l.request.Snapshot.Controls[i]
		if c.State != "on" || c.Locked || l.taken[c.N] || slices.Contains(l.request.Touched, c.N) {
			continue
		}
		verdict := l.words.Judge(question(l.request.Snapshot, c))
		if !verdict.Flagged {
			continue
		}
		f := l.judged(c, verdict)
		if known[f.ID]++; known[f.ID] > 1 {
			f.ID = fmt.Sprintf("%s-%d", f.ID, known[f.ID])
		}
		l.answer.Findings = append(l.answer.Findings, f)
	}
}

func question(s wire.Snapshot, c *wire.Control) wire.Question {
	name := c.Name
	if name == "" {
		name = c.Text
	}
	return wire.Question{URL: s.URL, Lang: s.Lang, Role: c.Role, Name: name, Description: c.Description, Headings: c.Headings, State: c.State}
}

// judged is a finding of the judge's own: it rests on words alone, and says so.
func (l *looking) judged(c *wire.Control, verdict wire.Verdict) wire.Finding {
	name := c.Name
	if name == "" {
		name = c.Text
	}
	f := wire.Finding{
		ID: identity(l.request.Snapshot.URL, c), Kind: kindOf(c.Role), Purpose: verdict.Purpose, On: verdict.On,
		Control: c.N, State: wire.StateOn, Confidence: wire.ConfidenceSure, Attention: true, Title: name,
		Why: append(verdict.Why, say("whyState", "on")),
	}
	f.Face = wire.Face{
		Tone: toneAttention, Shown: !c.Hidden, Mark: say("markOnFirstSeen"), Next: say("nextSwitchOff"),
		Patterns: []wire.Pattern{judge.PreEnabled(say("patternPreEnabledUnknownWhy"))},
	}
	f.Then = map[wire.State]wire.Face{
		wire.StateOff: {Tone: toneProtected, Shown: true, Leaves: true, Mark: say("markOff", now)},
		wire.StateOn:  {Tone: tonePlain, Shown: true, Leaves: true, Mark: say("markOwnOn")},
	}
	return f
}

// identity names a control of an unknown page without keeping its words.
func identity(url string, c *wire.Control) string {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\x00%s\x00%s\x00%s", hostOf(url), c.Role, c.Name, c.Group)
	return fmt.Sprintf("page/%016x", h.Sum64())
}

func kindOf(role string) string {
	switch role {
	case "switch", "radio":
		return role
	}
	return "checkbox"
}
