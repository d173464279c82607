package pattern

import (
	"strconv"

	"veto/wasm/wire"
)

var furtherRefusal = name{
	id: "refusal-further-away", edpb: "Longer than necessary (4.4.2)", ontology: "Privacy Maze", deceptive: "Obstruction",
	articles: []string{"Art. 12(2) GDPR", "Art. 25(1) GDPR"},
}

// furtherAway claims a refusal on a second layer: as noRefusal, and a button or
// link leads on to more choices.
func furtherAway(p *page) (all []Sign) {
	for _, l := range p.layers {
		if p.withoutRefusal(l) && len(l.choose) > 0 {
			c, next := &p.Controls[l.accept[0]], &p.Controls[l.choose[0]]
			all = append(all, Sign{furtherRefusal.seen(wire.ConfidenceSure, say("patternSecondLayerWhy", c.Name, next.Name)), c.N})
		}
	}
	return all
}

// longWay is how many steps to a setting are many. Of the settings in rules/
// that are on by default most take three or four.
const longWay = 6

// FurtherAway is claimed of a rule's setting that is documented to be on by
// default, which takes no step, while the rule's own way to switch it off has
// longWay steps or more. How many are too many is a judgement: probable.
func FurtherAway(steps int) (wire.Pattern, bool) {
	if steps < longWay {
		return wire.Pattern{}, false
	}
	return furtherRefusal.seen(wire.ConfidenceProbable, say("patternLongWayWhy", strconv.Itoa(steps))), true
}
