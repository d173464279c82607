// Package rule reads the rules strictly and finds the ones that speak about an
// address. A rule is a file of rules/platforms; what may stand in it is written
// down in rules/schema/platform.schema.json and checked by this package.
package rule

import (
	"slices"
	"strings"
	"sync"

	"veto/wasm/wire"
)

// Platform is a service with rules of its own: one file of rules/platforms.
type Platform struct {
	ID      string   // the file's name without .json
	Name    string   // as the service writes itself
	Hosts   []string // every host it runs on, lower case, without port, its own first; none where it is no site
	Access  string   // install: granted on installing; asked: on the person's click
	Areas   []string // address prefixes of its settings: entries are looked for there even where the exact page moved
	Entries []Entry
	Yours   bool // from a file of the person's own, reviewed by nobody else

	pages map[string][]place // by path: every page of every entry, split once
	areas []address
	rest  func() ([]byte, error) // reads the file, of which only the head was read; nil where all was
	once  sync.Once
}

// Entry is one thing on a platform: a switch, a form, a mail way, or that
// there is none.
type Entry struct {
	ID         string
	Kind       string // one of Kinds
	Purpose    wire.Purpose
	On         wire.Polarity // what "on" means for the person; protected for a form to object with
	Title      Text          // short noun phrase for lists
	Says       Text          // what it does, one sentence
	Covers     Text          // what is covered, "" where no source says
	Excludes   Text          // what is not
	Late       Text          // what acting after the date still does
	Unchecked  Text          // what is reported but not confirmed
	Region     Text          // where the thing exists, "" for everywhere
	Who        Text          // who can change it, "" for everybody
	Default    []Default
	Dates      []wire.Date
	Pages      []Page
	Way        Labels  // the best way there in words, one step an item
	Control    Control // Roles is empty where there is no control to find
	Link       Words   // the link that leads to a form
	Submit     Words   // the button that sends a form
	Form       *Form   // nil where the entry is no form
	Mail       *Mail   // nil where nothing is written to anybody
	Sources    []wire.Source
	Confidence string // high, medium, low: how well the sources carry the entry
	Checked    wire.Checked
}

// Placed says whether the rule knows an address at which the entry's control is.
func (e *Entry) Placed() bool {
	return slices.ContainsFunc(e.Pages, func(g Page) bool { return holdsControl(g.Role) })
}

// Languages are the languages (BCP 47) of the words the entry is found by.
func (e *Entry) Languages() map[string]bool {
	all := map[string]bool{}
	for _, labels := range []Labels{e.Control.Names, e.Control.Rows, e.Control.Headings, e.Control.Descriptions, e.Link.Names, e.Submit.Names} {
		for lang := range labels {
			all[lang] = true
		}
	}
	return all
}

// Control describes the element an entry means. Class names and positions are
// no part of it: they say how a page is made, not what it means.
type Control struct {
	Roles        []string     // ARIA roles it may have
	Names        Labels       // accessible names, quoted exactly
	Rows         Labels       // words of the row or link that holds it or leads to it
	Headings     Labels       // headings it stands under
	Descriptions Labels       // help texts tied to it
	Attributes   []Attributes // alternatives; in each all must match
	Weak         []Attributes // as Attributes, but siblings share them: one signal, never the only one
}

// Attributes maps an attribute (one of AttributeNames) to its exact value.
type Attributes map[string]string

// Words are the words on an element, by language, quoted exactly.
type Words struct {
	Names Labels
}

// Form is what is known of an objection form.
type Form struct {
	Fields Labels // the fields in words, by language
	Reason string // required, optional, none, unknown
	Email  string // required, optional, none, unknown
}

// Mail is an e-mail to object with.
type Mail struct {
	To      string
	Subject Text // quoted exactly where the receiver asks for these words, "" where any will do
	Body    Text // what must stand in it, in words
}

// Page is an address of an entry.
type Page struct {
	URL  string // absolute, https
	Role string // setting, form: the control is there; sometimes: it is, but not for everybody; parent, policy: something there leads on; help: an article, on any host
	Seen string // when a source last saw it: YYYY, YYYY-MM or YYYY-MM-DD; "" where none says
}

// Default is the state a control has before the person touches it.
type Default struct {
	State   string   // on, off, unknown
	Regions []string // ISO 3166 codes, EU, EEA, or "world"; empty: not known where
	Plan    string   // "" for all plans
	Since   string   // YYYY, YYYY-MM or YYYY-MM-DD; "" where no source says
}

// Text is a sentence by language: "en", "de".
type Text map[string]string

// In returns the sentence in a language (BCP 47; only its first part counts),
// else the English one.
func (t Text) In(lang string) string {
	if s, ok := t[base(lang)]; ok {
		return s
	}
	return t["en"]
}

// Labels are words of a page by language (BCP 47), quoted exactly.
type Labels map[string][]string

// In returns the words in a language: exact tag first ("pt-BR"), then its
// first part, then English.
func (l Labels) In(lang string) []string {
	for _, tag := range []string{lang, base(lang)} {
		if words, ok := l[tag]; ok {
			return words
		}
	}
	return l["en"]
}

// base is the first part of a language tag, lower case: "de" for "de-AT".
func base(lang string) string {
	if i := strings.IndexAny(lang, "-_"); i >= 0 {
		lang = lang[:i]
	}
	return strings.ToLower(lang)
}
