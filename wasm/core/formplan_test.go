package core_test

import (
	"testing"

	"veto/wasm/wire"
)

func planOf(t *testing.T, lang, rule, url string, controls ...wire.Control) wire.FormPlan {
	t.Helper()
	return call[wire.FormPlan](t, "form-plan", wire.FormPlanRequest{
		Snapshot: wire.Snapshot{URL: url, Lang: lang, Age: 9000, Controls: controls}, Rule: rule, Language: "en", Now: noon,
		Person: wire.FormPerson{Email: "ada@example.org", Reason: "My own words."},
	})
}

const (
	metaForm    = "https://www.facebook.com/help/contact/712876720715583"
	metaHeading = "Einspruch gegen die Verwendung deiner Informationen für KI bei Meta"
)

func metaControls() []wire.Control {
	return []wire.Control{
		{N: 1, Role: "textbox", Name: "Suche"},
		{N: 2, Role: "textbox", Name: "E-Mail", Headings: []string{metaHeading}},
		{N: 3, Role: "textbox", Headings: []string{metaHeading}},
		{N: 4, Role: "button", Name: "Senden", Headings: []string{metaHeading}},
	}
}

func TestFormPlan(t *testing.T) {
	plan := planOf(t, "de", "facebook/objection", metaForm, metaControls()...)
	if !plan.Settled || plan.Submit != 4 || len(plan.Steps) != 2 || plan.Steps[0].Field != "email" || plan.Steps[1].Field != "reason" || plan.Steps[1].Note.Key != "lineReasonOptional" {
		t.Errorf("got %+v", plan)
	}
	const linkedin = "Data Processing Objection Form"
	plan = planOf(t, "en", "linkedin/objection", "https://www.linkedin.com/help/linkedin/ask/TS-DPRO",
		wire.Control{N: 1, Role: "textbox", Name: "Name", Required: true, Headings: []string{linkedin}},
		wire.Control{N: 2, Role: "textbox", Name: "Email", Headings: []string{linkedin}},
		wire.Control{N: 3, Role: "radio", Name: "Other", State: "off", Headings: []string{"Type of objection", linkedin}},
		wire.Control{N: 4, Role: "button", Name: "Submit", Headings: []string{linkedin}})
	if plan.Submit != 4 || len(plan.Steps) != 3 || plan.Steps[2].Do != "leave" || len(plan.Missing) != 1 || plan.Missing[0] != "name" {
		t.Errorf("got %+v", plan)
	}
}

// No plan is made on a page that is not the form, or not yet.
func TestNoFormNoPlan(t *testing.T) {
	for name, plan := range map[string]wire.FormPlan{
		"another page": planOf(t, "de", "facebook/objection", "https://www.facebook.com/settings", metaControls()...),
		"another site": planOf(t, "de", "facebook/objection", "https://www.example.org/help/contact/712876720715583", metaControls()...),
		"a log-in":     planOf(t, "de", "facebook/objection", metaForm, wire.Control{N: 1, Role: "textbox", Name: "E-Mail", Headings: []string{"Anmelden"}}),
		"nothing yet":  planOf(t, "de", "facebook/objection", metaForm),
	} {
		if plan.Settled || plan.Submit != -1 || len(plan.Steps) != 0 {
			t.Errorf("%s: %+v", name, plan)
		}
	}
	for _, rule := range []string{"linkedin/genai-training", "nobody/nothing", ""} {
		if f := callError(t, "form-plan", `{"rule":"`+rule+`","now":"`+noon+`"}`); f.Code != "bad-request" {
			t.Errorf("%q: %+v", rule, f)
		}
	}
}
