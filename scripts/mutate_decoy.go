package main

import (
	"maps"
	"slices"
	"strings"

	"veto/wasm/rule"
	"veto/wasm/wire"
)

// opposite is the state a decoy is in: whoever takes it for the control, claims
// the wrong one.
var opposite = map[string]string{"on": "off", "off": "on"}

// negations turn a label round when they stand before it, by language.
var negations = map[string]string{"en": "Don’t", "de": "Nicht:", "fr": "Ne pas", "es": "No", "it": "Non", "nl": "Niet", "pt": "Não"}

// decoyNames are labels that look like the one of a control and mean something
// else: the opposite, and another thing.
func decoyNames(lang, name string) (names []string) {
	if not := negations[primaryTag(lang)]; not != "" {
		names = append(names, not+" "+strings.ToLower(name))
	}
	if word := longest(name); word != "" && word != name {
		names = append(names, strings.Replace(name, word, "Wallpaper", 1))
	}
	return names
}

// decoysBeside puts a switch with a similar name, in the other state, before
// and after the control, under the same headings.
func decoysBeside(s subject) (pages []wire.Snapshot) {
	if s.control(&s.page).Name == "" {
		return nil
	}
	for _, name := range decoyNames(s.page.Lang, s.control(&s.page).Name) {
		page := s.copyPage()
		i := slices.IndexFunc(page.Controls, func(c wire.Control) bool { return c.N == s.target })
		before, after := decoy(page.Controls[i], name, 8001), decoy(page.Controls[i], name+" 2", 8002)
		page.Controls = slices.Insert(page.Controls, i+1, after)
		page.Controls = slices.Insert(page.Controls, i, before)
		pages = append(pages, page)
	}
	return pages
}

func decoy(c wire.Control, name string, n int) wire.Control {
	c.N, c.Name, c.Attributes, c.Description, c.Text = n, name, nil, "", ""
	if other := opposite[c.State]; other != "" {
		c.State = other
	}
	return c
}

// decoysAlone puts such a switch where the control was, which is gone. The
// rule's own row is gone with it.
func decoysAlone(s subject) (pages []wire.Snapshot) {
	if s.control(&s.page).Name == "" || s.control(&s.page).State == "" {
		return nil
	}
	for _, name := range decoyNames(s.page.Lang, s.control(&s.page).Name) {
		page := s.copyPage()
		c := s.control(&page)
		*c = decoy(*c, name, 8001)
		c.Headings = nil
		page.Controls = append(page.Controls, wire.Control{N: 9001, Role: "switch", Name: "Autoplay videos", State: "on"})
		pages = append(pages, page)
	}
	return pages
}

// otherLanguages shows the control with the rule's label of each other language,
// on a page in that language; headings the rule does not have in it are gone.
func otherLanguages(s subject) (pages []wire.Snapshot) {
	words := s.entry.Control.Names
	if s.control(&s.page).State == "" || words == nil {
		return nil
	}
	for _, lang := range slices.Sorted(maps.Keys(words)) {
		if lang == primaryTag(s.page.Lang) {
			continue
		}
		page := s.copyPage()
		page.Lang = lang
		c := s.control(&page)
		c.Name, c.Description, c.Text = words[lang][0], "", ""
		c.Headings = headingsIn(s.entry, lang)
		pages = append(pages, page)
	}
	return pages
}

func headingsIn(e *rule.Entry, lang string) []string {
	for _, labels := range []rule.Labels{e.Control.Headings, e.Control.Rows} {
		if own := labels[lang]; len(own) > 0 {
			return own[:1]
		}
	}
	return nil
}
