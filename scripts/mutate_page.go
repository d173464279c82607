package main

import (
	"slices"
	"strings"

	"veto/wasm/wire"
)

// mutation changes a page. Its pages are the changed ones, none where it does
// not apply to a subject.
type mutation struct {
	name   string
	pages  func(s subject) []wire.Snapshot
	mute   bool // nobody could tell which control is meant: it need not be found
	hidden bool // nobody could find the control now: nothing must be claimed
}

// mutations are the changes, in the order of the table.
var mutations = []mutation{
	{name: "attributes gone", pages: known(each(func(c *wire.Control) { c.Attributes = onlyHref(c.Attributes) }))},
	{name: "ids renamed", pages: known(each(renameIDs))},
	{name: "its only sign gone", pages: unknown(each(renameIDs)), mute: true},
	{name: "order reversed", pages: anew(func(_ subject, page *wire.Snapshot) { slices.Reverse(page.Controls) })},
	{name: "others in between", pages: anew(addOthers)},
	{name: "a minute later", pages: anew(func(_ subject, page *wire.Snapshot) { page.Age += 60_000 })},
	{name: "typo", pages: reworded(typo)},
	{name: "small word gone", pages: reworded(withoutSmallWord)},
	{name: "plural", pages: reworded(plural)},
	{name: "upper case", pages: rewritten(strings.ToUpper)},
	{name: "title case", pages: rewritten(titleCase)},
	{name: "punctuation", pages: rewritten(punctuated)},
	{name: "no-break blanks", pages: rewritten(func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") })},
	{name: "soft hyphens", pages: rewritten(softHyphens)},
	{name: "full width", pages: rewritten(fullWidth)},
	{name: "decomposed", pages: rewritten(decomposed)},
	{name: "direction marks", pages: rewritten(directionMarks)},
	{name: "other language", pages: otherLanguages},
	{name: "decoy beside", pages: decoysBeside},
	{name: "decoy in its place", pages: decoysAlone, hidden: true},
	{name: "wrong host", pages: wrongHosts, hidden: true},
	{name: "not there yet", pages: notThereYet, hidden: true},
}

func (m mutation) try(s subject) (all []outcome) {
	for _, page := range m.pages(s) {
		r, detail := s.look(page)
		if (m.hidden || m.mute) && r == honest {
			r = silent
		}
		if m.hidden && r == found {
			r, detail = wrong, "claims a state although the control is not there"
		}
		if !m.hidden && r == pointed {
			r = wrong // the control itself is there
		}
		all = append(all, outcome{s.id(), m.name, detail + shownAs(s, page), r})
	}
	return all
}

func shownAs(s subject, page wire.Snapshot) string {
	for _, c := range page.Controls {
		if c.N == s.target {
			return " – " + wordsOf(&c)
		}
	}
	return ""
}

// anew changes the page as a whole.
func anew(change func(subject, *wire.Snapshot)) func(subject) []wire.Snapshot {
	return func(s subject) []wire.Snapshot {
		page := s.copyPage()
		change(s, &page)
		return []wire.Snapshot{page}
	}
}

// each changes every control of the page.
func each(change func(*wire.Control)) func(subject) []wire.Snapshot {
	return anew(func(_ subject, page *wire.Snapshot) {
		for i := range page.Controls {
			change(&page.Controls[i])
		}
	})
}

// known keeps a change to rules that quote the words of their control.
func known(pages func(subject) []wire.Snapshot) func(subject) []wire.Snapshot {
	return func(s subject) []wire.Snapshot {
		if s.wordless() {
			return nil
		}
		return pages(s)
	}
}

// unknown keeps a change to rules that only know an attribute of their control:
// without it nobody could tell which one is meant.
func unknown(pages func(subject) []wire.Snapshot) func(subject) []wire.Snapshot {
	return func(s subject) []wire.Snapshot {
		if !s.wordless() {
			return nil
		}
		return pages(s)
	}
}

// onlyHref keeps where a link leads: that is what it is, not how it is made.
func onlyHref(attributes map[string]string) map[string]string {
	if href := attributes["href"]; href != "" {
		return map[string]string{"href": href}
	}
	return nil
}

func renameIDs(c *wire.Control) {
	for key, value := range c.Attributes {
		if key != "href" {
			c.Attributes[key] = "renamed-" + strings.ToUpper(value) + "-17"
		}
	}
}

// addOthers puts controls that have nothing to do with anything around those of
// the page.
func addOthers(_ subject, page *wire.Snapshot) {
	var controls []wire.Control
	for i, c := range page.Controls {
		controls = append(controls, wire.Control{N: 9000 + i, Role: "switch", Name: "Autoplay videos", State: "on", Headings: []string{"Playback"}}, c)
	}
	page.Controls = append(controls, wire.Control{N: 9999, Role: "button", Name: "Help"})
}

// wrongHosts shows the same page under a host that is none of the platform's.
func wrongHosts(s subject) []wire.Snapshot {
	var pages []wire.Snapshot
	for _, host := range []string{"www.example.org", "settings.example.com"} {
		page := s.copyPage()
		_, rest, _ := strings.Cut(page.URL, "://")
		_, path, _ := strings.Cut(rest, "/")
		page.URL = "https://" + host + "/" + path
		pages = append(pages, page)
	}
	return pages
}

// notThereYet is the page before its control is drawn.
func notThereYet(s subject) []wire.Snapshot {
	page := s.copyPage()
	page.Age, page.Loading = 100, true
	page.Controls = slices.DeleteFunc(page.Controls, func(c wire.Control) bool { return c.N == s.target || c.State != "" })
	return []wire.Snapshot{page}
}
