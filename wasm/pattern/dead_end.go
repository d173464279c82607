package pattern

import (
	"veto/wasm/fold"
	"veto/wasm/wire"
)

var deadEnd = name{
	id: "dead-end", edpb: "Dead end (4.4.1)", ontology: "Dead End", deceptive: "Obstruction",
	articles: []string{"Art. 12(1) GDPR", "Art. 12(2) GDPR", "Art. 25(1) GDPR"},
}

// deadEnds claims a control or link that leads nowhere where the person
// operated it and nothing at all changed: no state, no address, no part of the
// page. It must have a state, or words for objecting. An address of "#" is no
// sign: most pages give such links their meaning by script.
func deadEnds(p *page) (all []Sign) {
	for i := range p.Controls {
		c := &p.Controls[i]
		if c.Inert && !c.Locked && (c.State != "" || p.says(object, p.name(i))) {
			all = append(all, Sign{deadEnd.seen(wire.ConfidenceProbable, say("patternInertWhy")), c.N})
		}
	}
	return all
}

// Gone is claimed of a rule's setting or form where the page at the rule's own
// address says that there is no such page. The platform may have moved it since
// the rule was checked: probable.
func (r *Reader) Gone(s *wire.Snapshot) (wire.Pattern, bool) {
	if !r.phrases.says(s.Lang, gone, fold.Words(s.Title)) {
		return wire.Pattern{}, false
	}
	return deadEnd.seen(wire.ConfidenceProbable, say("patternGoneWhy", s.Title)), true
}
