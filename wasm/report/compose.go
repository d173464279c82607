package report

import (
	"strconv"
	"strings"

	"veto/wasm/authority"
	"veto/wasm/deadline"
	"veto/wasm/objection"
	"veto/wasm/wire"
)

// composer gathers what one report says.
type composer struct {
	*Book
	request *wire.ReportRequest
	kind    string // of the body; "" where it goes to nobody yet
	law     string
	who     *wire.Controller // nil where no source names one
	days    *deadline.Place
	today   deadline.Day
	data    *Data
	cites   []string
	fields  []wire.Part
}

// compose writes the parts in the order in which they are read.
func (c *composer) compose(file, hash string) {
	c.put("who", c.responsible())
	c.put("what", c.happened())
	c.put("facts", c.seen())
	c.put("law", c.list("law", c.provisions()))
	c.put("done", c.list("done", c.done()))
	c.put("ask", c.ask())
	part := "evidence"
	if !c.pictured() {
		part = "evidence.bare"
	}
	c.put("evidence", fill(c.Parts[part], "file", file+".html", "hash", hash))
}

func (c *composer) put(what, text string) {
	if text != "" {
		c.fields = append(c.fields, wire.Part{What: what, Text: text})
	}
}

// addressed is how the texts call whom the report goes to.
func (c *composer) addressed() string {
	switch c.kind {
	case authority.KindDPA:
		return "dpa." + family(c.law)
	case authority.KindDSC:
		return "dsc"
	}
	return "report"
}

// subject says what it is: a complaint about settings or, to a coordinator,
// about the interface; in Switzerland a notice to the FDPIC.
func (c *composer) subject() string {
	as := "report"
	switch {
	case c.kind == authority.KindDPA && c.law == objection.LawCH:
		as = "notice"
	case c.kind == authority.KindDPA:
		as = "complaint"
	case c.kind == authority.KindDSC:
		as = "interface"
	}
	return c.fill(c.Subjects[as])
}

// fill fills what any text may name.
func (c *composer) fill(text string) string {
	return fill(text, "law", c.letters.Laws[c.law], "site", line(c.request.Site), "who", c.responsible())
}

func (c *composer) text(part string) string { return c.fill(c.Parts[part]) }

// responsible is the controller with its address, or whoever runs the site.
func (c *composer) responsible() string {
	if c.who == nil {
		return fill(c.Parts["operator"], "site", line(c.request.Site))
	}
	return strings.Join(append([]string{c.who.Name}, c.who.Address...), ", ")
}

func (c *composer) opening() string {
	if c.addressed() == "report" && c.who == nil {
		return c.text("opening.report.unknown")
	}
	return c.text("opening." + c.addressed())
}

// ask is what is asked for. Austria's law says what a complaint has to contain:
// § 24(2) of its Datenschutzgesetz.
func (c *composer) ask() string {
	text := c.text("ask." + c.addressed())
	if c.kind == authority.KindDPA && c.request.Country == "AT" {
		text += "\n" + c.text("ask.austria")
	}
	return text
}

// happened is what happened, in plain words and then in the person's own.
func (c *composer) happened() string {
	var lines []string
	for i := range c.data.Seen {
		lines = append(lines, c.story(&c.data.Seen[i])...)
	}
	text := c.list("what", lines)
	if words := strings.TrimSpace(c.request.Words); words != "" {
		text += "\n\n" + c.Parts["words"] + "\n" + words
	}
	return text
}

// list writes a part that ends in a colon, and lines below it; nothing without
// lines.
func (c *composer) list(part string, lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return c.text(part) + "\n- " + strings.Join(lines, "\n- ")
}

// seen numbers what was seen, each with its facts below it.
func (c *composer) seen() string {
	text := c.Parts["facts"]
	for i := range c.data.Seen {
		for n, f := range c.Book.facts(&c.data.Seen[i], c.data.Veto) {
			bullet := "\n   "
			if n == 0 {
				bullet = "\n" + strconv.Itoa(i+1) + ". "
			}
			text += bullet + f.label + c.Colon + f.value
		}
	}
	return text
}

// provisions are what the patterns touch, in words; a coordinator is told of
// those only that the GDPR does not cover.
func (c *composer) provisions() (lines []string) {
	keys := []string{dsaProvision}
	if c.kind != authority.KindDSC {
		var patterns []wire.Pattern
		for _, s := range c.data.Seen {
			patterns = append(patterns, s.Patterns...)
		}
		keys = c.touched(patterns, c.law)
	}
	for _, key := range keys {
		lines = append(lines, c.provision(key, c.law))
		c.cites = append(c.cites, cite(key, c.law))
	}
	return lines
}

func (c *composer) pictured() bool {
	for _, s := range c.data.Seen {
		if s.Image != nil {
			return true
		}
	}
	return false
}
