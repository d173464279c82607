package wire

// Finding is one thing worth telling: an entry's state, or a pattern on a control.
type Finding struct {
	ID         string     `json:"id"`      // stable: "linkedin/genai-training", or "page/<hash>" for the judge's own
	Rule       string     `json:"rule"`    // the entry, "" where the general judge speaks
	Kind       string     `json:"kind"`    // switch, checkbox, radio, menu, row, form, link, mail, admin, app, none
	Purpose    Purpose    `json:"purpose"` // what the data use is for
	On         Polarity   `json:"on"`      // what on means
	Control    int        `json:"control"` // number of the control, -1 if there is none to point at
	State      State      `json:"state"`
	Value      State      `json:"value,omitempty"` // of a locked control: the state it is locked in, if it could be read
	Confidence Confidence `json:"confidence"`
	Attention  bool       `json:"attention"`           // deserves a look
	Refuted    bool       `json:"refuted,omitempty"`   // the person said that nothing is wrong with it
	Title      string     `json:"title"`               // short, in the person's language, or the control's own name for the judge
	Says       string     `json:"says,omitempty"`      // what it does, one sentence, in the person's language
	Covers     string     `json:"covers,omitempty"`    // what is covered
	Excludes   string     `json:"excludes,omitempty"`  // what is not
	Late       string     `json:"late,omitempty"`      // what acting now still does
	Unchecked  string     `json:"unchecked,omitempty"` // what is reported but not confirmed
	Who        string     `json:"who,omitempty"`       // who can change it, where not everybody can
	Region     string     `json:"region,omitempty"`    // where it exists, where not everywhere
	Reported   bool       `json:"reported,omitempty"`  // the whole entry is reported, not confirmed
	Stale      bool       `json:"stale,omitempty"`     // last checked more than 180 days ago
	Yours      bool       `json:"yours,omitempty"`     // from one of the person's own rule files, reviewed by nobody else
	Face       Face       `json:"face"`                // how it is shown now
	Then       *Turned    `json:"then,omitempty"`      // how it is shown once the person brought it into another state, so that no round trip is needed
	Act        *Act       `json:"act,omitempty"`       // what Veto may do to the control on one click of the person
	Dates      []Date     `json:"dates,omitempty"`
	Way        []string   `json:"way,omitempty"`  // steps in words, in the page's language where the rule has it
	Page       string     `json:"page,omitempty"` // the exact address
	Form       *Form      `json:"form,omitempty"`
	Mail       *Mail      `json:"mail,omitempty"`
	Sources    []Source   `json:"sources,omitempty"`
	Checked    Checked    `json:"checked,omitzero"`
	Why        []Say      `json:"why"` // what was seen, signal by signal or word by word
}

// Turned is how a control is shown once the person switched it.
type Turned struct {
	Off Face `json:"off"`
	On  Face `json:"on"`
}

// Face is how a finding is shown: message keys of _locales, never sentences.
type Face struct {
	Tone     string    `json:"tone"`            // attention, protected, plain
	Shown    bool      `json:"shown"`           // a hint is shown in the page, not only a line in the popup
	Mark     Say       `json:"mark"`            // the first line: the state in words
	Lines    []Say     `json:"lines,omitempty"` // date line, what still works
	Next     Say       `json:"next,omitzero"`   // the next step
	Patterns []Pattern `json:"patterns,omitempty"`
	Leaves   bool      `json:"leaves,omitempty"` // the hint goes by itself
}

// Say is a message of extension/_locales with its arguments. An argument that
// is an RFC 3339 date or time is written in the person's format.
type Say struct {
	Key  string   `json:"key"`
	Args []string `json:"args,omitempty"`
}

// Pattern is a named dark pattern.
type Pattern struct {
	ID        string   `json:"id"`        // pre-enabled, …
	EDPB      string   `json:"edpb"`      // name and number in EDPB Guidelines 03/2022, version 2.0; "" where these name none
	Ontology  string   `json:"ontology"`  // name in Gray et al., CHI 2024, or ""
	Deceptive string   `json:"deceptive"` // name on deceptive.design, or ""
	Articles  []string `json:"articles"`  // provisions it touches, as cited: "Art. 25(2) GDPR"
	Why       Say      `json:"why"`       // what was seen, one line

	Confidence Confidence `json:"confidence"` // sure: all of it was read on the page or in the rule; probable: it rests on how words are understood
}

// Date is a day that matters to an entry.
type Date struct {
	Date string `json:"date"` // YYYY-MM-DD
	What string `json:"what"` // training-starts, deadline, introduced
	Late string `json:"late"` // future-only, none
}

// Source is where a fact comes from.
type Source struct {
	URL   string `json:"url,omitempty"` // "" where the source is a file whose place was not recorded
	Title string `json:"title"`
	Date  string `json:"date"`
	Says  string `json:"says"`
}

// Checked is when and how a rule's entry was last checked.
type Checked struct {
	Date string `json:"date"` // YYYY-MM-DD
	How  string `json:"how"`  // documented: read in a source; seen: observed on the page
}

// Form is what is known of an objection form.
type Form struct {
	Fields []string `json:"fields"`
	Reason string   `json:"reason"` // required, optional, none, unknown
	Email  string   `json:"email"`  // required, optional, none, unknown
}

// Mail is an e-mail to object with.
type Mail struct {
	To      string `json:"to"`
	Subject string `json:"subject,omitempty"` // quoted exactly where the receiver asks for these words
	Body    string `json:"body,omitempty"`    // what must stand in it, in words
}
