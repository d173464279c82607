package judge

import "veto/wasm/wire"

// maxHeadings is how many headings are read, nearest first.
const maxHeadings = 3

// question reads the question that a "yes" or "no" answers. Without one that
// is about data the answer is neutral, unless it says itself who sees it.
func (c *consulted) question(answer part) reading {
	for _, heading := range c.near() {
		r := c.text(c.clauses(heading))
		if !decided(r) {
			continue
		}
		if answer == no {
			r.on = opposite(r.on)
		}
		return r.beside(keyHeading, heading)
	}
	if c.Role == "switch" || c.Role == "checkbox" {
		return c.alone()
	}
	return reading{on: wire.PolarityNeutral, sure: sureNoun}
}

// alone reads an answer that asks nothing: one that shows ("Public") or keeps
// back ("Private") by itself is a label, any other says nothing.
func (c *consulted) alone() reading {
	l := c.own
	if l == nil || l.answer(c.name[0]) == 0 {
		l = c.english
	}
	r := reading{on: wire.PolarityNeutral, sure: sureNoun}
	if hits := l.find(c.name[0]); len(hits) == 1 {
		if on := hits[0].seen(); on != wire.PolarityNeutral {
			r.on, r.because, r.clause = on, hits, c.name[0]
			r.purpose = "visibility"
		}
	}
	return r
}

// seen is what a word that is a whole label says of who sees: by a verb that
// shows or keeps back, or by a word of visibility.
func (h hit) seen() wire.Polarity {
	switch visible := h.about() == "visibility"; {
	case h.part == show, h.part == topic && visible:
		return wire.PolarityUsed
	case h.part == shield, h.part == guard && visible:
		return wire.PolarityProtected
	}
	return wire.PolarityNeutral
}

// contradicted withdraws "used" that rests on a noun alone under a heading
// that protects: "Advertising" under "Block".
func (c *consulted) contradicted(r reading) reading {
	if r.on != wire.PolarityUsed || r.sure >= sureVerb || len(c.Headings) == 0 {
		return r
	}
	if c.protective(c.Headings[0]) {
		r.sure = sureMixed
	}
	return r
}

// protective reports whether a heading makes what stands under it a
// protection: it says so, or is nothing but a verb that keeps data back.
func (c *consulted) protective(heading string) bool {
	r := c.text(c.clauses(heading))
	if r.on == wire.PolarityProtected {
		return true
	}
	if decided(r) || c.own == nil {
		return false
	}
	for _, cl := range c.clauses(heading) {
		if hits := c.own.find(cl); len(hits) > 0 {
			return hits[0].part == shield || hits[0].part == stop
		}
	}
	return false
}

// inherited is the meaning a name takes from the nearest heading that has one:
// "Culture" under "Newsletters", a company under "Statistics" where consent is
// asked for. Other headings say too little about each control below them.
func (c *consulted) inherited() reading {
	for _, heading := range c.near() {
		r := c.text(c.clauses(heading))
		if !r.heard {
			continue
		}
		if decided(r) && (c.asks() || r.purpose == "marketing" || r.purpose == "ads" || r.on == wire.PolarityProtected) {
			return r.beside(keyHeading, heading)
		}
		return nothing
	}
	return nothing
}
