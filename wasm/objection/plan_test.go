package objection_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"veto/rules"
	"veto/wasm/objection"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

var ada = wire.FormPerson{Name: "Ada Lovelace", Email: "ada@example.org", Countries: []string{"Germany", "Deutschland", "DE"}, Account: "ada", Reason: "What I write about my work is mine."}

const title = "Object to the use of your data"

func fields(t testing.TB) *objection.Fields {
	t.Helper()
	all, err := objection.OpenFields(rules.FS)
	if err != nil || len(all.Fields) == 0 || len(all.Submit) == 0 {
		t.Fatalf("there are no fields (%v)", err)
	}
	return all
}

// form numbers the controls of a form under its title; the last one is what
// was found of it.
func form(controls ...wire.Control) []wire.Control {
	for i := range controls {
		controls[i].N, controls[i].Headings = i+1, append(controls[i].Headings, title)
	}
	return controls
}

func text(name string, attributes ...string) wire.Control {
	c := wire.Control{Role: "textbox", Name: name, Attributes: map[string]string{}}
	for i := 0; i+1 < len(attributes); i += 2 {
		c.Attributes[attributes[i]] = attributes[i+1]
	}
	return c
}

func button(name string) wire.Control { return wire.Control{Role: "button", Name: name} }

// told is a plan in a line: each field, what is done, and the note at it.
func told(plan *wire.FormPlan) string {
	var words []string
	for _, s := range plan.Steps {
		word := fmt.Sprintf("%d %s %s", s.Control, s.Field, s.Do)
		if s.Note.Key != "" {
			word += " " + s.Note.Key
		}
		words = append(words, word)
	}
	words = append(words, fmt.Sprintf("submit %d", plan.Submit))
	for _, note := range plan.Notes {
		words = append(words, note.Key)
	}
	if len(plan.Missing) > 0 {
		words = append(words, "missing "+strings.Join(plan.Missing, " "))
	}
	return strings.Join(words, ", ")
}

