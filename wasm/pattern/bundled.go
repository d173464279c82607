package pattern

import (
	"slices"

	"veto/wasm/wire"
)

// The EDPB's guidelines 03/2022 and deceptive.design have no name for it.
var bundling = name{
	id: "bundled", ontology: "Bundling",
	articles: []string{"Art. 4(11) GDPR", "Art. 5(1)(a) GDPR"},
}

// bundled claims one switch for several unrelated purposes: a box without which
// a form will not go and that agrees to terms and to advertising mail at once;
// or a control whose own name lists uses of three unrelated kinds. "Accept all"
// beside single choices is no such switch.
func bundled(p *page) (all []Sign) {
	for i := range p.Controls {
		c := &p.Controls[i]
		if !p.settable(c) || c.Role == "radio" || p.judged(i).On != wire.PolarityUsed {
			continue
		}
		uses := p.words.Uses(p.Lang, c.Name)
		switch {
		case c.Required && p.says(terms, p.name(i)) && slices.Contains(uses, "marketing"):
			all = append(all, Sign{bundling.seen(wire.ConfidenceProbable, say("patternTermsWhy")), c.N})
		case kinds(uses) >= 3:
			all = append(all, Sign{bundling.seen(wire.ConfidenceProbable, say("patternBundledWhy")), c.N})
		}
	}
	return all
}

// kindOf groups purposes that belong together: who advertises also profiles,
// tracks and shares. What is not here is no kind of its own.
var kindOf = map[wire.Purpose]string{
	"ads": "advertising", "marketing": "advertising", "profiling": "advertising", "tracking": "advertising", "sharing": "advertising",
	"ai-training": "training", "telemetry": "improvement", "research": "improvement",
	"visibility": "exposure", "contacts": "exposure", "location": "location",
}

func kinds(uses []wire.Purpose) int {
	seen := map[string]bool{}
	for _, use := range uses {
		if kind := kindOf[use]; kind != "" {
			seen[kind] = true
		}
	}
	return len(seen)
}
