package wire

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
// with a PackRead or a Fault: "bad-pack" where it is none that can be read,
// "pack-signer", "pack-older" or "pack-expired" where it must not be taken.
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

// RuleReportRequest asks for a report that a rule no longer finds its control.
type RuleReportRequest struct {
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
