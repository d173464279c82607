package rule

import (
	"slices"
	"strconv"
	"strings"
)

// statefulKinds have a control with a state that can be read.
var statefulKinds = []string{"switch", "checkbox", "radio", "menu", "row"}

// kindComplete checks that an entry has what its kind lives on.
func kindComplete(p *Platform, w *walker) {
	for i, e := range p.Entries {
		path := at("entries", i, "")
		switch {
		case slices.Contains(statefulKinds, e.Kind) && len(e.Control.Roles) == 0:
			w.report(path, "a "+e.Kind+" needs control.roles", "name the ARIA role, such as "+strconv.Quote(usualRole(e.Kind)))
		case e.Kind == "form" && (e.Form == nil || !hasRole(e, "form")):
			w.report(path, `a form needs "form" and a page with the role "form"`, "")
		case e.Kind == "link" && e.Link.Names == nil:
			w.report(path, `a link needs "link" with the words on it`, "")
		case e.Kind == "mail" && e.Way == nil:
			w.report(path, `an objection by mail needs "way"`, "say where to write, step by step")
		}
		if e.Kind != "form" && e.Form != nil {
			w.report(path+".form", "only a form has this", `leave it out, or write "kind": "form"`)
		}
	}
}

func usualRole(kind string) string {
	switch kind {
	case "menu", "row":
		return "button"
	}
	return kind
}

func hasRole(e Entry, role string) bool {
	return slices.ContainsFunc(e.Pages, func(g Page) bool { return g.Role == role })
}

// controlNarrow refuses a control that any control would match.
func controlNarrow(p *Platform, w *walker) {
	for i, e := range p.Entries {
		c := e.Control
		if len(c.Roles) > 0 && c.Names == nil && c.Attributes == nil && c.Rows == nil {
			w.report(at("entries", i, "control"), "neither names, rows nor attributes say which control it is: too wide", "quote the label in at least one language")
		}
		for key, list := range map[string][]Attributes{"attributes": c.Attributes, "weak": c.Weak} {
			for j, a := range list {
				for name, value := range a {
					if isPosition(value) {
						w.report(at("entries", i, "control."+at(key, j, name)), strconv.Quote(value)+" looks made by a program: it changes with every page", "take an attribute whose value is a word")
					}
				}
			}
		}
	}
}

// isPosition recognises values that frameworks count up: ember1234, :r1a:,
// radix-12, headlessui-switch-3, or nothing but digits.
func isPosition(value string) bool {
	letters := strings.TrimRight(value, "0123456789")
	if letters == "" || strings.HasPrefix(value, ":r") && strings.HasSuffix(value, ":") {
		return true
	}
	for _, begin := range []string{"ember", "radix-", "headlessui-", "mui-", "react-aria"} {
		if strings.HasPrefix(value, begin) && letters != value {
			return true
		}
	}
	return false
}

// noneHasNothing: "there is no way to object" needs a source, which the shape
// asks for, and cannot have a control or a form.
func noneHasNothing(p *Platform, w *walker) {
	for i, e := range p.Entries {
		if e.Kind == "none" && (len(e.Control.Roles) > 0 || e.Form != nil || e.Link.Names != nil) {
			w.report(at("entries", i, "kind"), `"none" says that there is nothing, but something is described`, "change the kind, or leave the control out")
		}
	}
}
