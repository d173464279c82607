package deadline_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"

	"veto/wasm/deadline"
)

var written = time.Date(2026, 11, 22, 1, 2, 3, 0, time.FixedZone("", 3600))

func events(t testing.TB) []deadline.Event {
	return []deadline.Event{
		{ID: "linkedin/objection", Day: day(t, "2026-12-24"), Title: `LinkedIn: answer due; "one month", Art. 12(3)`, Text: "First line\nSecond line: C:\\letters\r\n" + strings.Repeat("größer, ", 30), URL: "https://www.example.org/a?b=c;d", Before: []int{0, 3}},
		{ID: "recheck", Day: day(t, "2027-02-28"), Title: "Nachsehen 👀"},
	}
}

// What is written is read back by a parser of RFC 5545 that others wrote.
func TestACalendarIsReadByAnother(t *testing.T) {
	text, err := deadline.Calendar(events(t), written)
	if err != nil {
		t.Fatal(err)
	}
	calendar, err := ics.ParseCalendar(strings.NewReader(text))
	if err != nil || len(calendar.Events()) != 2 {
		t.Fatalf("%d events (%v) in\n%s", len(calendar.Events()), err, text)
	}
	for i, want := range events(t) {
		sameEvent(t, calendar.Events()[i], want)
	}
}

func sameEvent(t *testing.T, got *ics.VEvent, want deadline.Event) {
	t.Helper()
	value := func(property ics.ComponentProperty) string {
		if p := got.GetProperty(property); p != nil {
			return p.Value
		}
		return ""
	}
	start, err := got.GetAllDayStartAt()
	end, err2 := got.GetAllDayEndAt()
	if err != nil || err2 != nil || start.Format(time.DateOnly) != want.Day.String() || end.Format(time.DateOnly) != want.Day.Plus(1).String() {
		t.Errorf("%s is from %v to %v (%v, %v)", want.ID, start, end, err, err2)
	}
	for property, text := range map[ics.ComponentProperty]string{
		ics.ComponentPropertyUniqueId: want.ID + "@veto", ics.ComponentPropertySummary: want.Title, ics.ComponentPropertyUrl: want.URL,
		ics.ComponentPropertyDescription: strings.ReplaceAll(want.Text, "\r\n", "\n"), ics.ComponentPropertyDtstamp: "20261122T000203Z",
	} {
		if value(property) != text {
			t.Errorf("%s: %s is %q, want %q", want.ID, property, value(property), text)
		}
	}
	var triggers []string
	for _, alarm := range got.Alarms() {
		triggers = append(triggers, alarm.GetProperty(ics.ComponentPropertyTrigger).Value)
	}
	if len(want.Before) > 0 && !slices.Equal(triggers, []string{"PT9H", "-PT63H"}) {
		t.Errorf("%s rings at %v", want.ID, triggers)
	}
}

func TestNoLineIsLongerThanACalendarReads(t *testing.T) {
	text, err := deadline.Calendar(events(t), written)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(text, "END:VCALENDAR\r\n") || strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\n") {
		t.Error("a line does not end in CRLF")
	}
	for line := range strings.SplitSeq(text, "\r\n") {
		if len(line) > 75 || strings.ToValidUTF8(line, "") != line {
			t.Errorf("a line of %d octets, or cut inside a character: %q", len(line), line)
		}
	}
}

func TestACalendarRefuses(t *testing.T) {
	for _, c := range []struct {
		want   string
		change func(*deadline.Event)
	}{
		{"needs an id and a title", func(e *deadline.Event) { e.ID = " " }},
		{"needs an id and a title", func(e *deadline.Event) { e.Title = "" }},
		{"is not an https address", func(e *deadline.Event) { e.URL = "javascript:alert(1)" }},
		{"is not an https address", func(e *deadline.Event) { e.URL = "https://x\r\nATTACH:y" }},
		{"cannot be set", func(e *deadline.Event) { e.Before = []int{-1} }},
	} {
		event := events(t)[0]
		c.change(&event)
		if _, err := deadline.Calendar([]deadline.Event{event}, written); err == nil || !strings.Contains(err.Error(), "events[0]: ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got %v, want %q", err, c.want)
		}
	}
}

// FuzzCalendar: whatever the words, one event stays one event with its title.
func FuzzCalendar(f *testing.F) {
	f.Add("id", "title", "text")
	f.Add("a\r\nBEGIN:VEVENT", "b\nEND:VCALENDAR", "\\n;,\x00\xff")
	f.Fuzz(func(t *testing.T, id, title, text string) {
		written, err := deadline.Calendar([]deadline.Event{{ID: id, Day: day(t, "2026-12-24"), Title: title, Text: text, Before: []int{1}}}, written)
		if err != nil {
			return
		}
		calendar, err := ics.ParseCalendar(strings.NewReader(written))
		if err != nil || len(calendar.Events()) != 1 || len(calendar.Events()[0].Alarms()) != 1 {
			t.Fatalf("not one event (%v) in\n%q", err, written)
		}
	})
}

func BenchmarkCalendar(b *testing.B) {
	events := make([]deadline.Event, 100)
	for i := range events {
		events[i] = deadline.Event{ID: "id", Day: day(b, "2026-12-24"), Title: "The answer is due", Text: "Write again", Before: []int{7, 1}}
	}
	for b.Loop() {
		if _, err := deadline.Calendar(events, written); err != nil {
			b.Fatal(err)
		}
	}
}
