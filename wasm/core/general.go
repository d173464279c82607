package core

import (
	"fmt"
	"slices"

	"veto/wasm/rule"
	"veto/wasm/wire"
)

// general lets the judge speak about every control that no rule has claimed. A
// locked one is not the person's to change: nothing is held against it.
func (l *looking) general() {
	known := make(map[string]int, len(l.request.Snapshot.Controls))
	for i := range l.request.Snapshot.Controls {
		s, ok := l.settingOf(&l.request.Snapshot.Controls[i])
		if !ok || s.control.Locked {
			continue
		}
		id := l.identity("page", s.control, s.name)
		if known[id]++; known[id] > 1 {
			id = fmt.Sprintf("%s-%d", id, known[id])
		}
		l.judged(id, s)
	}
}

// judged tells of a setting whose words say that on means used. It rests on
// words alone, and says so. What the person switched on is remembered and no
// more told of.
func (l *looking) judged(id string, s setting) {
	verdict := l.words.Judge(s.ask)
	before, known := l.memory[id]
	if verdict.On != wire.PolarityUsed {
		if !known || s.control.Value == "" {
			return
		}
		// A select that held the option which means used now holds another.
		s.state = wire.StateOff
	}
	now := slices.Contains(l.request.Touched, s.control.N)
	other := l.otherAccount(before)
	own := now || known && before.Own && before.State == s.state && !other
	l.remember(id, s.state, own)
	against := s.state == wire.StateOn && !own
	if !against && (!now || before.State == "") {
		return
	}
	f := &wire.Finding{
		ID: id, Kind: kindOf(s.control), Purpose: verdict.Purpose, On: wire.PolarityUsed,
		Control: s.control.N, State: s.state, Confidence: wire.ConfidenceSure, Title: s.title,
		Why: append(slices.Clip(verdict.Why), say("whyState", string(s.state))), Attention: against,
	}
	v := view{finding: f, entry: anyUse, at: l.at, own: own, first: before.First, acted: before.Acted || before.Own, other: other}
	if l.thenUsed == nil {
		l.thenUsed = v.after()
	}
	f.Face, f.Then = v.face(s.state), l.thenUsed
	f.Face.Shown = f.Face.Shown && !s.control.Hidden
	l.answer.Findings = append(l.answer.Findings, f)
}

// anyUse is the entry of every setting that means used, of which nothing more
// is known.
var anyUse = &rule.Entry{On: wire.PolarityUsed}

func kindOf(c *wire.Control) string {
	switch {
	case c.Value != "":
		return "menu"
	case isAnswer(c):
		return "radio"
	case c.Role == "switch":
		return "switch"
	}
	return "checkbox"
}
