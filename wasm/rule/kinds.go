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
		case e.Kind == "mail" && e.Mail == nil && e.Way == nil:
			w.report(path, `an objection by mail needs "mail" or "way"`, "say whom to write to; by letter, say where to, step by step")
		case e.Kind == "admin" && e.Who == nil:
			w.report(path, `what only an administrator can change needs "who"`, "say in a sentence who can change it and whom to ask")
		case e.Kind == "app" && e.Way == nil:
			w.report(path, `a setting in an app needs "way"`, "say where it stands in the app, step by step")
		}
		if e.Mail != nil && !isMail(e.Mail.To) {
			w.report(path+".mail.to", strconv.Quote(e.Mail.To)+" is no e-mail address", "write it like name@example.com, without mailto:")
		}
		if e.Kind == "app" && len(e.Control.Roles) > 0 {
			w.report(path+".control", "what stands in an app is on no page", `leave it out, or name the kind it has on the page`)
		}
		if e.Kind != "form" && e.Form != nil {
			w.report(path+".form", "only a form has this", `leave it out, or write "kind": "form"`)
		}
	}
}

func isMail(s string) bool {
	name, host, ok := strings.Cut(s, "@")
	return ok && name != "" && isHost(host) && !strings.ContainsAny(name, ": <>\"")
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
