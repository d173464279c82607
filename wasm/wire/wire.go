// Package wire holds every type that crosses the boundary between the Go core
// and the extension's TypeScript. It has no logic; the TypeScript side,
// extension/src/wire.gen.ts, is generated from it by `go run ./scripts types`.
package wire

// State is what was seen of a control. It is never guessed: each value other
// than StateNotFound and StateNotLoaded was read from the page.
type State string

const (
	StateOn        State = "on"         // the control was read as on
	StateOff       State = "off"        // the control was read as off
	StateLocked    State = "locked"     // it is there, but the person cannot operate it
	StateNotFound  State = "not-found"  // the page is there, the control is not
	StateNotLoaded State = "not-loaded" // the page, or this part of it, is not there yet
	StatePresent   State = "present"    // a form, link or row without a state of its own is there
)

// Polarity is what "on" means for the person.
type Polarity string

const (
	PolarityUsed      Polarity = "used"      // somebody uses, shares or shows more of the person's data
	PolarityProtected Polarity = "protected" // less of that
	PolarityNeutral   Polarity = "neutral"   // neither
	PolarityUnclear   Polarity = "unclear"   // not known; never guessed
)

// Purpose is what a data use is for: ai-training, ads, profiling, sharing,
// tracking, telemetry, marketing, research, visibility, location, contacts,
// retention, security or other.
type Purpose string

// Confidence is how sure a finding is of its control.
type Confidence string

const (
	ConfidenceSure     Confidence = "sure"     // two independent signals agree
	ConfidenceProbable Confidence = "probable" // one signal: "probably this one"; no state is claimed
)

// Snapshot is what the content script read of a page: plain data, no judgement.
type Snapshot struct {
	URL      string    `json:"url"`     // the page's whole address, with its fragment
	Lang     string    `json:"lang"`    // BCP 47 tag the page declares, or ""
	Loading  bool      `json:"loading"` // the document is not complete yet
	Age      int       `json:"age"`     // milliseconds since the address last changed
	Cut      int       `json:"cut"`     // controls on the page that were left out because of the limit
	Controls []Control `json:"controls"`
	Layers   []Layer   `json:"layers,omitempty"` // what controls stand in; read where the person asks about the page
	Title    string    `json:"title,omitempty"`  // of the document, its first 200 characters
}

// Layer is a dialog, a banner that lies over the page, or a form.
type Layer struct {
	N    int    `json:"n"`    // as Control.Layer, 1 and up
	Kind string `json:"kind"` // dialog, banner, form
	Text string `json:"text"` // the page's own words in it, the first 1,500 characters; nothing that was typed
}

// Drawn is how a control looks, as the browser computed it. Lengths are CSS
// pixels, colours are in the CSS notation of computed values: "rgb(0, 0, 0)".
type Drawn struct {
	Width     float64 `json:"width"`
	Height    float64 `json:"height"`
	Ink       string  `json:"ink,omitempty"`       // colour of its words
	Fill      string  `json:"fill,omitempty"`      // its own background: a colour, "image", or "" where there is none
	Border    string  `json:"border,omitempty"`    // colour of its border, "" where there is none
	Ground    string  `json:"ground,omitempty"`    // colour behind it, "" where that is a picture or not known
	Size      float64 `json:"size,omitempty"`      // of its words
	Weight    int     `json:"weight,omitempty"`    // of its words, 1 to 1000; 400 is normal
	Underline bool    `json:"underline,omitempty"` // its words are underlined
	Track     string  `json:"track,omitempty"`     // of a switch: colour of the part the knob moves on
	Knob      int     `json:"knob,omitempty"`      // of a switch: middle of the knob, 1 to 99 percent of the track from the left; 0 not known
}

// Control is an element a person can operate, as read from the page.
type Control struct {
	N           int               `json:"n"`    // the content script's number for the element, unique on the page
	Role        string            `json:"role"` // ARIA role: switch, checkbox, radio, button, link, combobox, menuitemcheckbox, …
	Name        string            `json:"name"` // accessible name (accname 1.2)
	Description string            `json:"description,omitempty"`
	State       string            `json:"state,omitempty"`    // "on", "off", "mixed", or "" where the role has none
	Value       string            `json:"value,omitempty"`    // the chosen option of a combobox or menu button
	Locked      bool              `json:"locked,omitempty"`   // disabled or aria-disabled, by itself or by its fieldset
	Hidden      bool              `json:"hidden,omitempty"`   // not rendered: the person cannot see it now
	Required    bool              `json:"required,omitempty"` // a form will not go without it
	Headings    []string          `json:"headings,omitempty"` // legend, dialog title and headings above it, nearest first
	Text        string            `json:"text,omitempty"`     // visible words of its row, where they differ from the name
	Group       string            `json:"group,omitempty"`    // radios that belong together share one
	Layer       int               `json:"layer,omitempty"`    // the layer it stands in, 0 where there is none
	Drawn       *Drawn            `json:"drawn,omitempty"`    // how it looks, where that was read
	Inert       bool              `json:"inert,omitempty"`    // the person operated it and nothing on the page changed
	Attributes  map[string]string `json:"attributes,omitempty"`
}

