package core

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"veto/rules"
	"veto/wasm/authority"
	"veto/wasm/deadline"
	"veto/wasm/objection"
	"veto/wasm/report"
	"veto/wasm/wire"
)

// authorities says who can act on what was seen.
func (k *knowledge) authorities(request wire.AuthoritiesRequest) (*wire.Authorities, error) {
	now, book, err := bookAt(request.Now)
	if err != nil {
		return nil, err
	}
	answer := &wire.Authorities{Places: places(book, request.Language), Bodies: []wire.Authority{}}
	if request.Country == "" {
		return answer, nil
	}
	question := &authority.Question{
		Language: request.Language, Country: request.Country, Land: request.Land, Platform: request.Platform,
		Seen: k.purposed(request.Seen), Objected: request.Objected, Told: request.Told, Today: deadline.DayOf(now.time),
	}
	if err := k.situate(question); err != nil {
		return nil, err
	}
	answer.Bodies = book.Choose(question)
	return answer, nil
}

// bookAt opens the book of authorities for a question asked at a time.
func bookAt(now string) (at moment, book *authority.Book, err error) {
	if at, err = readTime(now); err != nil {
		return at, nil, err
	}
	book, err = authority.Open(rules.FS)
	return at, book, err
}

// situate adds what follows from the person's place and the platform.
func (k *knowledge) situate(q *authority.Question) error {
	days, err := deadline.At(rules.FS, q.Country, q.Land)
	if err != nil {
		return fault("bad-request", "land: %v", err)
	}
	if p := k.set.Platform(q.Platform); p != nil {
		q.Called = p.Name
	}
	to, err := controller(q.Platform, q.Country)
	if err != nil {
		return err
	}
	if to != nil {
		q.Seat = to.Country
	}
	q.Days, q.Law, q.Writes = days, objection.Law(q.Country), report.Languages(rules.FS)
	return nil
}

// purposed gives things seen without a purpose the one that the judge reads in
// their name: what is about data is no matter for a coordinator.
func (k *knowledge) purposed(seen []wire.Seen) []wire.Seen {
	seen = slices.Clone(seen)
	for i := range seen {
		s := &seen[i]
		if s.Purpose == "other" {
			s.Purpose = k.words.Judge(wire.Question{Lang: s.Language, Role: s.Role, Name: s.Name, State: string(s.State)}).Purpose
		}
	}
	return seen
}

// controller is who is responsible for a platform towards people of a country;
// nil where no source says.
func controller(platform, country string) (*wire.Controller, error) {
	if platform == "" {
		return nil, nil
	}
	all, err := objection.Controllers(rules.FS, platform, country)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return &all[0], nil
}

// places are the countries to choose from, by their names.
func places(book *authority.Book, language string) []wire.Place {
	names := make([]string, len(book.Places)) // sorting anything but strings takes 10 kB more
	for i, p := range book.Places {
		names[i] = norm.NFD.String(p.Name.In(language)) + "/" + p.ID // Ö among the O
	}
	slices.Sort(names)
	all := make([]wire.Place, len(names))
	for i, name := range names {
		p := book.Place(name[strings.Index(name, "/")+1:])
		all[i] = wire.Place{ID: p.ID, Name: p.Name.In(language), Lands: []wire.Land{}}
		for _, l := range p.Lands {
			all[i].Lands = append(all[i].Lands, wire.Land{ID: l.ID, Name: l.Name.In(language)})
		}
	}
	return all
}
