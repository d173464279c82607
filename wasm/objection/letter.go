package objection

import (
	"io/fs"
	"strconv"
	"strings"
	"time"

	"veto/wasm/mail"
	"veto/wasm/wire"
)

// Write writes a letter. The error is an Unfilled where something it needs is
// not there, and a Refused where it cannot be written at all.
func Write(fsys fs.FS, request *wire.LetterRequest, platform string, now time.Time) (*wire.Letter, error) {
	book, err := Open(fsys, request.Language)
	if err != nil {
		return nil, Refused(err.Error())
	}
	parts, err := OpenParts(fsys)
	if err != nil {
		return nil, err
	}
	grounds, err := OpenGrounds(fsys)
	if err != nil {
		return nil, err
	}
	if err := sound(request, book, grounds); err != nil {
		return nil, err
	}
	to, err := controllerOf(fsys, request.Controller)
	if err != nil {
		return nil, err
	}
	if Law(request.Country) == LawCH && book.Language == "de" {
		book.Swiss()
	}
	c := &composer{Book: book, parts: parts, request: request, law: Law(request.Country)}
	c.blanks = c.prepare(to, platform)
	return c.letter(to, now)
}

// letter puts the paragraphs between salutation and signature, and all of it
// into every form it can leave in.
func (c *composer) letter(to *wire.Controller, now time.Time) (*wire.Letter, error) {
	c.compose()
	addressee := wire.Addressee{Name: to.Name, Address: to.Address, Email: to.Email}
	if c.request.Kind == KindComplaint && c.request.Authority != nil {
		addressee = *c.request.Authority
	}
	subject := c.blanks.fill(c.subject())
	body := append([]string{c.Salutation}, c.body...)
	body = append(body, c.closing(), strings.Join(c.signature(), "\n"))
	if missing := c.unfilled(&addressee); len(missing) > 0 {
		return nil, Unfilled(missing)
	}
	day := c.Day(now.Format(time.DateOnly))
	letter := &wire.Letter{
		To: addressee, From: c.sender(), Date: day, Subject: subject, Body: body,
		Text: paper(c.sender(), &addressee, day, subject, body), Message: message(body, &c.request.Sender),
		Cites: c.cites, Reason: strings.Join(c.reason(), "\n\n"), Language: c.Language, FileName: fileName(c.request, now),
	}
	if addressee.Email != "" {
		letter.Mailto, letter.TooLong = mail.Mailto(addressee.Email, subject, letter.Message)
		letter.EML = (&mail.Draft{
			From: mail.Mailbox{Name: c.request.Sender.Name, Address: c.request.Sender.Email},
			To:   mail.Mailbox{Name: addressee.Name, Address: addressee.Email}, Subject: subject, Text: letter.Message, At: now,
		}).EML()
	}
	return letter, nil
}

func (c *composer) closing() string {
	if c.request.As == AsOrganisation && c.OurClosing != "" {
		return c.OurClosing
	}
	return c.Closing
}

func (c *composer) subject() string {
	if text, ok := c.Subjects[c.request.Kind+"."+c.request.As]; ok {
		return text
	}
	return c.Subjects[c.request.Kind]
}

// sender is who writes, as it stands at the head of a letter.
func (c *composer) sender() []string {
	s := &c.request.Sender
	lines := []string{}
	if c.request.As == AsOrganisation {
		lines = append(lines, oneLine(s.Organisation))
	} else {
		lines = append(lines, oneLine(s.Name))
	}
	for _, line := range append(s.Address, s.Email) {
		if line = oneLine(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

func (c *composer) signature() []string {
	s := &c.request.Sender
	lines := []string{c.blanks.value("name")}
	if c.request.As == AsOrganisation {
		for _, line := range []string{s.Role, s.Organisation} {
			if line = oneLine(line); line != "" {
				lines = append(lines, line)
			}
		}
	}
	return lines
}

// paper is the letter as it is printed.
func paper(from []string, to *wire.Addressee, day, subject string, body []string) string {
	head := []string{strings.Join(from, "\n"), strings.Join(append([]string{to.Name}, to.Address...), "\n"), day, subject}
	return strings.Join(append(head, body...), "\n\n") + "\n"
}

// message is the letter as the text of a mail: the address below the name,
// where the person gave one.
func message(body []string, sender *wire.Sender) string {
	text := strings.Join(body, "\n\n")
	for _, line := range sender.Address {
		if line = oneLine(line); line != "" {
			text += "\n" + line
		}
	}
	return text + "\n"
}

// Day writes YYYY-MM-DD in words; "" for what is no day.
func (b *Book) Day(text string) string {
	at, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return ""
	}
	words := blanks{values: map[string]string{"day": b.ordinal(at.Day()), "month": b.Months[at.Month()-1], "year": strconv.Itoa(at.Year())}}
	return words.fill(b.Date)
}

// ordinal is the day of the month; only the first is written in another way,
// and only where the book says so.
func (b *Book) ordinal(day int) string {
	if day == 1 && b.First != "" {
		return b.First
	}
	return strconv.Itoa(day)
}

// fileName is safe on every system: ids and a date.
func fileName(r *wire.LetterRequest, now time.Time) string {
	return strings.Join([]string{"veto", r.Kind, r.Controller, now.Format(time.DateOnly)}, "-")
}

// oneLine is text without line breaks and the space around it.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
