package report

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"veto/wasm/authority"
	"veto/wasm/mail"
	"veto/wasm/wire"
)

// Unfilled are the fields of a request that a report needs and that are empty.
type Unfilled []string

func (u Unfilled) Error() string {
	return "the report needs what is not filled in yet: " + strings.Join(u, ", ")
}

// Refused says why a report cannot be written, and what to change.
type Refused string

func (r Refused) Error() string { return string(r) }

func refuse(format string, args ...any) error { return Refused(fmt.Sprintf(format, args...)) }

// Limits of a request.
const (
	maxSeen   = 50
	maxWords  = 5000 // bytes of the person's own words
	maxMarkup = 500  // controls around one
	maxSide   = 8192 // pixels of a picture
)

// sound refuses what no filling in can mend.
func sound(r *wire.ReportRequest, book *Book) error {
	switch {
	case len(r.Seen) == 0 || len(r.Seen) > maxSeen:
		return refuse("seen has %d things; a report takes 1 to %d", len(r.Seen), maxSeen)
	case len(r.Words) > maxWords:
		return refuse("words has %d bytes; a report takes %d", len(r.Words), maxWords)
	case len(r.Sender.Email) > 254 || r.Sender.Email != "" && !mail.IsAddress(r.Sender.Email):
		return refuse("sender.email is no e-mail address: %q", r.Sender.Email)
	case strings.TrimSpace(r.Site) == "":
		return refuse("site is empty; give the platform's name or the host")
	}
	for i := range r.Seen {
		if err := soundSeen(&r.Seen[i], book); err != nil {
			return refuse("seen[%d].%v", i, err)
		}
	}
	for i := range r.Objected {
		if err := soundObjection(&r.Objected[i]); err != nil {
			return refuse("objected[%d].%v", i, err)
		}
	}
	return soundDay("told", r.Told)
}

func soundSeen(s *wire.Seen, book *Book) error {
	if _, err := time.Parse(time.RFC3339, s.At); err != nil {
		return fmt.Errorf("at is %q; it must be a time like 2026-11-21T14:02:00+01:00", s.At)
	}
	if book.States[s.State] == "" {
		return fmt.Errorf("state is %q, which no control has", s.State)
	}
	if len(s.Markup) > maxMarkup {
		return fmt.Errorf("markup has %d controls; a report takes %d", len(s.Markup), maxMarkup)
	}
	if s.Rule != "" && s.Version == "" {
		return fmt.Errorf("version is empty; a rule has the day it was last checked")
	}
	for i, p := range s.Patterns {
		if book.Patterns[p.ID] == "" || book.Why[p.Why.Key] == "" {
			return fmt.Errorf("patterns[%d] is %q with %q, which no report speaks of", i, p.ID, p.Why.Key)
		}
	}
	if s.Image != nil {
		if _, err := readPicture(s.Image.PNG, s.Image.Width, s.Image.Height); err != nil {
			return fmt.Errorf("image: %w", err)
		}
	}
	return soundDay("version", s.Version)
}

// readPicture reads a PNG in base64 and the size it says of itself.
func readPicture(text string, width, height int) ([]byte, error) {
	png, err := base64.StdEncoding.Strict().DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("it is no base64: %v", err)
	}
	if len(png) < 24 || !bytes.HasPrefix(png, []byte("\x89PNG\r\n\x1a\n")) || string(png[12:16]) != "IHDR" {
		return nil, fmt.Errorf("it is no PNG")
	}
	w, h := int(binary.BigEndian.Uint32(png[16:])), int(binary.BigEndian.Uint32(png[20:]))
	if w != width || h != height || min(w, h) < 1 || max(w, h) > maxSide {
		return nil, fmt.Errorf("the PNG has %d×%d pixels, said are %d×%d; at most %d each way", w, h, width, height, maxSide)
	}
	return png, nil
}

func soundObjection(o *wire.Objection) error {
	if !slices.Contains([]string{"letter", "mail", "form", "switch"}, o.How) {
		return fmt.Errorf("how is %q; use letter, mail, form or switch", o.How)
	}
	if !slices.Contains([]string{"none", "refused", "extended", "stopped"}, o.Answer) {
		return fmt.Errorf("answer is %q; use none, refused, extended or stopped", o.Answer)
	}
	if err := soundDay("reply", o.Reply); err != nil {
		return err
	}
	if o.Date == "" {
		return fmt.Errorf("date is empty; write YYYY-MM-DD")
	}
	return soundDay("date", o.Date)
}

func soundDay(field, day string) error {
	if at, err := time.Parse(time.DateOnly, day); day != "" && (err != nil || at.Year() < 1990 || at.Year() > 2099) {
		return refuse("%s is %q, which is no day; write YYYY-MM-DD", field, day)
	}
	return nil
}

// unfilled are the fields that are missing. A complaint to a supervisory
// authority is signed and says how to answer: it informs whoever complains of
// progress and outcome (Art. 77(2) GDPR).
func unfilled(r *wire.ReportRequest, kind string) (missing []string) {
	need := func(field string, there bool) {
		if !there {
			missing = append(missing, field)
		}
	}
	if kind == authority.KindDPA {
		need("sender.name", line(r.Sender.Name) != "")
		need("sender.email", r.Sender.Email != "" || line(strings.Join(r.Sender.Address, " ")) != "")
	}
	for i, o := range r.Objected {
		need("objected["+strconv.Itoa(i)+"].reply", o.How == "switch" || o.Answer == "none" || o.Reply != "")
	}
	return missing
}