// LookRequest asks what is worth telling about a page.
type LookRequest struct {
	Snapshot Snapshot `json:"snapshot"`
	Language string   `json:"language"` // the person's language: "de" or "en"
	Now      string   `json:"now"`      // RFC 3339 with zone; the core has no clock
	Memory   []Memory `json:"memory,omitempty"`
	Salt     string   `json:"salt,omitempty"`    // random, of this device: what is remembered of controls nobody has a rule for tells nothing without it
	Touched  []int    `json:"touched,omitempty"` // numbers of controls that the person, by trusted acts on this page, brought into the state they have
	Pending  []string `json:"pending,omitempty"` // findings that Veto acted on for the person in this tab, the page being left before it was seen what came of it
	Any      bool     `json:"any,omitempty"`     // the person asks about this page: entries are looked for wherever on the site it is, and the general judge speaks too
	Own      []string `json:"own,omitempty"`     // the person's own rule files, as text; what "read-rule" refuses is passed over
	Pack     *Pack    `json:"pack,omitempty"`    // of the rule pack in use, what speaks on this host
}

// Memory is what Veto remembers of one finding on this device.
type Memory struct {
	Finding string `json:"finding"`
	State   State  `json:"state"`             // as last seen
	At      string `json:"at"`                // when it was last seen, RFC 3339
	First   State  `json:"first"`             // as first seen once the page had settled; "" before
	Own     bool   `json:"own"`               // the person was seen to bring it into the state it has
	Acted   bool   `json:"acted"`             // the person was ever seen to operate it
	Off     string `json:"off,omitempty"`     // when it was first seen off since it was last on, once the page had settled, RFC 3339; kept while it is on again
	Refuted bool   `json:"refuted,omitempty"` // the person said that nothing is wrong with it
}

// Look is the answer to a LookRequest.
type Look struct {
	Platform string    `json:"platform"` // platform id, "" where Veto has no rules for the site
	Name     string    `json:"name"`     // the platform's name
	Here     bool      `json:"here"`     // a rule has something to say about this address; if false the content script may sleep until the address changes
	Findings []Finding `json:"findings"` // worst first
	Count    int       `json:"count"`    // how many deserve a look: the badge
	Wait     int       `json:"wait"`     // milliseconds after which to look again although nothing changed; 0: no need
	Remember []Memory  `json:"remember"` // what the worker should keep
	Cut      int       `json:"cut"`      // controls that were not judged because of a limit
}

