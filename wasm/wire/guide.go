package wire

// GuideRequest asks what to click next on the way to an entry ("guide").
type GuideRequest struct {
	Snapshot Snapshot `json:"snapshot"`
	Rule     string   `json:"rule"` // as Finding.Rule
	Done     int      `json:"done"` // how many steps of the way were taken already
	Language string   `json:"language"`
	Now      string   `json:"now"`
	Own      []string `json:"own,omitempty"`
	Pack     *Pack    `json:"pack,omitempty"`
}

// Guide is where the person is on the way, and what comes next.
type Guide struct {
	Rule    string   `json:"rule"`
	Name    string   `json:"name"`    // of the platform
	Title   string   `json:"title"`   // of the entry
	Way     []string `json:"way"`     // every step, in the page's language where the rule has it
	Step    int      `json:"step"`    // the one to take now, counted from 0
	Control int      `json:"control"` // what to click for it, -1 where it is not on this page
	Says    Say      `json:"says"`
	Page    string   `json:"page,omitempty"` // the exact address, to go there at once
	Arrived bool     `json:"arrived"`        // the setting is on this page: the hint speaks from here on
	Wait    int      `json:"wait"`           // milliseconds after which to ask again although nothing changed; 0: no need
}
