package core

import (
	"fmt"
	"slices"

	"veto/wasm/pattern"
	"veto/wasm/wire"
)

// designed are the patterns that follow from a rule's own facts and the state
// of its entry on this page.
func (l *looking) designed(f *wire.Finding, one located) (all []wire.Pattern) {
	add := func(p wire.Pattern, ok bool) {
		if ok {
			all = append(all, p)
		}
	}
	switch {
	case f.Confidence == wire.ConfidenceSure && f.Face.Mark.Key == "markPreEnabled":
		add(pattern.FurtherAway(len(one.entry.Way.In("en"))))
	case f.Confidence == wire.ConfidenceSure && f.State == wire.StatePresent && !one.match.Leads:
		add(pattern.Demanded(f.Form, f.Purpose))
	case f.State == wire.StateNotFound && one.named:
		add(l.designs.Gone(&l.request.Snapshot))
	}
	return all
}

// patterns tells the patterns that show in the page's controls: beside a
// finding where a control has one, and of their own where the person asks about
// the page.
func (l *looking) patterns() {
	found := map[int]*wire.Finding{}
	for _, f := range l.answer.Findings {
		if f.Control >= 0 && f.Confidence == wire.ConfidenceSure {
			found[f.Control] = f
		}
	}
	if !l.request.Any && (len(found) == 0 || !l.settled()) {
		return
	}
	of := func(n int) bool { return l.request.Any || found[n] != nil }
	for _, sign := range l.designs.Signs(&l.request.Snapshot, l.request.Language, of) {
		switch f := found[sign.Control]; {
		case f != nil:
			f.Face.Patterns = append(f.Face.Patterns, sign.Pattern)
			insist(f, sign.Pattern)
		case l.request.Any:
			f = l.sign(sign)
			found[sign.Control] = f
			l.answer.Findings = append(l.answer.Findings, f)
		}
	}
}

// settled says whether the page shows what it will go on to show; if not, it is
// to be looked at again. The hint does not wait for that.
func (l *looking) settled() bool {
	age := l.request.Snapshot.Age
	if age < settledAfter {
		l.wait(settledAfter - age)
	}
	return age >= settledAfter
}

// insist says what was seen where no rule says more; and shows a finding that
// would have passed quietly where the control's look says otherwise than its
// state: the person would believe the look.
func insist(f *wire.Finding, p wire.Pattern) {
	quiet := p.ID == pattern.ContradictingID && f.Face.Tone != toneAttention
	if quiet {
		f.Face.Tone, f.Face.Shown, f.Face.Leaves, f.Attention = toneAttention, true, false, true
	}
	if quiet || f.Rule == "" {
		f.Face.Lines = append(f.Face.Lines, p.Why)
	}
}

// sign is a finding of a pattern alone.
func (l *looking) sign(s pattern.Sign) *wire.Finding {
	c := l.control(s.Control)
	f := &wire.Finding{
		ID: l.patternID(s, c), Kind: "design", Purpose: "other", On: wire.PolarityUnclear, Control: c.N, State: wire.StatePresent,
		Confidence: wire.ConfidenceSure, Attention: true, Title: c.Name, Why: []wire.Say{},
	}
	if c.State == "on" || c.State == "off" {
		f.State = wire.State(c.State)
	}
	f.Face = wire.Face{Tone: toneAttention, Shown: !c.Hidden, Mark: say("markDesign"), Lines: []wire.Say{s.Why}, Patterns: []wire.Pattern{s.Pattern}}
	return f
}

func (l *looking) control(n int) *wire.Control {
	controls := l.request.Snapshot.Controls
	return &controls[slices.IndexFunc(controls, func(c wire.Control) bool { return c.N == n })]
}

// patternID names a pattern on a control of a page without keeping its words;
// of several alike the later ones are numbered.
func (l *looking) patternID(s pattern.Sign, c *wire.Control) string {
	id := l.identity("design", c, s.ID+" "+c.Name)
	if l.numbered[id]++; l.numbered[id] > 1 {
		return fmt.Sprintf("%s-%d", id, l.numbered[id])
	}
	return id
}
