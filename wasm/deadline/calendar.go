package deadline

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// Event is a whole day to be reminded of.
type Event struct {
	ID     string // stable: a calendar that has the event already replaces it
	Day    Day
	Title  string
	Text   string
	URL    string // https, or ""
	Before []int  // alarms, in days before, at nine in the morning
}

// alarmHour is when an alarm rings, in the calendar's own zone.
const alarmHour = 9

// maxBefore is the earliest alarm, in days before.
const maxBefore = 366

// Calendar writes events as RFC 5545 has them, for any calendar to read. It is
// written by hand: golang-ical also reads calendars and would add 2.4 MB to the
// core; the tests read what is written here with it.
func Calendar(events []Event, now time.Time) (string, error) {
	var b lines
	b.put("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Veto//Veto//EN", "CALSCALE:GREGORIAN")
	for i, event := range events {
		if err := event.sound(); err != nil {
			return "", fmt.Errorf("events[%d]: %w", i, err)
		}
		event.write(&b, now.UTC())
	}
	b.put("END:VCALENDAR")
	return b.String(), nil
}

func (e Event) sound() error {
	if strings.TrimSpace(e.ID) == "" || strings.TrimSpace(e.Title) == "" {
		return errors.New("an event needs an id and a title")
	}
	if e.URL != "" && (!strings.HasPrefix(e.URL, "https://") || strings.ContainsAny(e.URL, "\r\n\"<> ")) {
		return fmt.Errorf("%q is not an https address", e.URL)
	}
	for _, days := range e.Before {
		if days < 0 || days > maxBefore {
			return fmt.Errorf("an alarm %d days before cannot be set; choose 0 to %d", days, maxBefore)
		}
	}
	return nil
}

func (e Event) write(b *lines, now time.Time) {
	b.put("BEGIN:VEVENT",
		"UID:"+escape(e.ID)+"@veto",
		"DTSTAMP:"+now.Format("20060102T150405Z"),
		// A calendar takes the higher number for the newer version of an event.
		fmt.Sprintf("SEQUENCE:%d", now.Unix()/60),
		"DTSTART;VALUE=DATE:"+e.Day.Format("20060102"),
		"DTEND;VALUE=DATE:"+e.Day.Plus(1).Format("20060102"),
		"SUMMARY:"+escape(e.Title))
	if e.Text != "" {
		b.put("DESCRIPTION:" + escape(e.Text))
	}
	if e.URL != "" {
		b.put("URL:" + e.URL)
	}
	b.put("TRANSP:TRANSPARENT")
	for _, days := range e.Before {
		b.put("BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:"+escape(e.Title), "TRIGGER:"+trigger(days), "END:VALARM")
	}
	b.put("END:VEVENT")
}

// trigger is the time from an event's first midnight to its alarm.
func trigger(days int) string {
	if days == 0 {
		return fmt.Sprintf("PT%dH", alarmHour)
	}
	return fmt.Sprintf("-PT%dH", days*24-alarmHour)
}

// escape writes a TEXT value, RFC 5545, 3.3.11. Other control characters than
// line breaks have no place in one.
func escape(text string) string {
	var b strings.Builder
	for _, r := range strings.ReplaceAll(text, "\r\n", "\n") {
		switch {
		case r == '\n' || r == '\r':
			b.WriteString(`\n`)
		case r == '\\' || r == ';' || r == ',':
			b.WriteString(`\` + string(r))
		case r >= ' ' && r != 0x7f:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// maxLine is the longest line in octets, RFC 5545, 3.1; a longer one goes on
// in the next, after a space.
const maxLine = 75

type lines struct{ strings.Builder }

func (b *lines) put(all ...string) {
	for _, line := range all {
		room := maxLine
		for len(line) > room {
			cut := room
			for !utf8.RuneStart(line[cut]) {
				cut--
			}
			b.WriteString(line[:cut] + "\r\n ")
			line, room = line[cut:], maxLine-1
		}
		b.WriteString(line + "\r\n")
	}
}
