package match

import (
	"strings"
	"unicode"

	"veto/wasm/fold"
	"veto/wasm/wire"
)

// state reads what a control says of itself. A control that leads on has the
// state its row shows ("… Off"), if it shows one.
func (p *Page) state(words *prepared, c *wire.Control) (state, value wire.State, leads bool) {
	state = seen(c.State)
	if c.State == "" {
		leads = true
		if word, _, ok := p.stateAtEnd(words, c.Name); ok {
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
// ends in. A name that is one of the rule's labels as it stands ends in none:
// "Turn off" is what the button would do, not how the setting stands.
func (p *Page) stateAtEnd(words *prepared, name string) (state wire.State, rest string, ok bool) {
	name = strings.TrimRightFunc(fold.Fold(name), between)
	at := strings.LastIndexFunc(name, between)
	if at <= 0 {
		return "", "", false
	}
	state, ok = p.finder.words.StateWord(p.lang, strings.TrimLeftFunc(name[at:], between))
	if ok && words.names.quotes(name) {
		return "", "", false
	}
	return state, strings.TrimRightFunc(name[:at], between), ok
}

// between says whether a character stands between words.
func between(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsPunct(r)
}
