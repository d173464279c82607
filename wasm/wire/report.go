package wire

// AuthoritiesRequest asks who can act on what was seen ("authorities").
type AuthoritiesRequest struct {
	Language string      `json:"language"` // the person's: "de" or "en"
	Country  string      `json:"country"`  // ISO 3166-1 of the person; "" where not said yet: only the places are answered
	Land     string      `json:"land"`     // ISO 3166-2 without the country; "" where not said
	Platform string      `json:"platform"` // id; "" for a site no rule knows
	Seen     []Seen      `json:"seen"`
	Objected []Objection `json:"objected"`
	Told     string      `json:"told"` // YYYY-MM-DD the platform itself was told of the design; "" where it was not
	Now      string      `json:"now"`  // RFC 3339 with zone
}

// Authorities are the bodies a report can go to, the one to begin with first.
type Authorities struct {
	Places []Place     `json:"places"` // to choose from
	Bodies []Authority `json:"bodies"`
}

// Place is a country whose bodies are known.
type Place struct {
	ID    string `json:"id"` // ISO 3166-1
	Name  string `json:"name"`
	Lands []Land `json:"lands"` // with a data-protection authority of their own for companies
}

// Authority is a body that can act, why it is offered and how to reach it.
type Authority struct {
	ID       string   `json:"id"`
	Kind     string   `json:"kind"` // dpa: supervisory authority; dsc: Digital Services Coordinator; consumer; ngo
	Name     string   `json:"name"`
	Country  string   `json:"country"`           // ISO 3166-1; "EU" for a body of all its countries, "" for one of none
	Language string   `json:"language"`          // to write in: one that a report can be written in
	Why      []Say    `json:"why"`               // why it, and what it does with a report
	Wait     []Say    `json:"wait"`              // why it is too early, and what comes first; empty where nothing does
	From     string   `json:"from,omitempty"`    // YYYY-MM-DD from which it is not too early, where that is known
	Form     string   `json:"form,omitempty"`    // its complaint form; "" where no source gives one
	Email    string   `json:"email,omitempty"`   // "" where no source gives one
	Website  string   `json:"website,omitempty"` // where neither is known, this is the way, and is said so
	Sources  []Source `json:"sources"`
	Checked  Checked  `json:"checked"`
}

// Seen is one thing that is reported, as it was found on the page.
type Seen struct {
	Rule     string    `json:"rule"`            // as Finding.Rule; "" where the general judge spoke
	Version  string    `json:"version"`         // YYYY-MM-DD the rule was last checked; "" without a rule
	Title    string    `json:"title"`           // as Finding.Title
	Role     string    `json:"role"`            // of the control; "" where there is none
	Name     string    `json:"name"`            // its accessible name, as the page gives it
	State    State     `json:"state"`           // when it was seen
	Purpose  Purpose   `json:"purpose"`         // what the data use is for
	On       Polarity  `json:"on"`              // what on means
	Patterns []Pattern `json:"patterns"`        // the person left in; with the arguments of Why
	Markup   []Marked  `json:"markup"`          // the control and what is around it, reduced
	At       string    `json:"at"`              // RFC 3339 with zone: when it was seen
	Address  string    `json:"address"`         // as the person trimmed it
	Language string    `json:"language"`        // the page's, BCP 47; "" where it does not say
	Image    *Image    `json:"image,omitempty"` // cropped and blackened; nil without
}

// Marked is a control of the page: what it is, is called and stands at, nothing else.
type Marked struct {
	Role  string `json:"role"`
	Name  string `json:"name"`
	State State  `json:"state"`
	This  bool   `json:"this,omitempty"` // the one that is reported
}

// Image is a picture that was cropped and blackened before it came here.
type Image struct {
	PNG    string `json:"png"`    // base64
	Width  int    `json:"width"`  // in pixels
	Height int    `json:"height"` // in pixels
	Alt    string `json:"alt"`    // what it shows, in the report's language
}

// Objection is an objection of the person's to the platform, from the ledger.
type Objection struct {
	Date   string `json:"date"`   // YYYY-MM-DD it was sent
	How    string `json:"how"`    // letter, mail, form, switch
	Answer string `json:"answer"` // none, refused, extended, stopped: what came back
	Reply  string `json:"reply"`  // YYYY-MM-DD of the answer; "" without
	Said   string `json:"said"`   // what was answered, in the person's short words; "" without
}

// ReportRequest asks for a report to one body ("report"). What it needs and is
// not there is the Fault "unfilled", whose Where lists the fields.
type ReportRequest struct {
	Authority string      `json:"authority"` // id; "" for a file that goes to nobody yet
	Language  string      `json:"language"`  // to write in; asked a second time in the person's own for the translation beside it
	Country   string      `json:"country"`   // ISO 3166-1 of the person
	Land      string      `json:"land"`      // as AuthoritiesRequest
	Platform  string      `json:"platform"`  // id; "" for a site no rule knows
	Site      string      `json:"site"`      // the platform's name, or the host
	Seen      []Seen      `json:"seen"`      // at least one
	Words     string      `json:"words"`     // the person's own; "" without
	Objected  []Objection `json:"objected"`
	Told      string      `json:"told"`    // as AuthoritiesRequest
	Sender    Sender      `json:"sender"`  // a report to a consumer body or NGO goes without; a complaint to a supervisory authority does not
	Version   string      `json:"version"` // Veto's
	Now       string      `json:"now"`     // RFC 3339 with zone
}

// Report is a report in every form it can leave Veto in. Nothing is sent.
type Report struct {
	To       Addressee `json:"to"`
	Subject  string    `json:"subject"`
	Body     []string  `json:"body"`   // paragraphs; a list is one paragraph, its items on lines of their own
	Text     string    `json:"text"`   // the whole as plain text, without the receiver above it
	Fields   []Part    `json:"fields"` // the same, in parts to paste into the fields of a form
	Cites    []string  `json:"cites"`  // provisions it says are touched
	Wait     []Say     `json:"wait"`   // as Authority.Wait
	Mailto   string    `json:"mailto"` // "" where the receiver has no e-mail address, as eml
	TooLong  bool      `json:"tooLong"`
	EML      string    `json:"eml"`      // a draft with the evidence file attached; lines end in CRLF
	Evidence string    `json:"evidence"` // the evidence: one HTML file that opens anywhere
	Data     string    `json:"data"`     // what the evidence file holds as JSON, by report.schema.json
	Hash     string    `json:"hash"`     // SHA-256 over Data, hexadecimal
	FileName string    `json:"fileName"` // without extension
	Language string    `json:"language"`
}

// Part is a text for one field of a form.
type Part struct {
	What string `json:"what"` // who: whom it is about; what: what happened, with the person's own words; facts, law, done, ask, evidence
	Text string `json:"text"`
}
