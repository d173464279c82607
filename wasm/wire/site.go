package wire

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

// Samples are what would be told of the entries at an address: for pictures of
// hints. They are asked for with a SiteRequest.
type Samples struct {
	Samples []Sample `json:"samples"`
}

// Sample is an entry as it would be told of on a page that has its control.
type Sample struct {
	Label  string   `json:"label"`           // what stands on the control, as Item.Label; "" where the rule quotes nothing, and of a form
	Before Finding  `json:"before"`          // the control is as the platform sets it
	After  *Finding `json:"after,omitempty"` // it is as it should be; left out where it has no state
}
