// Package match finds the control on a page that an entry of a rule means, and
// says how sure it is. It knows no platform: what to look for comes from the
// rule, what words mean from the judge's vocabulary.
package match

import (
	"slices"

	"veto/wasm/judge"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// Match is the control an entry means, or the likeliest one.
type Match struct {
	Control *wire.Control // nil: nothing on the page is like it
	State   wire.State    // StatePresent where the control has no state of its own
	Value   wire.State    // of a locked control: the state it is locked in, or ""
	Sure    bool          // two independent signals agree; otherwise no state may be claimed
	Leads   bool          // it does not hold the setting but leads to it: a row or a link
	Why     []wire.Say    // the signals, in words
}

// Named says whether something about the control itself speaks for it, and not
// only the place where it stands.
func (m Match) Named() bool {
	return slices.ContainsFunc(m.Why, func(why wire.Say) bool { return why.Key != "whyHeading" && why.Key != "whyPage" })
}

// Finder remembers the labels of the rules in the form in which they are
// compared; of pages it keeps nothing. It is not safe for concurrent use; the
// core answers one call at a time.
type Finder struct {
	words   *judge.Vocabulary
	entries map[*rule.Entry]*prepared
}

// New returns a Finder that reads state words and meanings from a vocabulary.
func New(words *judge.Vocabulary) *Finder {
	return &Finder{words: words, entries: map[*rule.Entry]*prepared{}}
}

// Page is one page being searched.
type Page struct {
	finder   *Finder
	lang     string
	controls []wire.Control
	names    []label // of the controls, in their order
	toggles  int     // visible controls that have a state
	memo     map[memoKey]likest
}

// Page makes a page ready to be searched. lang is what the page declares
// (BCP 47), controls are in document order.
func (f *Finder) Page(lang string, controls []wire.Control) *Page {
	p := &Page{finder: f, lang: lang, controls: controls, names: make([]label, len(controls)), memo: map[memoKey]likest{}}
	for i, c := range controls {
		p.names[i] = newLabel(c.Name)
		if c.State != "" && !c.Hidden {
			p.toggles++
		}
	}
	return p
}

// Find looks for the control of an entry. role is what the rule says the
// page's address is to the entry (rule.Page.Role), "" where the rule does not
// name it.
func (p *Page) Find(entry *rule.Entry, role string) Match {
	best := p.settle(p.controlsFor(entry, role))
	if best.Control == nil && role == "form" {
		best = p.settle(p.submits(entry))
	}
	if !best.Sure && role == "form" && entry.Submit.Names == nil {
		if titled := p.settle(p.titled(entry)); titled.Sure {
			best = titled
		}
	}
	if best.Control == nil && (role == "policy" || role == "parent" || role == "help") {
		best = p.settle(p.links(entry))
	}
	return best
}

// candidate is a control with the signals that speak for it.
type candidate struct {
	Match
	entry    *rule.Entry
	points   float64 // one a signal, half for a doubtful one
	specific bool    // at least one signal is about this control, not about the place
	ownRow   bool    // the place is this entry's alone: its row's words stand right above
	words    string  // its name, folded, without the state it may end in; "" where it is like no label
	label    string  // the label of the rule that its name is like, "" where it is the same or none
	page     bool    // the address is the one the rule names
}

// worth orders candidates: one that can be sure comes before one of which only
// the place is right, however many signs the place has.
func (c candidate) worth() float64 {
	if c.specific && c.points >= enough {
		return c.points + 100
	}
	return c.points
}

// enough is how many points make a match sure: two signals (design.md, "Finding
// the control"), of which one may be a label in slightly other words.
const enough = 1.9

// settle picks the one candidate that stands out. Of two that are equally good
// neither is sure, unless they say the same: a label repeated for narrow
// screens is no decoy. Where only the place speaks for several, none is named.
func (p *Page) settle(all []candidate) Match {
	var best candidate
	tie := false
	for _, c := range all {
		switch {
		case best.Control == nil || c.worth() > best.worth() || (c.worth() == best.worth() && better(c, best)):
			best, tie = c, false
		case c.worth() == best.worth() && !better(best, c):
			tie = tie || c.State != best.State || c.Value != best.Value || c.Control.Name != best.Control.Name
		}
	}
	if best.Control == nil || (tie && !best.specific) {
		return Match{}
	}
	if tie {
		best.Why = append(best.Why, wire.Say{Key: "whySeveral"})
		return best.Match
	}
	best.Sure = best.points >= enough && (best.specific || p.alone(&best))
	return best.Match
}

// alone says whether a control whose words no rule knows is the one: the only
// switch on the very page of the setting, right under its title, and nameless
// or with a name that the judge reads as the same use.
func (p *Page) alone(c *candidate) bool {
	if p.toggles != 1 || !c.ownRow || !c.page {
		return false
	}
	if c.Control.Name != "" {
		purpose, on, _ := p.finder.words.Meaning(p.lang, c.Control.Name)
		if purpose != c.entry.Purpose || on != c.entry.On {
			return false
		}
	}
	c.Why = append(c.Why, wire.Say{Key: "whyAlone"})
	return true
}

// better breaks a tie between two candidates with the same signals: what the
// person can see and switch comes before what is hidden or only leads there.
func better(a, b candidate) bool {
	if a.Control.Hidden != b.Control.Hidden {
		return b.Control.Hidden
	}
	return !a.Leads && b.Leads
}
