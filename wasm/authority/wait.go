package authority

import (
	"slices"

	"veto/wasm/deadline"
	"veto/wasm/objection"
	"veto/wasm/wire"
)

// Wait says why it is too early for a body, what comes first, and the day
// (YYYY-MM-DD) from which it is not too early; nothing where nothing comes
// first. A supervisory authority is asked after the platform was: objection,
// one month (Art. 12(3) GDPR), complaint. A coordinator is asked after the
// platform was told of the design. Nobody is kept from writing earlier.
func Wait(body *Body, q *Question) (says []wire.Say, from string) {
	says = []wire.Say{}
	switch body.Kind {
	case KindDPA:
		return waitForAnswer(q)
	case KindDSC:
		if q.Told == "" {
			says = append(says, say("whyWaitTold"))
		}
	}
	return says, ""
}

// waitForAnswer waits for the answer to the objection that ends the wait first.
// Swiss law asks for no objection before a report (Art. 49(1) FADP).
func waitForAnswer(q *Question) (says []wire.Say, from string) {
	asked := slices.DeleteFunc(slices.Clone(q.Objected), func(o wire.Objection) bool { return o.How == "switch" })
	if len(asked) == 0 {
		return first(q), ""
	}
	says = []wire.Say{}
	for _, o := range asked {
		if o.Answer == "refused" || o.Answer == "stopped" {
			return []wire.Say{}, ""
		}
		sent, err := deadline.ReadDay(o.Date)
		if err != nil {
			continue
		}
		last := Due(&o, sent, q.Law, q.Days)
		if last.Until(q.Today) > 0 {
			return []wire.Say{}, ""
		}
		if next := last.Plus(1).String(); from == "" || next < from {
			says, from = []wire.Say{say("whyWaitAnswer", o.Date, last.String())}, next
		}
	}
	return says, from
}

// first is what comes first where nothing was asked of the platform yet.
func first(q *Question) []wire.Say {
	switch {
	case q.Law == objection.LawCH, q.Law == objection.LawUK && q.Told != "":
		return []wire.Say{}
	case q.Law == objection.LawUK:
		return []wire.Say{say("whyWaitCompany")}
	}
	return []wire.Say{say("whyWaitObject")}
}

// Due is the last day for the answer to an objection that was sent on a day:
// one month, or three where the platform took longer (Art. 12(3) GDPR and UK
// GDPR); in Switzerland the 30 days that Veto's letters ask for.
func Due(o *wire.Objection, sent deadline.Day, law string, days *deadline.Place) deadline.Day {
	switch {
	case law == objection.LawCH:
		return deadline.Asked(sent, days).Last
	case o.Answer == "extended":
		return deadline.Extended(sent, days).Last
	}
	return deadline.Answer(sent, days).Last
}
