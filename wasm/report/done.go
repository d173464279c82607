package report

import (
	"veto/wasm/authority"
	"veto/wasm/deadline"
	"veto/wasm/objection"
	"veto/wasm/wire"
)

// done is what the person did before: objections, what came back, and that the
// platform was told. A body that takes no complaint is not told of nothing.
func (c *composer) done() (lines []string) {
	written := false
	for i := range c.request.Objected {
		o := &c.request.Objected[i]
		lines = append(lines, c.objected(o))
		written = written || o.How != "switch"
	}
	if c.request.Told != "" {
		lines = append(lines, fill(c.Parts["done.told"], "told", c.letters.Day(c.request.Told)))
	}
	if written && c.signed() {
		lines = append(lines, c.Parts["done.shown"])
	}
	if len(lines) == 0 && c.signed() {
		lines = append(lines, c.Parts["done.nothing"])
	}
	return lines
}

func (c *composer) objected(o *wire.Objection) string {
	day := c.letters.Day(o.Date)
	if o.How == "switch" {
		return fill(c.Parts["done.switched"], "date", day)
	}
	text := fill(c.Parts["done.objected."+family(c.law)], "date", day, "how", c.letters.HowReported[o.How], "law", c.letters.Laws[c.law])
	text += " " + c.answered(o)
	if said := line(o.Said); said != "" {
		text += " " + fill(c.Parts["done.said"], "said", said)
	}
	return text
}

// answered is what came back, or until when it may.
func (c *composer) answered(o *wire.Objection) string {
	sent, err := deadline.ReadDay(o.Date)
	if err != nil {
		return "" // sound has read it before
	}
	due := authority.Due(o, sent, c.law, c.days)
	over := due.Until(c.today) > 0
	part := "done." + o.Answer
	switch {
	case o.Answer == "extended" && c.law == objection.LawCH && over: // Swiss law knows no extension
		part = "done.none.ch"
	case o.Answer == "extended" && over:
		part = "done.extended.over"
	case o.Answer == "none" && over:
		part = "done.none." + family(c.law)
	case o.Answer == "none":
		part = "done.pending"
	}
	return fill(c.Parts[part], "due", c.letters.Day(due.String()), "reply", c.letters.Day(o.Reply), "law", c.letters.Laws[c.law])
}