// Finding is one thing worth telling: an entry's state, or a pattern on a control.
type Finding struct {
	ID         string         `json:"id"`      // stable: "linkedin/genai-training", or "page/<hash>" for the judge's own
	Rule       string         `json:"rule"`    // the entry, "" where the general judge speaks
	Kind       string         `json:"kind"`    // switch, checkbox, radio, menu, row, form, link, mail, admin, app, none
	Purpose    Purpose        `json:"purpose"` // what the data use is for
	On         Polarity       `json:"on"`      // what on means
	Control    int            `json:"control"` // number of the control, -1 if there is none to point at
	State      State          `json:"state"`
	Value      State          `json:"value,omitempty"` // of a locked control: the state it is locked in, if it could be read
	Confidence Confidence     `json:"confidence"`
	Attention  bool           `json:"attention"`           // deserves a look
	Refuted    bool           `json:"refuted,omitempty"`   // the person said that nothing is wrong with it
	Title      string         `json:"title"`               // short, in the person's language, or the control's own name for the judge
	Says       string         `json:"says,omitempty"`      // what it does, one sentence, in the person's language
	Covers     string         `json:"covers,omitempty"`    // what is covered
	Excludes   string         `json:"excludes,omitempty"`  // what is not
	Late       string         `json:"late,omitempty"`      // what acting now still does
	Unchecked  string         `json:"unchecked,omitempty"` // what is reported but not confirmed
	Who        string         `json:"who,omitempty"`       // who can change it, where not everybody can
	Region     string         `json:"region,omitempty"`    // where it exists, where not everywhere
	Reported   bool           `json:"reported,omitempty"`  // the whole entry is reported, not confirmed
	Stale      bool           `json:"stale,omitempty"`     // last checked more than 180 days ago
	Yours      bool           `json:"yours,omitempty"`     // from one of the person's own rule files, reviewed by nobody else
	Face       Face           `json:"face"`                // how it is shown now
	Then       map[State]Face `json:"then,omitempty"`      // how it is shown once the person brought it into another state, so that no round trip is needed
	Act        *Act           `json:"act,omitempty"`       // what Veto may do to the control on one click of the person
	Dates      []Date         `json:"dates,omitempty"`
	Way        []string       `json:"way,omitempty"`  // steps in words, in the page's language where the rule has it
	Page       string         `json:"page,omitempty"` // the exact address
	Form       *Form          `json:"form,omitempty"`
	Mail       *Mail          `json:"mail,omitempty"`
	Sources    []Source       `json:"sources,omitempty"`
	Checked    Checked        `json:"checked,omitzero"`
	Why        []Say          `json:"why"` // what was seen, signal by signal or word by word
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

// SiteRequest asks what is known about the platform at an address.
type SiteRequest struct {
	URL      string   `json:"url"`
	Language string   `json:"language"`
	Now      string   `json:"now"`
	Memory   []Memory `json:"memory,omitempty"`
	Own      []string `json:"own,omitempty"`  // as LookRequest.Own
	Pack     *Pack    `json:"pack,omitempty"` // as LookRequest.Pack
}

// Site is what is known about the platforms at an address, whatever page of
// them is open.
type Site struct {
	Platform string `json:"platform"` // the one the host belongs to first; "" where Veto has no rules
	Name     string `json:"name"`
	Here     bool   `json:"here"` // a rule has something to say about this very address
	Items    []Item `json:"items"`
}

// Item is one entry of a platform for a list: what it is, when it was last
// seen in what state, and how to get there.
type Item struct {
	ID        string   `json:"id"` // as Finding.ID
	Kind      string   `json:"kind"`
	Purpose   Purpose  `json:"purpose"`
	On        Polarity `json:"on"`
	Title     string   `json:"title"`
	Says      string   `json:"says"`
	Label     string   `json:"label,omitempty"` // what stands on the control, quoted exactly, in the person's language where the rule has it
	Covers    string   `json:"covers,omitempty"`
	Excludes  string   `json:"excludes,omitempty"`
	Late      string   `json:"late,omitempty"`
	Unchecked string   `json:"unchecked,omitempty"`
	Who       string   `json:"who,omitempty"`
	Region    string   `json:"region,omitempty"`
	Reported  bool     `json:"reported,omitempty"`
	Stale     bool     `json:"stale,omitempty"`
	Yours     bool     `json:"yours,omitempty"`
	State     State    `json:"state,omitempty"` // as last seen; "" never seen
	At        string   `json:"at,omitempty"`    // when, RFC 3339
	Attention bool     `json:"attention"`
	Refuted   bool     `json:"refuted,omitempty"` // as Finding.Refuted
	Mark      Say      `json:"mark"`
	Page      string   `json:"page,omitempty"`
	Way       []string `json:"way,omitempty"`
	Dates     []Date   `json:"dates,omitempty"`
	Form      *Form    `json:"form,omitempty"`
	Mail      *Mail    `json:"mail,omitempty"`
	Sources   []Source `json:"sources,omitempty"`
	Checked   Checked  `json:"checked,omitzero"`
}

// PlatformsRequest asks for the list of platforms.
type PlatformsRequest struct {
	Language string `json:"language"`
}

// Platforms lists what Veto has rules for.
type Platforms struct {
	Platforms []Platform `json:"platforms"`
}

// Platform is one line of that list.
type Platform struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Hosts   []string `json:"hosts"`
	Access  string   `json:"access"` // install: granted on installing; asked: on the person's click
	Start   string   `json:"start"`  // the address of its first entry
	Entries int      `json:"entries"`
}

// RuleFile is a rule file the person wants to use: "read-rule" reads it as
// strictly as the built-in ones, and answers with a RuleRead or the Fault
// "bad-rule", which says file, place and remedy.
type RuleFile struct {
	Text string `json:"text"`
	Name string `json:"name,omitempty"` // the file's own, by which problems name it; "" where nobody knows it
}

