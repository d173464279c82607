package judge

import (
	"math/bits"
	"slices"

	"veto/wasm/fold"
	"veto/wasm/wire"
)

// consulted is a question with the languages that are asked.
type consulted struct {
	wire.Question
	own      *lexicon // nil where the vocabulary lacks the language
	english  *lexicon
	askedFor bool // consent has been looked for
	consent  bool // and what was found
}

// consult chooses the languages: the question's own (where it names none, the
// one that knows most of its name), then English.
func (v *Vocabulary) consult(q wire.Question) *consulted {
	c := &consulted{Question: q, english: v.lexicon(english)}
	if primary(q.Lang) == "" {
		c.own = v.guess(q.Name)
	} else {
		c.own = v.lexicon(primary(q.Lang))
	}
	return c
}

// guess is the language that knows most words of a text; of equals, the first.
func (v *Vocabulary) guess(text string) *lexicon {
	var best *lexicon
	most, cs := -1, clauses(text)
	for _, tag := range v.tags {
		l := v.lexicon(tag)
		if l == nil {
			continue
		}
		if known := l.known(cs); known > most {
			best, most = l, known
		}
	}
	return best
}

// known counts the words of a text that belong to phrases.
func (l *lexicon) known(cs []clause) (n int) {
	for _, c := range cs {
		for _, h := range l.find(c) {
			n += bits.OnesCount64(h.words)
		}
	}
	return n
}

// asks reports whether name or headings say that the page asks for consent. It
// is found out when it is first needed: most controls never do.
func (c *consulted) asks() bool {
	if !c.askedFor {
		c.askedFor = true
		c.consent = c.mentions(c.Name) || slices.ContainsFunc(c.near(), c.mentions)
	}
	return c.consent
}

func (c *consulted) mentions(text string) bool {
	cs := clauses(text)
	return c.own != nil && c.own.asks(cs) || c.english.asks(cs)
}

// near are the headings that may speak for the control: the nearest few.
func (c *consulted) near() []string { return c.Headings[:min(len(c.Headings), maxHeadings)] }

// weigh reads the name first. Only where that leaves it open do an answer's
// question, the description and the nearest headings speak.
func (c *consulted) weigh() reading {
	if answer := c.answer(); answer != 0 {
		return c.question(answer)
	}
	r := c.text(c.Name)
	switch {
	case decided(r):
		return c.contradicted(r)
	case r.on == wire.PolarityNeutral || c.Role == "radio":
		return r
	}
	if d := c.text(c.Description); decided(d) && d.sure >= sureVerb {
		return d.beside(keyText, c.Description)
	}
	if h := c.inherited(); !r.heard && decided(h) {
		return h
	}
	return r
}

// text reads a text in its own language. Where that knows none of its words,
// English reads it, but only if it knows half of them: a borrowed word in a
// language Veto does not know says nothing about the words around it.
func (c *consulted) text(text string) reading {
	cs := clauses(text)
	if c.own != nil {
		if r := c.own.sentences(cs, c); r.heard || c.own == c.english {
			return r
		}
	}
	if 2*c.english.known(cs) < count(cs) {
		return nothing
	}
	return c.english.sentences(cs, c)
}

func count(cs []clause) (words int) {
	for _, c := range cs {
		words += len(c.starts)
	}
	return words
}

// answer is yes or no where the whole name is just that.
func (c *consulted) answer() part {
	name := fold.Fold(cut(c.Name))
	if c.own != nil && c.own.answers[name] != 0 {
		return c.own.answers[name]
	}
	return c.english.answers[name]
}
