// Package deadline counts the days that matter to an objection: until when a
// controller must answer, when to look again, and a calendar file of them. It
// has no clock; every day is an argument.
package deadline

import (
	"fmt"
	"time"
)

// Day is a day of the calendar without a time of day or a zone: midnight in
// UTC, so that days can be compared and subtracted.
type Day struct{ time.Time }

// ReadDay reads YYYY-MM-DD.
func ReadDay(text string) (Day, error) {
	at, err := time.Parse(time.DateOnly, text)
	if err != nil || at.Year() < 1990 || at.Year() > 2099 {
		return Day{}, fmt.Errorf("%q is no day; write YYYY-MM-DD, from 1990 to 2099", text)
	}
	return Day{at}, nil
}

// DayOf is the day a moment lies on where its zone is used.
func DayOf(at time.Time) Day {
	year, month, day := at.Date()
	return date(year, month, day)
}

func date(year int, month time.Month, day int) Day {
	return Day{time.Date(year, month, day, 0, 0, 0, 0, time.UTC)}
}

func (d Day) String() string { return d.Format(time.DateOnly) }

// Plus is the day so many days later; earlier if negative.
func (d Day) Plus(days int) Day { return Day{d.AddDate(0, 0, days)} }

// Until is the number of days from d to a later day; negative if it is earlier.
func (d Day) Until(later Day) int { return int(later.Sub(d.Time) / (24 * time.Hour)) }

// plusMonths is the same date so many months later, or the last day of that
// month if it has no such date. time.AddDate would run on into the next month.
func (d Day) plusMonths(months int) Day {
	first := date(d.Year(), d.Month()+time.Month(months), 1)
	last := Day{first.AddDate(0, 1, -1)}.Day()
	return first.Plus(min(d.Day(), last) - 1)
}

func (d Day) onOrAfter(weekday time.Weekday) Day {
	return d.Plus((int(weekday) - int(d.Weekday()) + 7) % 7)
}
