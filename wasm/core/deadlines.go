package core

import (
	"slices"

	"veto/wasm/deadline"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// deadlines lists the days that platforms set: those to come first, the
// nearest of them first; then those that passed, the latest first. Since when a
// setting exists is no day to act on.
func (k *knowledge) deadlines(request wire.DeadlinesRequest) (wire.Deadlines, error) {
	now, err := readTime(request.Now)
	if err != nil {
		return wire.Deadlines{}, err
	}
	today, list := deadline.DayOf(now.time), wire.Deadlines{Deadlines: []*wire.Deadline{}}
	brought := k.brought(request.Own, request.Pack, now)
	for _, p := range slices.Concat(k.set.All(), brought) {
		if replaced(p, brought) {
			continue
		}
		for i := range p.Entries {
			for _, d := range p.Entries[i].Dates {
				if one := deadlineOf(p, &p.Entries[i], d, request.Language, today); !one.Passed || d.What != "introduced" {
					list.Deadlines = insert(list.Deadlines, one)
				}
			}
		}
	}
	return list, nil
}

// deadlineOf is one day of an entry. Days are YYYY-MM-DD and compare as text.
func deadlineOf(p *rule.Platform, e *rule.Entry, d wire.Date, language string, today deadline.Day) *wire.Deadline {
	return &wire.Deadline{
		Platform: p.ID, Name: p.Name, Rule: ruleID(p, e), Title: e.Title.In(language), Date: d.Date, What: d.What,
		Passed: d.Date < today.String(), Late: e.Late.In(language), Lines: dateLines(d), Page: bestPage(e), Remind: remindOn(d.Date, today),
	}
}

// remindBefore is how many days before a platform's day there is time to act.
const remindBefore = 7

// remindOn is the day to be reminded of a platform's day. The rules' days were
// read when the rules were.
func remindOn(date string, today deadline.Day) string {
	day, err := deadline.ReadDay(date)
	if err != nil || today.Until(day) < 0 {
		return ""
	}
	return max(day.Plus(-remindBefore).String(), today.String())
}

// insert keeps the order of a list: the rules have some dozen days.
func insert(list []*wire.Deadline, one *wire.Deadline) []*wire.Deadline {
	list = append(list, one)
	for at := len(list) - 1; at > 0 && before(one, list[at-1]); at-- {
		list[at], list[at-1] = list[at-1], one
	}
	return list
}

func before(a, b *wire.Deadline) bool {
	switch {
	case a.Passed != b.Passed:
		return b.Passed
	case a.Passed:
		return a.Date > b.Date
	}
	return a.Date < b.Date
}
