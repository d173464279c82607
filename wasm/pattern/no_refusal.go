package pattern

import "veto/wasm/wire"

// The EDPB's guidelines have no name of their own for it; nearest is the
// protective route that takes more steps than the invasive one.
var missingRefusal = name{
	id: "no-refusal", edpb: "Longer than necessary (4.4.2)", ontology: "Adding Steps", deceptive: "Obstruction",
	articles: []string{"Art. 4(11) GDPR", "Art. 7(3) GDPR"},
}

// noRefusal claims acceptance without refusal on the same layer: a dialog or
// banner that speaks of consent, with a button that agrees and nothing that
// refuses, closes or can be set, and no button of which Veto cannot say what it
// does. What somebody types into is no consent layer.
func noRefusal(p *page) (all []Sign) {
	for _, l := range p.layers {
		if p.withoutRefusal(l) {
			c := &p.Controls[l.accept[0]]
			all = append(all, Sign{missingRefusal.seen(wire.ConfidenceSure, say("patternNoRefusalWhy", c.Name)), c.N})
		}
	}
	return all
}

func (p *page) withoutRefusal(l *layer) bool {
	return p.asks(l) && len(l.refuse) == 0 && len(l.leave) == 0 && !l.choices && !l.unknown
}
