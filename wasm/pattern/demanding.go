package pattern

import (
	"slices"

	"veto/wasm/fold"
	"veto/wasm/wire"
)

// Nearest in the EDPB's guidelines is the route that is longer than necessary;
// deceptive.design has none of its own.
var needlessDemand = name{
	id: "needless-demand", edpb: "Longer than necessary (4.4.2)", ontology: "Creating Barriers",
	articles: []string{"Art. 12(2) GDPR"},
}

// demanding claims a reason, proof or account data demanded where none is
// needed: a form or dialog whose heading or button says that it is for objecting,
// with a field it will not go without that asks for an identity document or a
// telephone number, or, where it is about advertising mail, for a reason. An
// objection to anything else rests on grounds of the person's own (Art. 21(1)
// GDPR): there a reason may be asked for.
func demanding(p *page) (all []Sign) {
	for _, l := range p.layers {
		if !p.objects(l) {
			continue
		}
		for _, i := range l.controls {
			if c := &p.Controls[i]; c.Required && c.State == "" {
				all = append(all, p.demand(l, i)...)
			}
		}
	}
	return all
}

func (p *page) demand(l *layer, i int) []Sign {
	c, words := &p.Controls[i], p.name(i)
	switch {
	case p.phrases.says(l.lang, identity, words):
		pattern := needlessDemand.seen(wire.ConfidenceProbable, say("patternIdentityWhy", c.Name))
		pattern.Articles = append(pattern.Articles, "Art. 12(6) GDPR")
		return []Sign{{pattern, c.N}}
	case p.phrases.says(l.lang, phone, words):
		return []Sign{{needlessDemand.seen(wire.ConfidenceProbable, say("patternPhoneWhy", c.Name)), c.N}}
	case p.phrases.says(l.lang, reason, words) && slices.Contains(p.words.Uses(l.lang, l.Text), "marketing"):
		return []Sign{{reasonDemanded(say("patternReasonWhy", c.Name)), c.N}}
	}
	return nil
}

// objects reports whether a layer is there to object with: its controls' nearest
// heading or one of its buttons says so.
func (p *page) objects(l *layer) bool {
	return l.fields && slices.ContainsFunc(l.controls, func(i int) bool {
		c := &p.Controls[i]
		return c.Role == "button" && p.phrases.says(l.lang, object, p.name(i)) ||
			c.Role == "textbox" && len(c.Headings) > 0 && p.phrases.says(l.lang, object, fold.Words(c.Headings[0]))
	})
}

// Demanded is claimed of a rule's form to object to advertising that the rule
// says demands a reason: against direct marketing none is needed (Art. 21(2)
// GDPR).
func Demanded(form *wire.Form, purpose wire.Purpose) (wire.Pattern, bool) {
	if form == nil || form.Reason != "required" || purpose != "marketing" {
		return wire.Pattern{}, false
	}
	return reasonDemanded(say("patternReasonRuleWhy")), true
}

func reasonDemanded(why wire.Say) wire.Pattern {
	pattern := needlessDemand.seen(wire.ConfidenceProbable, why)
	pattern.Articles = append(pattern.Articles, "Art. 21(2) GDPR")
	return pattern
}
