package main

import (
	"maps"

	"veto/wasm/wire"
)

// control draws one control with its label: the native element of its role, or
// one that ARIA makes it.
func (d drawing) control(c wire.Control) string {
	with := d.common(c)
	switch c.Role {
	case "link":
		if with["href"] == "" {
			with["href"] = "/somewhere" // an <a> without it is no link
		}
		return tag("a", with, c.Name)
	case "button":
		if c.State != "" {
			with["aria-pressed"] = truth[c.State]
		}
		return tag("button", with, c.Name)
	case "textbox":
		with["aria-label"] = c.Name
		return open("input", with)
	case "combobox":
		with["aria-label"] = c.Name
		return open("select", with) + tag("option", nil, c.Value) + "</select>"
	}
	kind := inputs[c.Role]
	if kind == "" || d.aria {
		with["role"], with["tabindex"], with["aria-checked"] = c.Role, "0", truth[c.State]
		return labelled(c, with, "div", "")
	}
	with["type"] = kind
	if c.Role == "switch" {
		with["role"] = "switch"
	}
	if c.State == "on" {
		with["checked"] = "-"
	}
	if c.Group != "" {
		with["name"] = c.Group
	}
	return labelled(c, with, "input", "label")
}

// inputs are the native types of roles that have one.
var inputs = map[string]string{"switch": "checkbox", "checkbox": "checkbox", "radio": "radio"}

var truth = map[string]string{"on": "true", "off": "false", "mixed": "mixed"}

// common are the attributes of every role.
func (d drawing) common(c wire.Control) attributes {
	with := attributes{}
	maps.Copy(with, c.Attributes)
	delete(with, "type")
	with["id"] = idOf(c)
	if c.Description != "" {
		with["aria-describedby"] = describedBy(c)
	}
	for key, is := range map[string]bool{"aria-disabled": c.Locked && d.aria, "aria-required": c.Required && d.aria} {
		if is {
			with[key] = "true"
		}
	}
	for key, is := range map[string]bool{"disabled": c.Locked && !d.aria, "required": c.Required && !d.aria} {
		if is {
			with[key] = "-"
		}
	}
	return with
}

// labelled draws an element with its words beside it, tied to it as the case
// says: by its own aria-labelledby, else by a label if the element can have one.
func labelled(c wire.Control, with attributes, element, label string) string {
	end := "</" + element + ">"
	if element == "input" {
		end = ""
	}
	if c.Name == "" {
		return open(element, with) + end
	}
	if with["aria-labelledby"] == "" && label != "" {
		return open(element, with) + end + tag(label, attributes{"for": idOf(c)}, c.Name)
	}
	with["aria-labelledby"] = labelledBy(c)
	return open(element, with) + end + tag("span", attributes{"id": labelledBy(c)}, c.Name)
}
