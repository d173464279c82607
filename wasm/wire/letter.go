package wire

// LetterChoicesRequest asks what a letter can be made of ("letter-choices").
type LetterChoicesRequest struct {
	Language string `json:"language"` // the person's, for the questions: "de" or "en"
	Country  string `json:"country"`  // ISO 3166-1 of the person: picks the law and the controller; "" where not said yet
	Platform string `json:"platform"` // id; "" for every controller
	Now      string `json:"now"`      // RFC 3339 with zone
}

// LetterChoices is what the page of a letter offers.
type LetterChoices struct {
	Kinds       []string     `json:"kinds"`     // objection, reminder, complaint (a person's only)
	As          []string     `json:"as"`        // person, organisation
	Languages   []string     `json:"languages"` // a letter can be written in, BCP 47
	Law         string       `json:"law"`       // of the country: gdpr, uk, ch
	Purposes    []Purpose    `json:"purposes"`  // a letter can object to
	Grounds     []Ground     `json:"grounds"`
	Weak        string       `json:"weak"` // why a text without grounds of one's own is weak, one or two sentences
	Controllers []Controller `json:"controllers"`
}

// Ground is a reason of the person's own to object: a question in plain words,
// answered in theirs.
type Ground struct {
	ID       string   `json:"id"`       // work, health, children, …
	As       []string `json:"as"`       // person, organisation: who can have it
	Title    string   `json:"title"`    // two or three words
	Question string   `json:"question"` // in the person's language
	Example  string   `json:"example"`  // an answer as somebody could give it; never put into a letter
}

// Controller is the legal person responsible (GDPR Art. 4(7)), with what is
// known of how to reach it.
type Controller struct {
	ID        string   `json:"id"`
	Name      string   `json:"name"`
	Address   []string `json:"address"` // lines, the country last
	Country   string   `json:"country"` // ISO 3166-1, where it is
	Email     string   `json:"email,omitempty"`
	Form      string   `json:"form,omitempty"`     // address of its own web form
	Language  string   `json:"language,omitempty"` // it asks to be written to in
	Platforms []string `json:"platforms"`          // ids
	Quality   string   `json:"quality"`            // tested, verified: as the source says
	Sources   []Source `json:"sources"`
	Checked   Checked  `json:"checked"`
}

// LetterRequest asks for a letter ("letter"). What the letter needs and is not
// there is the Fault "unfilled", whose Where lists the fields, as
// "sender.name, grounds[0].words".
type LetterRequest struct {
	Kind        string     `json:"kind"`        // objection, reminder, complaint (a person's only)
	As          string     `json:"as"`          // person, organisation
	Language    string     `json:"language"`    // of the letter; the person writes their own words in it
	Country     string     `json:"country"`     // ISO 3166-1 of the person: picks the law
	Controller  string     `json:"controller"`  // id
	Platform    string     `json:"platform"`    // id
	Purposes    []Purpose  `json:"purposes"`    // objected to
	Sender      Sender     `json:"sender"`      // who writes
	Grounds     []Answer   `json:"grounds"`     // the person's own; at least one in an objection that is not against advertising alone
	Restriction bool       `json:"restriction"` // asks for restriction while the objection is weighed, Art. 18(1)(d) GDPR
	Noticed     string     `json:"noticed"`     // YYYY-MM-DD the person saw the setting on without having switched it on; "" leaves the sentence out
	Earlier     Earlier    `json:"earlier"`     // the objection a reminder or complaint is about
	Authority   *Addressee `json:"authority,omitempty"`
	Now         string     `json:"now"` // RFC 3339 with zone: the day of the letter
}

// Sender is who writes a letter. Only what stands in the letter is asked for.
type Sender struct {
	Name         string   `json:"name"`                   // of the person who signs
	Role         string   `json:"role,omitempty"`         // of that person in an organisation
	Organisation string   `json:"organisation,omitempty"` // required of an organisation
	Address      []string `json:"address"`                // lines; a letter goes without, a complaint does not
	Email        string   `json:"email"`                  // of the account: what the controller finds it by
	Account      string   `json:"account,omitempty"`      // name or address of the profile or page; required of an organisation
}

// Answer is a ground and what the person says about it, in whole sentences.
type Answer struct {
	ID    string `json:"id"`
	Words string `json:"words"`
}

// Earlier is what was sent before.
type Earlier struct {
	Date     string `json:"date"`               // YYYY-MM-DD it was sent
	How      string `json:"how"`                // letter, mail, form
	Answer   string `json:"answer"`             // none, refused, extended: what came back
	Due      string `json:"due,omitempty"`      // YYYY-MM-DD an answer was due, from "due"
	Reminded string `json:"reminded,omitempty"` // YYYY-MM-DD of a reminder
	Reply    string `json:"reply,omitempty"`    // YYYY-MM-DD of the refusal or extension
	Said     string `json:"said,omitempty"`     // what the controller answered, in short
}

// Addressee is whom a letter goes to.
type Addressee struct {
	Name    string   `json:"name"`
	Address []string `json:"address,omitempty"`
	Email   string   `json:"email,omitempty"`
}

// Letter is a letter in every form it can leave Veto in. Nothing is sent.
type Letter struct {
	To       Addressee `json:"to"`
	From     []string  `json:"from"` // lines
	Date     string    `json:"date"` // in words of the letter's language
	Subject  string    `json:"subject"`
	Body     []string  `json:"body"`     // paragraphs, salutation to signature; a list is one paragraph, its items on lines of their own
	Text     string    `json:"text"`     // the whole letter as plain text
	Message  string    `json:"message"`  // the same for a mail: without the addresses above
	Mailto   string    `json:"mailto"`   // "" where the receiver has no e-mail address, as eml
	TooLong  bool      `json:"tooLong"`  // the letter is too long for a mailto address, which then has receiver and subject only: offer eml or copy as well
	EML      string    `json:"eml"`      // a draft for a mail program; lines end in CRLF
	FileName string    `json:"fileName"` // without extension
	Cites    []string  `json:"cites"`    // provisions it names
	Reason   string    `json:"reason"`   // the grounds alone, for the field of a form; "" without
	Language string    `json:"language"`
}
