package authority

import (
	"slices"

	"veto/wasm/objection"
	"veto/wasm/wire"
)

func say(key string, args ...string) wire.Say { return wire.Say{Key: key, Args: args} }

// noteKeys are the messages of what to know before writing to a body.
var noteKeys = map[string]string{
	"signature": "whyBodySignature",
	"certified": "whyBodyCertified",
	"collects":  "whyBodyCollects",
	"advises":   "whyBodyAdvises",
	"paid":      "whyBodyPaid",
	"shown":     "whyBodyShown",
	"unsure":    "whyBodyUnsure",
	"umbrella":  "whyBodyUmbrella",
	"guide":     "whyBodyGuide",
	"publishes": "whyBodyPublishes",
}

// why says why a body is offered and what it does with a report.
func (b *Book) why(body *Body, q *Question) []wire.Say {
	all := []wire.Say{}
	switch body.Kind {
	case KindDPA:
		all = b.whyDPA(body, q)
	case KindDSC:
		all = append(all, say("whyBodyCoordinator"))
	}
	for _, note := range body.Notes {
		all = append(all, say(noteKeys[note]))
	}
	if body.Kind != KindDPA && body.Finder != "" {
		all = append(all, say("whyBodyListed"))
	} else if body.Form == "" && body.Email == "" && body.Finder == "" {
		all = append(all, say("whyBodyWebsite"))
	}
	if !slices.Contains(body.Languages, body.language(q)) {
		all = append(all, say("whyBodyEnglish"))
	}
	return all
}

func (b *Book) whyDPA(body *Body, q *Question) []wire.Say {
	switch {
	case body.Finder != "":
		return []wire.Say{say("whyBodyFinder")}
	case q.Law == objection.LawUK:
		return []wire.Say{say("whyBodyCountry", b.called(q.Country, "", q.Language)), say("whyBodyUK")}
	case q.Law == objection.LawCH:
		return []wire.Say{say("whyBodyCountry", b.called(q.Country, "", q.Language)), say("whyBodySwiss")}
	case body.Land != "":
		return append([]wire.Say{say("whyBodyLand", b.called(q.Country, body.Land, q.Language))}, b.passes(body, q)...)
	}
	return append([]wire.Say{say("whyBodyCountry", b.called(q.Country, "", q.Language))}, b.passes(body, q)...)
}

// passes says where a case about the platform goes from there: to who leads in
// the country, and in the Union (Art. 56(1) GDPR).
func (b *Book) passes(body *Body, q *Question) []wire.Say {
	home, union := b.lead(q, true), b.lead(q, false)
	name := func(lead *Body) string { return b.called(lead.Country, lead.Land, q.Language) }
	switch {
	case union == nil:
		return b.seat(q)
	case body == union:
		return []wire.Say{say("whyBodyLeads", q.Called)}
	case body == home:
		return []wire.Say{say("whyBodyLeadsHere", q.Called, name(union))}
	case home != nil:
		return []wire.Say{say("whyBodyPassesTwice", q.Called, name(home), name(union))}
	}
	return []wire.Say{say("whyBodyPasses", q.Called, name(union))}
}

// lead is who leads for the platform: in the person's own country among several
// authorities, or in the Union; nil where no source names one.
func (b *Book) lead(q *Question, home bool) *Body {
	for i := range b.Bodies {
		body := &b.Bodies[i]
		within := body.Land != ""
		if slices.Contains(body.Leads, q.Platform) && within == home && (!home || body.Country == q.Country) {
			return body
		}
	}
	return nil
}

// seat says where the controller is, if that is another country of the GDPR:
// the authority there leads as a rule.
func (b *Book) seat(q *Question) []wire.Say {
	if p := b.Place(q.Seat); p == nil || p.Union == "" || q.Seat == q.Country {
		return nil
	}
	return []wire.Say{say("whyBodySeat", q.Called, b.called(q.Seat, "", q.Language))}
}
