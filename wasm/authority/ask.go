package authority

import (
	"slices"
	"strings"

	"veto/wasm/deadline"
	"veto/wasm/wire"
)

// Question is what somebody wants to report, and where they live.
type Question struct {
	Language string   // the person's
	Country  string   // ISO 3166-1
	Land     string   // ISO 3166-2 without the country; "" where not said
	Platform string   // id; "" for a site no rule knows
	Called   string   // the platform's name
	Seat     string   // ISO 3166-1 of the controller; "" where no source says
	Law      string   // gdpr, uk, ch: of the country
	Writes   []string // languages a report can be written in
	Seen     []wire.Seen
	Objected []wire.Objection
	Told     string // YYYY-MM-DD; "" where the platform was not told
	Today    deadline.Day
	Days     *deadline.Place // working days where the person lives
}

// Choose lists the bodies that can act, the one to begin with first.
func (b *Book) Choose(q *Question) []wire.Authority {
	all := []wire.Authority{}
	for i := range b.Bodies {
		if body := &b.Bodies[i]; b.fits(body, q) {
			all = append(all, b.answer(body, q))
		}
	}
	return all
}

func (b *Book) fits(body *Body, q *Question) bool {
	switch {
	case body.Land != "" && body.Land != q.Land:
		return false
	case body.Finder != "" && body.Kind == KindDPA && q.Land != "":
		return false
	case body.Kind == KindDSC && len(b.Uncovered(q.Seen)) == 0:
		return false
	case body.Country == "EU":
		return b.inUnion(body, q)
	}
	return body.Country == "" || body.Country == q.Country
}

// inUnion says whether a body for the whole Union is for somebody: a
// coordinator or consumer body where the country has none of its own.
func (b *Book) inUnion(body *Body, q *Question) bool {
	p := b.Place(q.Country)
	if body.Kind == KindNGO {
		return p != nil && p.Union != ""
	}
	own := slices.ContainsFunc(b.Bodies, func(one Body) bool { return one.Kind == body.Kind && one.Country == q.Country })
	return p != nil && p.Union == "EU" && !own
}

// Uncovered is what was seen as far as the GDPR does not cover it, and Art. 25
// DSA therefore may: things with such a pattern, and of their patterns only
// those.
func (b *Book) Uncovered(seen []wire.Seen) (all []wire.Seen) {
	for _, one := range seen {
		covered := func(p wire.Pattern) bool { return b.Patterns[p.ID].GDPR != "data" || one.Purpose != "other" }
		one.Patterns = slices.DeleteFunc(slices.Clone(one.Patterns), covered)
		if len(one.Patterns) > 0 {
			all = append(all, one)
		}
	}
	return all
}

func (b *Book) answer(body *Body, q *Question) wire.Authority {
	a := wire.Authority{
		ID: body.ID, Kind: body.Kind, Name: body.Name, Country: body.Country, Language: body.language(q),
		Form: body.Form, Email: body.Email, Website: body.Website, Sources: body.Sources, Checked: body.Checked,
		Why: b.why(body, q),
	}
	if a.Website == "" {
		a.Website = body.Finder
	}
	a.Wait, a.From = Wait(body, q)
	return a
}

// language is the person's, where the body works in it; else the first it works
// in that a report can be written in; else English.
func (body *Body) language(q *Question) string {
	person, _, _ := strings.Cut(q.Language, "-")
	if slices.Contains(body.Languages, person) && slices.Contains(q.Writes, person) {
		return person
	}
	for _, one := range body.Languages {
		if slices.Contains(q.Writes, one) {
			return one
		}
	}
	return "en"
}
