package wire

// FormPlanRequest asks how an objection form is filled ("form-plan").
type FormPlanRequest struct {
	Snapshot Snapshot   `json:"snapshot"`
	Rule     string     `json:"rule"` // as Finding.Rule
	Person   FormPerson `json:"person"`
	Language string     `json:"language"` // the person's
	Now      string     `json:"now"`
	Own      []string   `json:"own,omitempty"`
	Pack     *Pack      `json:"pack,omitempty"`
}

// FormPerson is what the person entered in Veto for forms; what is "" is left
// to them.
type FormPerson struct {
	Name      string   `json:"name"`
	Email     string   `json:"email"`
	Countries []string `json:"countries"` // names of their country as a list may have it: in the page's language, in English, and the code
	Account   string   `json:"account"`   // name or address of the profile or page
	Reason    string   `json:"reason"`    // the grounds, from "letter" or in their own words
}

// FormPlan is how a form is filled, field by field, in the order of the page.
// The last step is the person's: they press the button.
type FormPlan struct {
	Steps   []FormStep `json:"steps"`
	Submit  int        `json:"submit"`  // number of the button that sends it, -1 if it was not found for sure; only ever pointed at
	Notes   []Say      `json:"notes"`   // about the whole form
	Missing []string   `json:"missing"` // fields of FormPerson the form requires and that are ""
	Settled bool       `json:"settled"` // the form is there; if false, look again later
}

// FormStep is one field of a form.
type FormStep struct {
	Control  int      `json:"control"`
	Field    string   `json:"field"` // email, name, first-name, last-name, country, reason, account; choice: a radio button or box; other: not recognised
	Name     string   `json:"name"`  // the field's own label
	Do       string   `json:"do"`    // type, into a field that is empty; choose, any of Values; leave to the person
	Values   []string `json:"values,omitempty"`
	Required bool     `json:"required"`
	Why      []Say    `json:"why"`              // how the field was recognised, or why it is left
	Note     Say      `json:"note,omitzero"`    // said at the field: "you may leave this empty"
	Filled   bool     `json:"filled,omitempty"` // of a list: it already says so
}
