package deadline

// RecheckAfter is after how many days a setting is looked at again where the
// person did not choose: platforms move their settings about twice a year.
const RecheckAfter = 90

// AskedAfter is how many days a letter gives where no law sets a term for the
// answer to an objection, as in Switzerland.
const AskedAfter = 30

// Period is a last day and how it was counted.
type Period struct {
	Counted Day   // before it was moved
	Moved   []Off // the days it was moved past, in order
	Last    Day
}

// Off is a day that is no working day.
type Off struct {
	Day Day
	Why string // as Place.Off
}

// Answer is until when a controller must answer what reached it on a day:
// within one month, Art. 12(3) GDPR, counted by Regulation (EEC, Euratom)
// 1182/71, Art. 3. The day it arrived does not count; the month ends with the
// day of the same date, or the last day of a month that has no such date, or
// the next working day if that is none.
func Answer(received Day, place *Place) Period { return place.move(received.plusMonths(1)) }

// Extended is until when it must answer after it extended the month by two
// more, Art. 12(3) GDPR: three months counted in one, from the day of arrival.
// Counted in two steps it would end up to three days earlier for what arrived
// at the end of a month; nobody is reminded too early this way.
func Extended(received Day, place *Place) Period { return place.move(received.plusMonths(3)) }

// Asked is until when an answer was asked for where no law sets the term.
func Asked(received Day, place *Place) Period { return place.move(received.Plus(AskedAfter)) }

// Recheck is when to look at a setting again; any day will do.
func Recheck(seen Day, days int) Period {
	if days <= 0 {
		days = RecheckAfter
	}
	at := seen.Plus(days)
	return Period{Counted: at, Last: at}
}

// move goes on to the next working day: Regulation 1182/71, Art. 3(4).
func (p *Place) move(counted Day) Period {
	period := Period{Counted: counted, Last: counted}
	for why := p.Off(period.Last); why != ""; why = p.Off(period.Last) {
		period.Moved = append(period.Moved, Off{period.Last, why})
		period.Last = period.Last.Plus(1)
	}
	return period
}
