package match

import (
	"strings"

	"veto/wasm/wire"
)

// state reads what a control says of itself. A control that leads on has the
// state its row shows ("… Off"), if it shows one.
func (p *Page) state(c *wire.Control) (state, value wire.State, leads bool) {
	state = seen(c.State)
	if c.State == "" {
		leads = true
		if word, _, ok := p.stateAtEnd(c.Name); ok {
			state = word
		}
	}
	if !c.Locked {
		return state, "", leads
	}
	if state == wire.StatePresent {
		return wire.StateLocked, "", leads
	}
	return wire.StateLocked, state, leads
}

func seen(state string) wire.State {
	switch state {
	case "on":
		return wire.StateOn
	case "off":
		return wire.StateOff
	}
	return wire.StatePresent // neither on nor off: nothing is claimed
}

// stateAtEnd parts a row's name into what it is about and the state word it
// ends in.
func (p *Page) stateAtEnd(name string) (state wire.State, rest string, ok bool) {
	name = strings.TrimSpace(name)
	at := strings.LastIndexAny(name, " \u00a0\n\t:")
	if at <= 0 {
		return "", "", false
	}
	state, ok = p.finder.words.StateWord(p.lang, strings.Trim(name[at:], " \u00a0\n\t:.,"))
	return state, strings.TrimRight(name[:at], " \u00a0\n\t:–—-,"), ok
}
