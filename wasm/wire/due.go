package wire

// DueRequest asks until when ("due").
type DueRequest struct {
	Kind    string `json:"kind"`    // answer: one month; extended: two months more; recheck: look at a setting again
	From    string `json:"from"`    // YYYY-MM-DD: the request reached the controller; of recheck: the setting was seen
	Country string `json:"country"` // ISO 3166-1 of the person
	Land    string `json:"land"`    // ISO 3166-2 without the country: "BY", "SCT"; "" where not said
	Days    int    `json:"days"`    // of recheck: after how many; 0 is 90
	Now     string `json:"now"`     // RFC 3339 with zone
}

// Due is a last day and how it was counted.
type Due struct {
	Date    string  `json:"date"`    // YYYY-MM-DD, the last day
	Counted string  `json:"counted"` // YYYY-MM-DD, before it was moved past days that are not working days
	Moved   []Moved `json:"moved"`   // why it moved, day by day
	Next    string  `json:"next"`    // YYYY-MM-DD, the first day on which it has passed: time for the next letter
	Passed  bool    `json:"passed"`
	Left    int     `json:"left"`    // days from now to Date; negative once it has passed
	Basis   Say     `json:"basis"`   // the provision it rests on
	Covers  string  `json:"covers"`  // all: the place's public holidays are known; country: its regional ones are not; none: only weekends
	Lands   []Land  `json:"lands"`   // of the country, whose holidays differ
	Extends string  `json:"extends"` // of answer: YYYY-MM-DD to which the controller may extend
}

// Moved is a day that is no working day.
type Moved struct {
	Date string `json:"date"`
	Why  string `json:"why"` // "saturday", "sunday", or the holiday's name in its country
}

// Land is a part of a country with public holidays of its own.
type Land struct {
	ID   string `json:"id"` // as DueRequest.Land
	Name string `json:"name"`
}

// NextLetterRequest asks which letter follows a line of the ledger ("next-letter").
type NextLetterRequest struct {
	Deed   string `json:"deed"`   // objection, reminder, or anything that no letter follows
	Answer string `json:"answer"` // what came back last: refused, answered, extended, confirmed; "" for nothing
	Due    string `json:"due"`    // YYYY-MM-DD, the first day on which the time has passed, as Due.Next; "" where none is counted
	Now    string `json:"now"`
}

// NextLetter is the letter that follows now.
type NextLetter struct {
	Kind string `json:"kind"` // reminder, complaint; "" for none yet
}

// DeadlinesRequest asks for the days that platforms set ("deadlines").
type DeadlinesRequest struct {
	Language string   `json:"language"`
	Now      string   `json:"now"`
	Own      []string `json:"own,omitempty"`
	Pack     *Pack    `json:"pack,omitempty"`
}

// Deadlines are the platforms' days, those to come first.
type Deadlines struct {
	Deadlines []*Deadline `json:"deadlines"`
}

// Deadline is a day a platform set.
type Deadline struct {
	Platform string `json:"platform"` // id
	Name     string `json:"name"`
	Rule     string `json:"rule"` // as Finding.Rule
	Title    string `json:"title"`
	Date     string `json:"date"` // YYYY-MM-DD
	What     string `json:"what"` // training-starts, deadline, introduced
	Passed   bool   `json:"passed"`
	Late     string `json:"late"`           // what acting now still does, from the rule; "" where it does not say
	Lines    []Say  `json:"lines"`          // the same in messages: the day, and that acting late works from then on
	Page     string `json:"page,omitempty"` // where to act
	Remind   string `json:"remind"`         // YYYY-MM-DD to be reminded on: a week before, today where that has passed; "" once the day has
}

// CalendarRequest asks for a calendar file ("calendar").
type CalendarRequest struct {
	Events []CalendarEvent `json:"events"`
	Now    string          `json:"now"`
}

// CalendarEvent is a whole day to be reminded of.
type CalendarEvent struct {
	ID     string `json:"id"`     // stable: the same id replaces the event in a calendar that has it
	Date   string `json:"date"`   // YYYY-MM-DD
	Title  string `json:"title"`  // in the person's words
	Text   string `json:"text"`   // may have several lines
	URL    string `json:"url"`    // https, or ""
	Before []int  `json:"before"` // alarms, in days before, at 9 o'clock; 0 is the day itself
}

// Calendar is a file of RFC 5545, as .ics.
type Calendar struct {
	Text string `json:"text"` // lines end in CRLF
}
