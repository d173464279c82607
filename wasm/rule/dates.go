package rule

import (
	"strconv"
	"strings"
)

// datesPossible refuses days that no calendar has. Whether a day lies ahead is
// not its business: this package has no clock.
func datesPossible(p *Platform, w *walker) {
	for i, e := range p.Entries {
		day := func(path, date string, parts int) {
			if !isDate(date, parts) {
				w.report(at("entries", i, path), strconv.Quote(date)+" is no day of the calendar", "write "+dateForms[parts])
			}
		}
		day("checked.date", e.Checked.Date, 3)
		for j, d := range e.Dates {
			day(at("dates", j, "date"), d.Date, 3)
		}
		for j, d := range e.Default {
			if d.Since != "" {
				day(at("default", j, "since"), d.Since, 1)
			}
		}
		for j, g := range e.Pages {
			if g.Seen != "" {
				day(at("pages", j, "seen"), g.Seen, 1)
			}
		}
		for j, s := range e.Sources {
			if s.Date != "" {
				day(at("sources", j, "date"), s.Date, 1)
			}
		}
	}
}

var dateForms = map[int]string{1: "YYYY-MM-DD, YYYY-MM or YYYY", 3: "YYYY-MM-DD"}

// isDate says whether s is a date with at least so many parts: year, month, day.
func isDate(s string, parts int) bool {
	fields := strings.Split(s, "-")
	if len(fields) < parts || len(fields) > 3 {
		return false
	}
	var n [3]int
	n[1], n[2] = 1, 1
	for i, f := range fields {
		v, err := strconv.Atoi(f)
		if err != nil || len(f) != []int{4, 2, 2}[i] || f[0] == '+' {
			return false
		}
		n[i] = v
	}
	return n[0] >= 1990 && n[0] < 2100 && n[1] >= 1 && n[1] <= 12 && n[2] >= 1 && n[2] <= daysIn(n[0], n[1])
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

func regionsKnown(p *Platform, w *walker) {
	for i, e := range p.Entries {
		for j, d := range e.Default {
			for k, r := range d.Regions {
				if !isRegion(r) {
					w.report(at("entries", i, at("default", j, at("regions", k, ""))), strconv.Quote(r)+" is no region", `write an ISO 3166 code such as "DE", or "EU", "EEA" or "world"`)
				}
			}
		}
	}
}

func isRegion(r string) bool {
	return r == "EEA" || r == "world" || len(r) == 2 && isUpper(r[0]) && isUpper(r[1])
}

func sourcesOpen(p *Platform, w *walker) {
	for i, e := range p.Entries {
		for j, s := range e.Sources {
			if s.URL == "" {
				continue
			}
			if _, ok := split(s.URL); !ok {
				w.report(at("entries", i, at("sources", j, "url")), s.URL+" is not an https address", "write the address of the source, or leave url out and name it in title")
			}
		}
	}
}
