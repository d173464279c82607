package core

import (
	"slices"

	"veto/wasm/deadline"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// deadlines lists the days that platforms set: those to come first, the
// nearest of them first; then those that passed, the latest first.
func (k *knowledge) deadlines(request wire.DeadlinesRequest) (wire.Deadlines, error) {
	now, err := readTime(request.Now)
	if err != nil {
		return wire.Deadlines{}, err
	}
	today, list := deadline.DayOf(now.time).String(), wire.Deadlines{Deadlines: []*wire.Deadline{}}
	brought := k.brought(request.Own, request.Pack, now)
	for _, p := range slices.Concat(k.set.All(), brought) {
		if replaced(p, brought) {
			continue
		}
		for i := range p.Entries {
			for _, d := range p.Entries[i].Dates {
				list.Deadlines = insert(list.Deadlines, deadlineOf(p, &p.Entries[i], d, request.Language, today))
			}
		}
	}
	return list, nil
}

// deadlineOf is one day of an entry. Days are YYYY-MM-DD and compare as text.
func deadlineOf(p *rule.Platform, e *rule.Entry, d wire.Date, language, today string) *wire.Deadline {
	return &wire.Deadline{
		Platform: p.ID, Name: p.Name, Rule: ruleID(p, e), Title: e.Title.In(language), Date: d.Date, What: d.What,
		Passed: d.Date < today, Late: e.Late.In(language), Lines: dateLines(d), Page: bestPage(e),
	}
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
