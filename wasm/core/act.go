package core

import (
	"slices"

	"veto/wasm/rule"
	"veto/wasm/wire"
)

// clickable are the roles of controls that one click brings into their other
// state. A radio is not among them: its other state is another radio.
var clickable = []string{"switch", "checkbox", "menuitemcheckbox", "button"}

// act says what Veto may do to a finding's control on one click of the person,
// nil where it may do nothing: the control must be the entry's own and surely
// so, in a state that was read, on a page the rule names, and neither locked
// nor out of sight. Rules that nobody reviewed let Veto speak, not act.
func (l *looking) act(f *wire.Finding, one located, own bool) *wire.Act {
	control := one.match.Control
	switch {
	case f.Confidence != wire.ConfidenceSure || control == nil || one.match.Leads:
		return nil
	case control.Locked || control.Hidden || !slices.Contains(clickable, control.Role):
		return nil
	case !one.known || one.platform.Yours:
		return nil
	}
	wanted := wantedState(one.entry)
	switch {
	case wanted == "" || f.State != wire.StateOn && f.State != wire.StateOff:
		return nil
	case f.State != wanted:
		return &wire.Act{From: f.State, To: wanted, Account: l.account}
	case own:
		return &wire.Act{From: f.State, To: other(f.State), Back: true, Account: l.account}
	}
	return nil
}

// wantedState is the state that keeps the person's data back, "" where a rule
// does not say which one that is.
func wantedState(entry *rule.Entry) wire.State {
	switch entry.On {
	case wire.PolarityUsed:
		return wire.StateOff
	case wire.PolarityProtected:
		return wire.StateOn
	}
	return ""
}

func other(state wire.State) wire.State {
	if state == wire.StateOn {
		return wire.StateOff
	}
	return wire.StateOn
}
