package report

import (
	"io/fs"
	"slices"
	"strings"
	"time"

	"veto/wasm/authority"
	"veto/wasm/deadline"
	"veto/wasm/mail"
	"veto/wasm/objection"
	"veto/wasm/wire"
)

// Order is what a report is written from.
type Order struct {
	Request *wire.ReportRequest
	Body    *authority.Body  // nil where it goes to nobody yet
	Who     *wire.Controller // nil where no source names one
	Days    *deadline.Place
	Wait    []wire.Say
	Now     time.Time
}

// Write writes a report and its evidence. The error is an Unfilled where
// something it needs is not there, and a Refused where it cannot be written at
// all.
func Write(fsys fs.FS, o *Order) (*wire.Report, error) {
	book, err := Open(fsys, o.Request.Language)
	if err != nil {
		return nil, Refused(err.Error())
	}
	if err := sound(o.Request, book); err != nil {
		return nil, err
	}
	c := &composer{Book: book, request: o.Request, law: objection.Law(o.Request.Country), who: o.Who, days: o.Days, today: deadline.DayOf(o.Now)}
	if o.Body != nil {
		c.kind = o.Body.Kind
	}
	if missing := unfilled(o.Request, c.kind); len(missing) > 0 {
		return nil, Unfilled(missing)
	}
	data, pictures := dataOf(o.Request, book.Language)
	c.data = data
	page, hash := book.page(data, pictures)
	if c.law == objection.LawCH {
		book.swiss()
	}
	return c.report(o, page, hash), nil
}

func (c *composer) report(o *Order, page, hash string) *wire.Report {
	r := &wire.Report{Language: c.Language, FileName: fileName(o), Wait: o.Wait, Evidence: page, Hash: hash, Data: string(c.data.bytes())}
	c.compose(r.FileName, hash)
	r.Subject, r.Fields, r.Cites = c.subject(), c.fields, orEmpty(c.cites)
	r.Body = append([]string{c.letters.Salutation, c.opening()}, c.paragraphs()...)
	r.Body = append(r.Body, c.letters.Closing)
	if signature := c.signature(); signature != "" {
		r.Body = append(r.Body, signature)
	}
	r.Text = strings.Join(r.Body, "\n\n") + "\n"
	if o.Body != nil {
		r.To = wire.Addressee{Name: o.Body.Name, Email: o.Body.Email}
	}
	if r.To.Email != "" {
		r.Mailto, r.TooLong = mail.Mailto(r.To.Email, r.Subject, r.Text)
		r.EML = c.draft(o, r)
	}
	return r
}

// paragraphs are the parts of the text between opening and closing: who is
// complained about stands in the opening.
func (c *composer) paragraphs() (all []string) {
	for _, field := range c.fields {
		if field.What != "who" {
			all = append(all, strings.Split(field.Text, "\n\n")...)
		}
	}
	return all
}

// signed says whether the person's name goes to the body. A consumer body or an
// NGO needs none.
func (c *composer) signed() bool { return c.kind == authority.KindDPA || c.kind == authority.KindDSC }

func (c *composer) signature() string {
	if !c.signed() {
		return ""
	}
	var lines []string
	for _, text := range slices.Concat([]string{c.request.Sender.Name}, c.request.Sender.Address, []string{c.request.Sender.Email}) {
		if text = line(text); text != "" {
			lines = append(lines, text)
		}
	}
	return strings.Join(lines, "\n")
}

// draft is the report as a mail with the evidence attached.
func (c *composer) draft(o *Order, r *wire.Report) string {
	d := &mail.Draft{
		To: mail.Mailbox{Name: r.To.Name, Address: r.To.Email}, Subject: r.Subject, Text: r.Text, At: o.Now,
		Files: []mail.File{{Name: r.FileName + ".html", Type: "text/html; charset=utf-8", Data: []byte(r.Evidence)}},
	}
	if c.signed() {
		d.From = mail.Mailbox{Name: line(c.request.Sender.Name), Address: c.request.Sender.Email}
	}
	return d.EML()
}

// fileName is safe on every system: the platform's id and a date.
func fileName(o *Order) string {
	name := []string{"veto", "report"}
	if o.Request.Platform != "" {
		name = append(name, o.Request.Platform)
	}
	return strings.Join(append(name, o.Now.Format(time.DateOnly)), "-")
}
