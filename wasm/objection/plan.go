package objection

import (
	"slices"
	"strings"

	"veto/wasm/rule"
	"veto/wasm/wire"
)

// What a step does with a field.
const (
	DoType   = "type"
	DoChoose = "choose"
	DoLeave  = "leave"
)

// planner goes through the controls of one form.
type planner struct {
	fields *Fields
	form   *rule.Form
	person *wire.FormPerson
	plan   *wire.FormPlan
	seen   map[string]bool // fields that have a step
}

// Plan says how a form is filled, field by field. found is the control that
// shows that the form is there: its button, or its first choice. Nothing is
// pressed: what the person declares, chooses and sends is theirs.
func Plan(fields *Fields, form *rule.Form, controls []wire.Control, found *wire.Control, person *wire.FormPerson) *wire.FormPlan {
	p := &planner{fields, form, person, &wire.FormPlan{Steps: []wire.FormStep{}, Submit: -1, Notes: []wire.Say{}, Missing: []string{}, Settled: true}, map[string]bool{}}
	inside := inForm(controls, found)
	for _, c := range inside {
		switch c.Role {
		case "textbox", "combobox":
			p.ask(c)
		case "radio", "checkbox":
			p.step(c, "choice", DoLeave, nil, wire.Say{Key: "whyFieldYours"})
		}
	}
	p.eliminate()
	p.notes()
	p.plan.Submit = p.submit(inside, found)
	return p.plan
}

// inForm are the controls of the form: what the person can see and operate
// under a heading the found control stands under too.
func inForm(controls []wire.Control, found *wire.Control) (all []*wire.Control) {
	for i := range controls {
		c := &controls[i]
		if c.Hidden || c.Locked || c.Attributes["type"] == "password" || c.Attributes["type"] == "search" {
			continue
		}
		if len(found.Headings) == 0 || slices.ContainsFunc(c.Headings, func(h string) bool { return slices.Contains(found.Headings, h) }) {
			all = append(all, c)
		}
	}
	return all
}

func (p *planner) ask(c *wire.Control) {
	id, why := p.fields.field(c)
	if p.seen[id] && id != "email" {
		id = "" // a second name or reason is something else
	}
	values := p.values(id)
	do := DoType
	switch {
	case id == "":
		id, do, why = "other", DoLeave, wire.Say{Key: "whyFieldUnknown"}
	case len(values) == 0:
		do = DoLeave
		if c.Required || id == "email" && p.form.Email == "required" || id == "reason" && p.form.Reason == "required" {
			p.miss(id)
		}
	case c.Role == "combobox":
		do = DoChoose
	}
	p.step(c, id, do, values, why)
}

// values are what the person entered for a field. A name in two halves is left
// to them: nobody can tell where another's name parts.
func (p *planner) values(id string) []string {
	entered := map[string][]string{"email": {p.person.Email}, "name": {p.person.Name}, "account": {p.person.Account}, "reason": {p.person.Reason}, "country": p.person.Countries}
	return slices.DeleteFunc(slices.Clone(entered[id]), func(value string) bool { return strings.TrimSpace(value) == "" })
}

func (p *planner) step(c *wire.Control, id, do string, values []string, why wire.Say) {
	if do == DoLeave {
		values = nil
	}
	p.seen[id] = true
	p.plan.Steps = append(p.plan.Steps, wire.FormStep{
		Control: c.N, Field: id, Name: c.Name, Do: do, Values: values, Required: c.Required, Why: []wire.Say{why}, Note: p.note(id),
		Filled: do == DoChoose && slices.ContainsFunc(values, func(value string) bool { return spaced(value) == spaced(c.Value) }),
	})
}

func (p *planner) miss(id string) {
	if !slices.Contains(p.plan.Missing, id) {
		p.plan.Missing = append(p.plan.Missing, id)
	}
}

// eliminate takes a field without a name for the reason, where the rule knows
// of one, no field says it is that, and this is the only field left.
func (p *planner) eliminate() {
	if p.seen["reason"] || p.form.Reason != "optional" && p.form.Reason != "required" {
		return
	}
	var left []*wire.FormStep
	for i := range p.plan.Steps {
		if step := &p.plan.Steps[i]; step.Field == "other" {
			left = append(left, step)
		}
	}
	if len(left) != 1 || left[0].Name != "" {
		return
	}
	step := left[0]
	step.Field, step.Note, step.Why = "reason", p.note("reason"), []wire.Say{{Key: "whyFieldOnly"}}
	if step.Values = p.values("reason"); len(step.Values) > 0 {
		step.Do = DoType
	} else if p.form.Reason == "required" {
		p.miss("reason")
	}
}

// note is what is said at a field.
func (p *planner) note(id string) wire.Say {
	switch {
	case id == "reason" && p.form.Reason == "optional":
		return wire.Say{Key: "lineReasonOptional"}
	case id == "reason" && p.form.Reason == "required":
		return wire.Say{Key: "lineReasonRequired"}
	case id == "email" && p.form.Email == "required":
		return wire.Say{Key: "lineEmailRequired"}
	}
	return wire.Say{}
}

// notes are about the whole form: what the rule knows of it and the page does
// not show.
func (p *planner) notes() {
	for _, id := range []string{"email", "reason"} {
		if note := p.note(id); note.Key != "" && !p.seen[id] && !slices.ContainsFunc(p.plan.Steps, func(s wire.FormStep) bool { return s.Field == id }) {
			p.plan.Notes = append(p.plan.Notes, note)
		}
	}
}

// submit is the button that sends the form: the one the rule found, or the only
// one below the fields whose words say so.
func (p *planner) submit(inside []*wire.Control, found *wire.Control) int {
	if found.Role == "button" && len(p.plan.Steps) > 0 {
		return found.N
	}
	number, fields := -1, len(p.plan.Steps)
	for _, c := range inside {
		switch {
		case c.Role == "textbox" || c.Role == "combobox" || c.Role == "radio" || c.Role == "checkbox":
			fields--
		case c.Role == "button" && fields == 0 && within(spaced(c.Name), p.fields.Submit) != "":
			if number >= 0 {
				return -1
			}
			number = c.N
		}
	}
	return number
}
