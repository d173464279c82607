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
	Account string `json:"account,omitempty"` // a hash of the account the page named, "" where it named none
}

// Look is the answer to a LookRequest.
type Look struct {
	Platform string     `json:"platform"` // platform id, "" where Veto has no rules for the site
	Name     string     `json:"name"`     // the platform's name
	Here     bool       `json:"here"`     // a rule has something to say about this address; if false the content script may sleep until the address changes
	Findings []*Finding `json:"findings"` // worst first
	Count    int        `json:"count"`    // how many deserve a look: the badge
	Wait     int        `json:"wait"`     // milliseconds after which to look again although nothing changed; 0: no need
	Remember []Memory   `json:"remember"` // what the worker should keep
	Cut      int        `json:"cut"`      // controls that were not judged because of a limit
}

// Fault is an error as it crosses the boundary.
type Fault struct {
	Code    string `json:"code"`    // bad-json, bad-request, unfilled, too-large, unknown-method, panic
	Message string `json:"message"` // what happened and what to do, in English
	Where   string `json:"where"`   // the method, or the place in the input
}
