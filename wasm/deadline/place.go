package deadline

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"veto/wasm/codec"
)

// Covers says how far the public holidays of a place are known.
type Covers string

const (
	CoversAll     Covers = "all"     // those of the country and, where they differ, of the Land
	CoversCountry Covers = "country" // only those of the whole country
	CoversNone    Covers = "none"    // only weekends
)

// Land is a part of a country with public holidays of its own.
type Land struct {
	ID   string `json:"id"` // ISO 3166-2 without the country: "BY"
	Name string `json:"name"`
}

// Place is where working days are counted. It is not safe for concurrent use.
type Place struct {
	Lands  []Land // of the country, whose holidays differ
	Covers Covers
	land   string
	days   []holiday
	years  map[int]map[int64]string // the names of the holidays that were asked for, by year and day
}

// country is a file of rules/holidays.
type country struct {
	Country  string    `json:"country"`
	Law      string    `json:"law"`      // what names the days
	Gaps     string    `json:"gaps"`     // what is known to be missing
	Regional bool      `json:"regional"` // its regions keep more days than the table has
	Lands    []Land    `json:"lands"`
	Holidays []holiday `json:"holidays"`
	Checked  struct {
		Date string `json:"date"`
		How  string `json:"how"`
	} `json:"checked"`
}

// At reads the public holidays of a place from holidays/*.json. They are data
// of our own: the library at hand, rickar/cal v2.1.13 of 2023, lacks nine of the
// countries (CY, EE, FI, HU, IS, LI, LU, MT, PT) and what changed since. A country
// without a file has only weekends, which Covers says; a Land that the country
// does not have is an error.
func At(fsys fs.FS, iso, land string) (*Place, error) {
	if !isCountry(iso) {
		return &Place{Covers: CoversNone}, nil
	}
	data, err := fs.ReadFile(fsys, "holidays/"+strings.ToLower(iso)+".json")
	if errors.Is(err, fs.ErrNotExist) {
		return &Place{Covers: CoversNone}, nil
	}
	if err != nil {
		return nil, err
	}
	read, err := readCountry(data)
	if err != nil {
		return nil, fmt.Errorf("holidays/%s.json: %w", strings.ToLower(iso), err)
	}
	return read.at(land)
}

func isCountry(iso string) bool {
	return len(iso) == 2 && strings.Trim(iso, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

func (c *country) at(land string) (*Place, error) {
	known := slices.ContainsFunc(c.Lands, func(l Land) bool { return l.ID == land })
	if land != "" && !known {
		return nil, fmt.Errorf("%s has no Land %q with public holidays of its own; leave it out or use one of %s", c.Country, land, ids(c.Lands))
	}
	place := &Place{Lands: c.Lands, Covers: CoversAll, land: land, days: c.Holidays, years: map[int]map[int64]string{}}
	if c.Regional || len(c.Lands) > 0 && land == "" {
		place.Covers = CoversCountry
	}
	return place, nil
}

func ids(lands []Land) string {
	all := make([]string, len(lands))
	for i, l := range lands {
		all[i] = l.ID
	}
	return strings.Join(all, ", ")
}

// readCountry reads a file strictly: a misspelt key is an error.
func readCountry(data []byte) (*country, error) {
	read := &country{}
	if err := codec.ReadStrictly(data, read); err != nil {
		return nil, err
	}
	for i := range read.Holidays {
		if err := read.Holidays[i].sound(read.Lands); err != nil {
			return nil, fmt.Errorf("holidays[%d], %q: %w", i, read.Holidays[i].Name, err)
		}
	}
	if !isCountry(read.Country) || read.Law == "" || len(read.Holidays) == 0 {
		return nil, errors.New("country, law and holidays must be there")
	}
	return read, nil
}

// sound checks a holiday and reads when it is.
func (h *holiday) sound(lands []Land) (err error) {
	if h.Name == "" {
		return errors.New("the name is missing")
	}
	for day, days := range h.Moves {
		if weekdayOf(day) < 0 || days < -6 || days > 6 {
			return fmt.Errorf(`moves %q by %d days; write a weekday as "sat" and at most 6 days`, day, days)
		}
	}
	for _, id := range h.In {
		if !slices.ContainsFunc(lands, func(l Land) bool { return l.ID == id }) {
			return fmt.Errorf("%q is none of the lands of this file", id)
		}
	}
	h.in, err = on(h.On)
	return err
}

// Off says why a day is no working day: "saturday", "sunday", or the name of
// the public holiday; "" for a working day. Regulation 1182/71, Art. 2(2).
func (p *Place) Off(day Day) string {
	// What is kept in place of a day between the years may lie in the next one.
	for year := day.Plus(-6).Year(); year <= day.Plus(6).Year(); year++ {
		if name := p.holidays(year)[day.Unix()]; name != "" {
			return name
		}
	}
	switch day.Weekday() {
	case time.Saturday:
		return "saturday"
	case time.Sunday:
		return "sunday"
	}
	return ""
}

// holidays are the names of a year's holidays by day.
func (p *Place) holidays(year int) map[int64]string {
	if known := p.years[year]; known != nil || len(p.days) == 0 {
		return known
	}
	names := map[int64]string{}
	for i := range p.days {
		h := &p.days[i]
		if day, kept := h.day(year); kept && (len(h.In) == 0 || slices.Contains(h.In, p.land)) {
			names[day.Unix()] = h.Name
		}
	}
	p.years[year] = names
	return names
}
