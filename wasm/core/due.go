package core

import (
	"veto/rules"
	"veto/wasm/deadline"
	"veto/wasm/objection"
	"veto/wasm/wire"
)

// due says until when, and how it was counted.
func (k *knowledge) due(request wire.DueRequest) (*wire.Due, error) {
	now, err := readTime(request.Now)
	if err != nil {
		return nil, err
	}
	from, err := deadline.ReadDay(request.From)
	if err != nil {
		return nil, fault("bad-request", "from: %v", err)
	}
	place, err := deadline.At(rules.FS, request.Country, request.Land)
	if err != nil {
		return nil, fault("bad-request", "land: %v", err)
	}
	due, period := &wire.Due{Moved: []wire.Moved{}, Covers: string(place.Covers), Lands: []wire.Land{}}, deadline.Period{}
	switch law := objection.Law(request.Country); {
	case request.Kind == "answer" && law == objection.LawCH:
		period, due.Basis.Key = deadline.Asked(from, place), "lineDueAsked"
	case request.Kind == "answer":
		period, due.Basis.Key = deadline.Answer(from, place), answerBasis[law]
		due.Extends = deadline.Extended(from, place).Last.String()
	case request.Kind == "extended" && law != objection.LawCH:
		period, due.Basis.Key = deadline.Extended(from, place), extendedBasis[law]
	case request.Kind == "recheck" && request.Days >= 0 && request.Days <= maxRecheck:
		period, due.Basis.Key = deadline.Recheck(from, request.Days), "lineDueRecheck"
	default:
		return nil, fault("bad-request", "kind %q with %d days in country %q cannot be counted; use answer, extended (not in CH) or recheck with 0 to %d days", request.Kind, request.Days, request.Country, maxRecheck)
	}
	tellPeriod(due, &period, deadline.DayOf(now.time))
	for _, land := range place.Lands {
		due.Lands = append(due.Lands, wire.Land(land))
	}
	return due, nil
}

func tellPeriod(due *wire.Due, period *deadline.Period, today deadline.Day) {
	due.Date, due.Counted, due.Next = period.Last.String(), period.Counted.String(), period.Last.Plus(1).String()
	due.Left = today.Until(period.Last)
	due.Passed = due.Left < 0
	for _, off := range period.Moved {
		due.Moved = append(due.Moved, wire.Moved{Date: off.Day.String(), Why: off.Why})
	}
}

// maxRecheck is the longest time before a setting is looked at again, in days.
const maxRecheck = 730

// What says how long an answer may take.
var (
	answerBasis   = map[string]string{objection.LawGDPR: "lineDueAnswer", objection.LawUK: "lineDueAnswerUK"}
	extendedBasis = map[string]string{objection.LawGDPR: "lineDueExtended", objection.LawUK: "lineDueExtendedUK"}
)

// calendar writes days as a file for a calendar.
func (k *knowledge) calendar(request wire.CalendarRequest) (wire.Calendar, error) {
	now, err := readTime(request.Now)
	if err != nil {
		return wire.Calendar{}, err
	}
	if len(request.Events) == 0 {
		return wire.Calendar{}, fault("bad-request", "there is no day to write; give at least one in events")
	}
	events := make([]deadline.Event, len(request.Events))
	for i, e := range request.Events {
		day, err := deadline.ReadDay(e.Date)
		if err != nil {
			return wire.Calendar{}, fault("bad-request", "events[%d].date: %v", i, err)
		}
		events[i] = deadline.Event{ID: e.ID, Day: day, Title: e.Title, Text: e.Text, URL: e.URL, Before: e.Before}
	}
	text, err := deadline.Calendar(events, now.time)
	if err != nil {
		return wire.Calendar{}, fault("bad-request", "%v", err)
	}
	return wire.Calendar{Text: text}, nil
}