// RuleRead is what a sound rule file of the person's own speaks about.
type RuleRead struct {
	ID        string              `json:"id"`
	Name      string              `json:"name"`
	Hosts     []string            `json:"hosts"` // where it could speak, if the person grants access
	Entries   int                 `json:"entries"`
	Addresses map[string][]string `json:"addresses"` // by host, the beginnings of path and fragment at which it could
}

// PackFile is a signed rule pack somebody wants to use: "read-pack" answers
// with a PackRead or the Fault "bad-pack".
type PackFile struct {
	Text    string `json:"text"`
	Key     string `json:"key"`     // whose packs are taken, base64; "" where nobody is trusted yet
	Version int    `json:"version"` // of the pack in use, 0 where there is none
	Now     string `json:"now"`     // RFC 3339 with zone
}

// PackRead is a sound rule pack. Whether Signature is that of Signed with Key
// remains to be calculated; until then it is nobody's.
type PackRead struct {
	Name      string     `json:"name"` // of the signer, in its own words
	Version   int        `json:"version"`
	Made      string     `json:"made"`    // YYYY-MM-DD
	Expires   string     `json:"expires"` // YYYY-MM-DD, the last day it speaks
	Key       string     `json:"key"`     // Ed25519, base64
	Signature string     `json:"signature"`
	Signed    string     `json:"signed"` // the text that is signed, in UTF-8
	Rules     []PackRule `json:"rules"`
}

// PackRule is one rule file of a pack.
type PackRule struct {
	Text string   `json:"text"`
	Read RuleRead `json:"read"`
}

// Pack is what is used of a rule pack that was verified.
type Pack struct {
	Expires string   `json:"expires"`
	Rules   []string `json:"rules"` // rule files, as text
}

// ControlsRequest asks for the controls of a page as a rule's case takes them.
type ControlsRequest struct {
	Snapshot Snapshot `json:"snapshot"`
}

// ReportRequest asks for a report that a rule no longer finds its control.
type ReportRequest struct {
	Snapshot Snapshot `json:"snapshot"`
	Rule     string   `json:"rule"` // as Finding.Rule
	Language string   `json:"language"`
	Now      string   `json:"now"`
	Own      []string `json:"own,omitempty"`
	Pack     *Pack    `json:"pack,omitempty"`
}

// Copy is plain text for the person to read, change, and copy.
type Copy struct {
	Text string `json:"text"`
}

// CoverageRequest asks for a line about every entry.
type CoverageRequest struct {
	Language string   `json:"language"`
	Now      string   `json:"now"`
	Own      []string `json:"own,omitempty"`
	Pack     *Pack    `json:"pack,omitempty"`
}

// Coverage is what the rules cover, by platform, in the order of their entries.
type Coverage struct {
	Lines []CoverageLine `json:"lines"`
}

// CoverageLine is one entry.
type CoverageLine struct {
	Platform   string   `json:"platform"` // id
	Name       string   `json:"name"`     // of the platform
	Rule       string   `json:"rule"`     // as Finding.Rule
	Title      string   `json:"title"`
	Kind       string   `json:"kind"`
	Purpose    Purpose  `json:"purpose"`
	Languages  []string `json:"languages"`  // of the words it is found by, sorted; empty where there is nothing to find
	Confidence string   `json:"confidence"` // high, medium, low
	Checked    Checked  `json:"checked"`
	Stale      bool     `json:"stale,omitempty"`
	Yours      bool     `json:"yours,omitempty"`
}

// Question asks the general judge about one control, away from any rule.
type Question struct {
	ID          string   `json:"id"`
	URL         string   `json:"url"`
	Lang        string   `json:"lang"` // BCP 47, or "" where unknown
	Role        string   `json:"role"`
	Name        string   `json:"name"`
	Description string   `json:"description"`
	Headings    []string `json:"headings"`
	State       string   `json:"state"`
}

// Verdict is the judge's answer.
type Verdict struct {
	ID         string   `json:"id"`
	Purpose    Purpose  `json:"purpose"`
	On         Polarity `json:"on"`
	Flagged    bool     `json:"flagged"`
	Patterns   []string `json:"patterns"`
	Confidence float64  `json:"confidence"` // 0 to 1
	Why        []Say    `json:"why"`
}

// Fault is an error as it crosses the boundary.
type Fault struct {
	Code    string `json:"code"`    // bad-json, bad-request, unfilled, too-large, unknown-method, panic
	Message string `json:"message"` // what happened and what to do, in English
	Where   string `json:"where"`   // the method, or the place in the input
}
