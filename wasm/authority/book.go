// Package authority knows who can act on a misleading design: data protection
// authorities, Digital Services Coordinators, consumer bodies and NGOs, by
// place; why each is offered, and what has to come first. It knows no platform:
// who leads for which one stands in rules/authorities.
package authority

import (
	"io/fs"
	"slices"

	"veto/wasm/datafile"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// Kinds of bodies.
const (
	KindDPA      = "dpa"
	KindDSC      = "dsc"
	KindConsumer = "consumer"
	KindNGO      = "ngo"
)

// kinds are in the order in which bodies are offered; each is a file.
var kinds = []string{KindDPA, KindConsumer, KindDSC, KindNGO}

// Body is one entry of rules/authorities.
type Body struct {
	ID        string        `json:"id"`
	Kind      string        `json:"kind"`
	Name      string        `json:"name"`
	Country   string        `json:"country"`           // ISO 3166-1; "EU": for its countries that have none of their own; "": everywhere
	Land      string        `json:"land,omitempty"`    // ISO 3166-2 without the country: only for people there
	Languages []string      `json:"languages"`         // it works in, BCP 47
	Form      string        `json:"form,omitempty"`    // its complaint form, seen by a source
	Email     string        `json:"email,omitempty"`   // as a source gives it
	Website   string        `json:"website,omitempty"` // where neither is known
	Finder    string        `json:"finder,omitempty"`  // somebody else's page that leads to it, or to who is competent
	Leads     []string      `json:"leads,omitempty"`   // ids of platforms it leads for: Art. 56 GDPR, or within its country
	Notes     []string      `json:"notes,omitempty"`   // what to know before writing to it
	Sources   []wire.Source `json:"sources"`
	Checked   wire.Checked  `json:"checked"`
}

// Place is a country of rules/authorities/places.json.
type Place struct {
	ID    string    `json:"id"` // ISO 3166-1
	Name  rule.Text `json:"name"`
	Union string    `json:"union"` // EU; EEA: the GDPR applies, the DSA does not yet; "": neither
	Lands []Land    `json:"lands,omitempty"`
}

// Land is a part of a country with a data protection authority of its own.
type Land struct {
	ID   string    `json:"id"` // ISO 3166-2 without the country
	Name rule.Text `json:"name"`
}

// Book is rules/authorities.
type Book struct {
	Places   []Place
	Bodies   []Body // by kind, in the order in which they are offered
	Patterns map[string]Coverage
}

// Coverage says whether the GDPR covers a pattern, which then is no matter of
// the DSA (Art. 25(2) DSA).
type Coverage struct {
	GDPR string `json:"gdpr"` // always; data: where the control is about the use of data
	Why  string `json:"why"`
}

type patternFile struct {
	Sources  []wire.Source       `json:"sources"`
	Checked  wire.Checked        `json:"checked"`
	Patterns map[string]Coverage `json:"patterns"`
}

// Open reads authorities/*.json.
func Open(fsys fs.FS) (*Book, error) {
	var places struct {
		Places []Place `json:"places"`
	}
	var patterns patternFile
	if err := datafile.Read(fsys, "authorities/places.json", &places); err != nil {
		return nil, err
	}
	if err := datafile.Read(fsys, "authorities/patterns.json", &patterns); err != nil {
		return nil, err
	}
	book := &Book{Places: places.Places, Patterns: patterns.Patterns}
	for _, kind := range kinds {
		var file struct {
			Schema string `json:"$schema"`
			Bodies []Body `json:"bodies"`
		}
		if err := datafile.Read(fsys, "authorities/"+kind+".json", &file); err != nil {
			return nil, err
		}
		book.Bodies = append(book.Bodies, file.Bodies...)
	}
	return book, nil
}

// Body is the one with an id; nil where there is none.
func (b *Book) Body(id string) *Body {
	if i := slices.IndexFunc(b.Bodies, func(one Body) bool { return one.ID == id }); i >= 0 {
		return &b.Bodies[i]
	}
	return nil
}

// Place is the one with an id, ISO 3166-1; nil where there is none.
func (b *Book) Place(country string) *Place {
	if i := slices.IndexFunc(b.Places, func(p Place) bool { return p.ID == country }); i >= 0 {
		return &b.Places[i]
	}
	return nil
}

// called is the name of a country, or of a Land where one is given.
func (b *Book) called(country, land, language string) string {
	p := b.Place(country)
	if p == nil {
		return country
	}
	for _, l := range p.Lands {
		if l.ID == land {
			return l.Name.In(language)
		}
	}
	return p.Name.In(language)
}
