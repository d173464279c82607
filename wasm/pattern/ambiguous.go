package pattern

import "veto/wasm/wire"

var doubleNegative = name{
	id: "double-negative", edpb: "Ambiguous wording or information (4.6.2)", ontology: "Trick Questions", deceptive: "Trick wording",
	articles: []string{"Art. 5(1)(a) GDPR", "Art. 12(1) GDPR"},
}

// ambiguous claims a double-negative or inverted wording of a control that can
// be on or off where its name, in words the judge knows, has two words that
// turn its meaning round and act on the same use of data ("do not block ad
// personalisation"), or asks to take a tick away. One negation ("do not sell my
// data") is plain speech.
func ambiguous(p *page) (all []Sign) {
	for i := range p.Controls {
		c := &p.Controls[i]
		if !p.settable(c) || len(p.name(i)) == 0 {
			continue
		}
		if pattern, ok := DoubleNegative(p.judged(i)); ok {
			all = append(all, Sign{pattern, c.N})
		}
	}
	return all
}

// DoubleNegative says whether a verdict rests on a wording that is turned round
// twice in the control's own name.
func DoubleNegative(verdict *wire.Verdict) (wire.Pattern, bool) {
	if verdict.On != wire.PolarityUsed && verdict.On != wire.PolarityProtected {
		return wire.Pattern{}, false
	}
	var turns []string
	for _, why := range verdict.Why {
		switch why.Key {
		case "whyUntick":
			return doubleNegative.seen(wire.ConfidenceSure, say("patternUntickWhy", why.Args...)), true
		case "whyNegation", "whyProtect":
			turns = append(turns, why.Args...)
		case "whyHeading", "whyDescription":
			return wire.Pattern{}, false
		}
	}
	if len(turns) != 2 {
		return wire.Pattern{}, false
	}
	return doubleNegative.seen(wire.ConfidenceSure, say("patternDoubleNegativeWhy", turns...)), true
}