func TestPlan(t *testing.T) {
	optional := &rule.Form{Reason: "optional", Email: "required"}
	unknown := &rule.Form{Reason: "unknown", Email: "unknown"}
	for _, c := range []struct {
		name     string
		form     *rule.Form
		person   wire.FormPerson
		controls []wire.Control
		want     string
	}{
		{"e-mail required, reason optional", optional, ada, form(text("Your address", "type", "email"), text("Explanation (optional)"), button("Submit")),
			"1 email type lineEmailRequired, 2 reason type lineReasonOptional, submit 3"},
		{"the same in German", optional, ada, form(text("E-Mail-Adresse"), text("Erläuterung (optional)"), button("Senden")),
			"1 email type lineEmailRequired, 2 reason type lineReasonOptional, submit 3"},
		{"a field without a name is the reason, if it is the only one left", optional, ada, form(text("Adresse e-mail"), text(""), button("Envoyer")),
			"1 email type lineEmailRequired, 2 reason type lineReasonOptional, submit 3"},
		{"of two, neither is", optional, ada, form(text("E-mail"), text(""), text(""), button("Submit")),
			"1 email type lineEmailRequired, 2 other leave, 3 other leave, submit 4, lineReasonOptional"},
		{"nor where the rule knows of no reason", &rule.Form{Reason: "none", Email: "required"}, ada, form(text("E-mail"), text(""), button("Submit")),
			"1 email type lineEmailRequired, 2 other leave, submit 3"},
		{"nothing entered yet", &rule.Form{Reason: "required", Email: "required"}, wire.FormPerson{}, form(text("E-mail"), text("Reason"), button("Submit")),
			"1 email leave lineEmailRequired, 2 reason leave lineReasonRequired, submit 3, missing email reason"},
		{"the page requires what the rule does not", unknown, wire.FormPerson{}, form(wire.Control{Role: "textbox", Name: "Naam", Required: true}, button("Verzenden")),
			"1 name leave, submit 2, missing name"},
		{"names in two parts are the person's to part", unknown, ada, form(text("First name"), text("Last name", "autocomplete", "section-a family-name"), button("Send")),
			"1 first-name leave, 2 last-name leave, submit 3"},
		{"what the page declares comes before its words", unknown, ada, form(text("Name", "autocomplete", "username"), text("Nom"), button("Envoyer")),
			"1 account type, 2 name type, submit 3"},
		{"the longest words decide", unknown, ada, form(text("User name"), text("Imię i nazwisko"), text("Country of residence"), button("Submit")),
			"1 account type, 2 name type, 3 country type, submit 4"},
		{"a list, choices and statements", unknown, ada, form(wire.Control{Role: "combobox", Name: "Land", Value: "Österreich"}, wire.Control{Role: "radio", Name: "AI training", State: "off"}, wire.Control{Role: "checkbox", Name: "I declare that this is true", State: "off"}, button("Absenden")),
			"1 country choose, 2 choice leave, 3 choice leave, submit 4"},
		{"search and passwords are no part of it", unknown, ada, form(text("Search", "type", "search"), text("Password", "type", "password"), text("E-mail"), button("Submit")),
			"3 email type, submit 4"},
		{"what cannot be seen or operated is left out", unknown, ada, form(wire.Control{Role: "textbox", Name: "E-mail", Hidden: true}, wire.Control{Role: "textbox", Name: "Name", Locked: true}, text("E-mail"), button("Submit")),
			"3 email type, submit 4"},
	} {
		if got := told(objection.Plan(fields(t), c.form, c.controls, &c.controls[len(c.controls)-1], &c.person)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// Where the form was found by one of its choices, the button is the only one
// below the fields that says so.
func TestTheButtonIsBelowTheFields(t *testing.T) {
	choice := wire.Control{Role: "radio", Name: "AI training", State: "off"}
	for want, controls := range map[int][]wire.Control{
		3:  form(choice, text("Name"), button("Submit")),
		4:  form(button("Send feedback"), choice, text("Name"), button("Submit"), button("Cancel")),
		-1: form(choice, text("Name"), button("Submit"), button("Send a copy")),
	} {
		found := &controls[slices.IndexFunc(controls, func(c wire.Control) bool { return c.Role == "radio" })]
		if got := objection.Plan(fields(t), &rule.Form{}, controls, found, &ada).Submit; got != want {
			t.Errorf("button %d, want %d", got, want)
		}
	}
}

func TestAListThatSaysItAlreadyIsFilled(t *testing.T) {
	controls := form(wire.Control{Role: "combobox", Name: "Country", Value: "germany"}, button("Submit"))
	if steps := objection.Plan(fields(t), &rule.Form{}, controls, &controls[1], &ada).Steps; !steps[0].Filled || !slices.Equal(steps[0].Values, ada.Countries) {
		t.Errorf("got %+v", steps)
	}
}

// What is outside the form is another form's.
func TestOnlyTheFormIsFilled(t *testing.T) {
	controls := form(text("E-mail"), button("Submit"))
	controls = append(controls, wire.Control{N: 9, Role: "textbox", Name: "Your e-mail for our newsletter", Headings: []string{"Newsletter"}})
	if got := told(objection.Plan(fields(t), &rule.Form{}, controls, &controls[1], &ada)); got != "1 email type, submit 2" {
		t.Errorf("got %s", got)
	}
}

// FuzzPlan: nothing but what the person entered is ever typed, and only into
// controls of the page.
func FuzzPlan(f *testing.F) {
	f.Add("E-mail", "email", "textbox", "Submit")
	f.Add("\xff\x00", "", "combobox", "")
	all := fields(f)
	f.Fuzz(func(t *testing.T, name, kind, role, send string) {
		controls := form(text(name, "type", kind, "autocomplete", name), wire.Control{Role: role, Name: name}, button(send))
		plan := objection.Plan(all, &rule.Form{Reason: "required", Email: "required"}, controls, &controls[2], &ada)
		entered := append([]string{ada.Name, ada.Email, ada.Account, ada.Reason}, ada.Countries...)
		for _, step := range plan.Steps {
			if step.Control < 1 || step.Control > 3 || slices.ContainsFunc(step.Values, func(v string) bool { return !slices.Contains(entered, v) }) {
				t.Fatalf("a step of its own: %+v", step)
			}
		}
	})
}
