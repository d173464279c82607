package core

import (
	"cmp"
	"time"

	"veto/wasm/wire"
)

// rememberAfter is how old a memory must be before it is written again although
// nothing changed: storage is not for counting seconds.
const rememberAfter = time.Minute

// moment is the time of a request, as given and as read.
type moment struct {
	text string
	time time.Time
}

func readTime(text string) (moment, error) {
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return moment{}, fault("bad-request", "now is %q; it must be a time like 2026-11-21T14:02:00+01:00", text)
	}
	return moment{text: text, time: at}, nil
}

func remembered(lines []wire.Memory) map[string]wire.Memory {
	memory := make(map[string]wire.Memory, len(lines))
	for _, line := range lines {
		memory[line.Finding] = line
	}
	return memory
}

// settledAfter is how many milliseconds after the address changed a control is
// taken to show the state it really has. Pages draw a switch first and ask the
// server for its state afterwards.
const settledAfter = absentAfter

// remember notes what was seen of a finding, if that is news. Another account
// takes the place of the one that is remembered once the person acts in it.
func (l *looking) remember(id string, state wire.State, own bool) {
	before, known := l.memory[id]
	if l.otherAccount(before) && !own {
		return
	}
	line := wire.Memory{
		Finding: id, State: state, At: l.at.text, First: l.first(state, before, own), Own: own, Acted: before.Acted || own,
		Off: l.off(state, before, own), Account: cmp.Or(l.accountID(), before.Account),
	}
	if known && before.State == line.State && before.First == line.First && before.Own == line.Own && before.Off == line.Off && before.Account == line.Account && l.recent(before.At) {
		return
	}
	l.answer.Remember = append(l.answer.Remember, line)
}

// first is the state a control was first seen in: once it has settled, or what
// it was in before the person's first act.
func (l *looking) first(state wire.State, before wire.Memory, own bool) wire.State {
	switch {
	case before.First != "":
		return before.First
	case own && before.State != "":
		return before.State
	case l.request.Snapshot.Age >= settledAfter:
		return state
	}
	l.wait(settledAfter - l.request.Snapshot.Age)
	return ""
}

// off is when a control was first seen off since it was on. What a page shows
// before it has asked its server for the state is no sign.
func (l *looking) off(state wire.State, before wire.Memory, own bool) string {
	settled := own || l.request.Snapshot.Age >= settledAfter
	if state == wire.StateOff && settled && (before.Off == "" || before.State == wire.StateOn) {
		return l.at.text
	}
	return before.Off
}

func (l *looking) recent(at string) bool {
	then, err := time.Parse(time.RFC3339, at)
	return err == nil && l.at.time.Sub(then) < rememberAfter && !then.After(l.at.time)
}

// respect shows a finding no more that the person said nothing is wrong with;
// the popup lists it, and there the person can take that back.
func (l *looking) respect(f *wire.Finding) {
	f.Refuted = l.memory[f.ID].Refuted
	if f.Refuted && (f.Attention || len(f.Face.Patterns) > 0) {
		f.Attention, f.Then = false, nil
		f.Face = wire.Face{Tone: tonePlain, Mark: say("markRefuted")}
	}
}
