package deadline_test

import (
	"testing"
	"time"

	"veto/rules"
	"veto/wasm/deadline"
)

func day(t testing.TB, text string) deadline.Day {
	t.Helper()
	d, err := deadline.ReadDay(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func place(t testing.TB, iso, land string) *deadline.Place {
	t.Helper()
	p, err := deadline.At(rules.FS, iso, land)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Worked out by hand: the date of the next month, then a wall calendar and the
// law that names the holidays. The first two are the examples of the EDPB,
// Guidelines 01/2022 on the right of access, section 5.3; the rule they show is
// Art. 3(1), 3(2)(c) and 3(4) of Regulation (EEC, Euratom) 1182/71, see CJEU
// C-171/03 Toeters.
func TestTheMonthOfAnAnswer(t *testing.T) {
	for _, c := range []struct{ why, country, land, received, want string }{
		{"the same date of the next month", "", "", "2024-03-05", "2024-04-05"},
		{"September has no 31st", "", "", "2026-08-31", "2026-09-30"},

		{"February has no 31st; its 28th is a Saturday", "DE", "BY", "2026-01-31", "2026-03-02"},
		{"February of a leap year has a 29th", "DE", "BY", "2028-01-31", "2028-02-29"},
		{"over the end of the year", "FR", "", "2026-12-15", "2027-01-15"},
		{"a Sunday goes on to Monday", "BE", "", "2026-10-22", "2026-11-23"},
		{"24 December is a working day in Germany", "DE", "HH", "2026-11-24", "2026-12-24"},
		{"but not in Czechia, zákon 245/2000 Sb.", "CZ", "", "2026-11-24", "2026-12-28"},
		{"Christmas on a Friday, then a weekend", "DE", "HH", "2026-11-25", "2026-12-28"},
		{"Boxing Day on a Saturday is kept on Monday in England", "GB", "ENG", "2026-11-25", "2026-12-29"},
		{"New Year on a Friday, then a weekend", "DE", "BE", "2026-12-01", "2027-01-04"},
		{"2 January on a Saturday is kept on Monday in Scotland", "GB", "SCT", "2026-12-01", "2027-01-05"},
		{"Epiphany in Bavaria", "DE", "BY", "2026-12-06", "2027-01-07"},
		{"but not in Hamburg", "DE", "HH", "2026-12-06", "2027-01-06"},
		{"Buß- und Bettag in Saxony, the Wednesday before 23 November", "DE", "SN", "2026-10-18", "2026-11-19"},
		{"Good Friday to Easter Monday in Germany", "DE", "NW", "2026-03-03", "2026-04-07"},
		{"Good Friday is a working day in most of France", "FR", "", "2026-03-03", "2026-04-03"},
		{"but not in Alsace", "FR", "68", "2026-03-03", "2026-04-07"},
		{"Good Friday counts in the Netherlands, Algemene termijnenwet art. 3", "NL", "", "2026-03-03", "2026-04-07"},
		{"Good Friday of the eastern churches", "GR", "", "2026-03-10", "2026-04-14"},
		{"the King's birthday, a Monday", "NL", "", "2026-03-27", "2026-04-28"},
		{"St Brigid's Day, the first Monday in February", "IE", "", "2026-01-02", "2026-02-03"},
		{"St Brigid's Day on a Friday stays there", "IE", "", "2030-01-01", "2030-02-04"},
		{"Midsummer Eve, lag (1930:173)", "SE", "", "2026-05-19", "2026-06-22"},
		{"4 October 2027 is a Monday and a holiday again since 2026", "IT", "", "2027-09-04", "2027-10-05"},
		{"11 November on a Wednesday in Poland", "PL", "", "2026-10-11", "2026-11-12"},
		{"12 October on a Monday in Spain", "ES", "", "2026-09-12", "2026-10-13"},
	} {
		got := deadline.Answer(day(t, c.received), place(t, c.country, c.land))
		if got.Last.String() != c.want {
			t.Errorf("%s: what arrived on %s is due on %s, want %s (moved past %v)", c.why, c.received, got.Last, c.want, got.Moved)
		}
	}
}

func TestTwoMonthsMore(t *testing.T) {
	for _, c := range []struct{ why, received, want string }{
		{"three months in one: August has a 31st, November has none", "2026-08-31", "2026-11-30"},
		{"the end of February, a Sunday", "2026-11-30", "2027-03-01"},
		{"in the middle of a month", "2026-06-15", "2026-09-15"},
	} {
		if got := deadline.Extended(day(t, c.received), place(t, "DE", "HH")); got.Last.String() != c.want {
			t.Errorf("%s: %s is extended to %s, want %s", c.why, c.received, got.Last, c.want)
		}
	}
}

func TestRecheck(t *testing.T) {
	for days, want := range map[int]string{0: "2027-02-20", 30: "2026-12-22", 365: "2027-11-22"} {
		if got := deadline.Recheck(day(t, "2026-11-22"), days); got.Last.String() != want {
			t.Errorf("after %d days: %s, want %s", days, got.Last, want)
		}
	}
}

func TestAskedInSwitzerland(t *testing.T) {
	// 30 days after 2 July 2026 is 1 August, the national day and a Saturday.
	if got := deadline.Asked(day(t, "2026-07-02"), place(t, "CH", "ZH")); got.Last.String() != "2026-08-03" || len(got.Moved) != 2 || got.Moved[0].Why != "Bundesfeiertag" {
		t.Errorf("got %v", got)
	}
}

// Whatever the day and the place: the last day is a working day, no earlier
// than 28 days, and nothing but days off lies between it and the month's end.
func TestEveryDayOfTwoYearsEverywhere(t *testing.T) {
	for _, p := range everywhere(t) {
		for at := day(t, "2027-01-01"); at.String() < "2029-01-01"; at = at.Plus(1) {
			holds(t, p.Place, at, deadline.Answer(at, p.Place), 28, 31)
			holds(t, p.Place, at, deadline.Extended(at, p.Place), 89, 92)
		}
	}
}

func holds(t *testing.T, p *deadline.Place, from deadline.Day, got deadline.Period, least, most int) {
	t.Helper()
	if days := from.Until(got.Counted); days < least || days > most {
		t.Fatalf("%s: counted %d days", from, days)
	}
	if from.Until(got.Last) < least || p.Off(got.Last) != "" || got.Last.Weekday() == time.Saturday || got.Last.Weekday() == time.Sunday {
		t.Fatalf("%s ends on %s, which is %q", from, got.Last, p.Off(got.Last))
	}
	if len(got.Moved) != got.Counted.Until(got.Last) || len(got.Moved) > 7 {
		t.Fatalf("%s: moved from %s to %s past %v", from, got.Counted, got.Last, got.Moved)
	}
	for _, off := range got.Moved {
		if off.Why == "" || p.Off(off.Day) != off.Why {
			t.Fatalf("%s was moved past the working day %s", from, off.Day)
		}
	}
}

// Later arrival never means an earlier last day.
func TestTheLastDayNeverGoesBack(t *testing.T) {
	for _, p := range everywhere(t) {
		last := deadline.Day{}
		for at := day(t, "2026-01-01"); at.String() < "2028-01-01"; at = at.Plus(1) {
			got := deadline.Answer(at, p.Place).Last
			if got.Before(last.Time) {
				t.Fatalf("%s: %s ends on %s, the day before ended on %s", p.name, at, got, last)
			}
			last = got
		}
	}
}

func FuzzReadDay(f *testing.F) {
	for _, s := range []string{"2026-11-22", "2026-02-30", "", "1990-01-01", "2099-12-31", "26-1-1", "2026-11-22T00:00:00Z"} {
		f.Add(s)
	}
	munich := place(f, "DE", "BY")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := deadline.ReadDay(text)
		if err != nil {
			return
		}
		if d.String() != text {
			t.Fatalf("%q was read as %s", text, d)
		}
		holds(t, munich, d, deadline.Answer(d, munich), 28, 31)
	})
}
