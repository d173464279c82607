package core

import (
	"slices"
	"strings"

	"veto/wasm/pattern"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// Tones of a face.
const (
	toneAttention = "attention"
	toneProtected = "protected"
	tonePlain     = "plain"
)

// now stands for the moment at which a face is shown that was prepared before.
const now = "@now"

// view is everything that decides how a finding is shown.
type view struct {
	finding *wire.Finding
	entry   *rule.Entry
	at      moment
	own     bool       // the person brought it into this state
	first   wire.State // as first seen, "" now
	off     string     // when it was seen off, "" never
	acted   bool       // the person was once seen to operate it
	other   bool       // what is remembered was seen in another account
	barred  bool       // the page asks for a password
	leads   bool       // a row or link that leads to it, not the control itself
	late    bool       // the page has had time enough to show the control
}

// face says how the finding is shown in a state.
func (v view) face(state wire.State) wire.Face {
	if v.finding.Confidence == wire.ConfidenceProbable {
		return v.missing(state)
	}
	switch state {
	case wire.StateOn, wire.StateOff:
		return v.switched(state, v.at.text)
	case wire.StateLocked:
		return v.locked()
	}
	return v.there()
}

// after prepares the faces for the state the person may bring the control into.
func (v view) after() *wire.Turned {
	v.own = true
	return &wire.Turned{Off: v.switched(wire.StateOff, now), On: v.switched(wire.StateOn, now)}
}

func (v view) switched(state wire.State, at string) wire.Face {
	used, on := v.entry.On == wire.PolarityUsed, state == wire.StateOn
	switch {
	case used && on:
		return v.against(at)
	case used:
		return wire.Face{Tone: toneProtected, Shown: true, Leaves: true, Mark: say("markOff", at)}
	case v.entry.On == wire.PolarityProtected && on:
		return wire.Face{Tone: toneProtected, Mark: say("markProtectedOn", at)}
	case v.entry.On == wire.PolarityProtected:
		return wire.Face{Tone: tonePlain, Shown: true, Mark: say("markProtectedOff")}
	}
	return wire.Face{Tone: tonePlain, Mark: say("markOn", at)}
}

// against is the face of a control that is on and means used.
func (v view) against(at string) wire.Face {
	if v.own {
		return wire.Face{Tone: tonePlain, Shown: true, Leaves: true, Mark: say("markOwnOn")}
	}
	face := wire.Face{Tone: toneAttention, Shown: true, Lines: v.lines(), Next: say("nextSwitchOff")}
	if v.leads {
		face.Next = say("nextOpenRow")
	}
	known, since := v.onByDefault()
	switch {
	case v.other:
		// Whether it was ever switched off in this account, nobody has seen.
		face.Mark = say("markOn", at)
		face.Lines = append([]wire.Say{say("lineOtherAccount")}, face.Lines...)
	case v.acted || v.off != "" || v.first == wire.StateOff:
		// It was off, by the person's hand or before Veto's eyes; whoever changed it back, it was no default.
		face.Mark = say("markOnAgain", at)
		if v.acted {
			face.Patterns = []wire.Pattern{pattern.SwitchedBack(v.at.text)}
		}
		if v.off != "" {
			face.Lines = append([]wire.Say{say("lineWasOff", v.off)}, face.Lines...)
		}
	case known:
		face.Mark = say("markPreEnabled")
		face.Patterns = []wire.Pattern{pattern.PreEnabled(wire.ConfidenceSure, say("patternPreEnabledWhy"))}
		v.finding.Why = appendOnce(v.finding.Why, byDefault(since))
	default:
		face.Mark = say("markOnFirstSeen")
		face.Patterns = []wire.Pattern{pattern.PreEnabled(wire.ConfidenceProbable, say("patternPreEnabledUnknownWhy"))}
	}
	return face
}

func appendOnce(all []wire.Say, one wire.Say) []wire.Say {
	if slices.ContainsFunc(all, func(s wire.Say) bool { return s.Key == one.Key }) {
		return all
	}
	return append(all, one)
}

// byDefault quotes the default; a source that names no date has none to name.
func byDefault(since string) wire.Say {
	if since == "" {
		return say("whyDefaultUndated")
	}
	return say("whyDefault", since)
}

// onByDefault says whether a source documents that the platform switches it on
// for everybody, wherever they live and whatever they pay, and since when at
// the latest. Where it is on for some only, Veto does not know what was the
// default for this person.
func (v view) onByDefault() (known bool, since string) {
	for _, d := range v.entry.Default {
		if d.State != "on" {
			return false, ""
		}
		known = known || everywhere(d.Regions)
		since = max(since, d.Since)
	}
	return known, since
}

// everywhere says whether a list of regions covers the people Veto is made
// for first, those in the European Union.
func everywhere(regions []string) bool {
	return slices.Contains(regions, "world") || slices.Contains(regions, "EU") || slices.Contains(regions, "EEA")
}

func (v view) locked() wire.Face {
	face := wire.Face{Tone: tonePlain, Shown: true, Mark: say("markLocked"), Next: say("nextAskAdmin")}
	switch v.finding.Value {
	case wire.StateOn:
		face.Mark = say("markLockedOn")
	case wire.StateOff:
		face.Mark = say("markLockedOff")
	}
	return face
}

// there is the face of a form, a link or a row: present, without a state of its own.
func (v view) there() wire.Face {
	face := wire.Face{Tone: tonePlain, Shown: true, Lines: v.lines()}
	switch {
	case v.finding.Kind == "form" && v.leads:
		face.Mark, face.Next = say("markLink"), say("nextFollowLink")
	case v.finding.Kind == "form":
		face.Mark, face.Next = say("markForm"), say("nextFillForm")
	case v.leads:
		face.Mark, face.Next = say("markRow"), say("nextOpenRow")
	default:
		face.Mark = say("markUnread")
	}
	return face
}

// missing is the face of something that is not there, or of the likeliest
// control for it.
func (v view) missing(state wire.State) wire.Face {
	switch {
	case v.barred:
		return wire.Face{Tone: tonePlain, Mark: say("markSignIn")}
	case state == wire.StateNotLoaded:
		return wire.Face{Tone: tonePlain, Mark: say("markNotLoaded")}
	case v.finding.Control >= 0:
		return wire.Face{Tone: tonePlain, Shown: true, Mark: say("markProbable"), Next: say("nextWay")}
	}
	return wire.Face{Tone: tonePlain, Shown: v.late, Mark: say("markNotFound"), Next: say("nextWay")}
}

// lines are the day that matters most and what acting now still does.
func (v view) lines() []wire.Say {
	for _, what := range []string{"deadline", "training-starts", "introduced"} {
		for _, d := range v.entry.Dates {
			if d.What == what {
				return dateLines(d)
			}
		}
	}
	return nil
}

var dateKeys = map[string]string{"deadline": "lineDeadline", "training-starts": "lineTraining", "introduced": "lineSince"}

func dateLines(d wire.Date) []wire.Say {
	lines := []wire.Say{say(dateKeys[d.What], d.Date)}
	if d.Late == "future-only" {
		lines = append(lines, say("lineLate"))
	}
	return lines
}

func say(key string, args ...string) wire.Say {
	args = slices.DeleteFunc(args, func(arg string) bool { return strings.TrimSpace(arg) == "" })
	return wire.Say{Key: key, Args: args}
}
