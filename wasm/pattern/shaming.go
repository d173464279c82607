package pattern

import (
	"strings"

	"veto/wasm/wire"
)

var confirmshaming = name{
	id: "confirmshaming", edpb: "Emotional Steering (4.3.1)", ontology: "Confirmshaming", deceptive: "Confirmshaming",
	articles: []string{"Art. 5(1)(a) GDPR", "Art. 12(1) GDPR"},
}

// maxShame is how many words a way out that shames has at most: what is longer
// is a text with a link.
const maxShame = 16

// shaming claims pressure when refusing: a way out of a dialog, banner or form
// whose own words make the person say something bad about themselves; or a
// dialog about consent that offers a refusal and threatens with a loss. What
// switching off does, said plainly, is no pressure.
func shaming(p *page) (all []Sign) {
	for _, l := range p.layers {
		if i, ok := p.shames(l); ok {
			c := &p.Controls[i]
			all = append(all, Sign{confirmshaming.seen(wire.ConfidenceProbable, say("patternShameWhy", c.Name)), c.N})
		} else if quote := p.frightens(l); quote != "" {
			all = append(all, Sign{confirmshaming.seen(wire.ConfidenceProbable, say("patternFearWhy", quote)), p.Controls[l.refuse[0]].N})
		}
	}
	return all
}

// shames finds the way out that shames. There must be another way: an offer.
func (p *page) shames(l *layer) (int, bool) {
	for _, i := range l.controls {
		role, words := p.Controls[i].Role, p.name(i)
		if (role == "button" || role == "link" || role == "radio") && len(words) <= maxShame && len(l.controls) > 1 && p.phrases.says(l.lang, shame, words) {
			return i, true
		}
	}
	return 0, false
}

// frightens is the phrase by which a dialog threatens who refuses.
func (p *page) frightens(l *layer) string {
	if l.Kind != "dialog" || l.fields || len(l.refuse) == 0 || !p.phrases.says(l.lang, consent, l.words) {
		return ""
	}
	quote := p.phrases.in(l.lang, fear).found(l.words)
	if quote == "" {
		quote = p.phrases.in(english, fear).found(l.words)
	}
	return strings.NewReplacer("=", "", "*", "…", "..", "…").Replace(quote)
}
