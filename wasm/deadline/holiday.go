package deadline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// holiday is a public holiday as rules/holidays has it.
type holiday struct {
	Name   string         `json:"name"`
	On     string         `json:"on"`     // "12-25", "easter+1", "orthodox-48", "05-25>mon": the Monday on or after 25 May
	Moves  map[string]int `json:"moves"`  // by the weekday it falls on, days to the day that is kept in its place
	In     []string       `json:"in"`     // the Länder that keep it; none: all
	From   int            `json:"from"`   // first year, 0: always
	Until  int            `json:"until"`  // last year, 0: still
	Except []int          `json:"except"` // years in which it was a working day

	in func(year int) Day // On, read
}

// day is the holiday's day in a year; false if it is not kept then.
func (h *holiday) day(year int) (Day, bool) {
	if year < h.From || h.Until > 0 && year > h.Until || slices.Contains(h.Except, year) {
		return Day{}, false
	}
	day := h.in(year)
	return day.Plus(h.Moves[short(day.Weekday())]), true
}

// on reads when a holiday is.
func on(text string) (func(year int) Day, error) {
	for word, feast := range feasts {
		if offset, ok := strings.CutPrefix(text, word); ok {
			if days, err := strconv.Atoi(offset); err == nil && len(offset) >= 2 && len(offset) <= 4 {
				return func(year int) Day { return feast(year).Plus(days) }, nil
			}
		}
	}
	fixed, name, moves := strings.Cut(text, ">")
	at, err := time.Parse(time.DateOnly, "2024-"+fixed)
	weekday := weekdayOf(name)
	switch {
	case err != nil || moves && weekday < 0:
		return nil, fmt.Errorf(`%q is no day of a holiday; write "12-25", "easter+1", "orthodox-48" or "05-25>mon"`, text)
	case moves:
		return func(year int) Day { return date(year, at.Month(), at.Day()).onOrAfter(weekday) }, nil
	}
	return func(year int) Day { return date(year, at.Month(), at.Day()) }, nil
}

var feasts = map[string]func(int) Day{"easter": easter, "orthodox": orthodox}

// short is how rules/holidays writes a weekday: "mon".
func short(day time.Weekday) string { return strings.ToLower(day.String()[:3]) }

func weekdayOf(text string) time.Weekday {
	for day := time.Sunday; day <= time.Saturday; day++ {
		if short(day) == text {
			return day
		}
	}
	return -1
}
