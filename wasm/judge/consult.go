package judge

import (
	"math/bits"

	"veto/wasm/wire"
)

// maxAnswer is how many bytes a name that only answers has at most.
const maxAnswer = 60

// consulted is a question with the languages that are asked.
type consulted struct {
	wire.Question
	*Vocabulary
	name     []clause
	own      *lexicon // nil where the vocabulary lacks the language
	english  *lexicon
	askedFor bool // consent has been looked for
	consent  bool // and what was found
}

// consult chooses the languages: the question's own (where it names none, the
// one that knows most of its name), then English.
func (v *Vocabulary) consult(q wire.Question) *consulted {
	c := &consulted{Question: q, Vocabulary: v, name: clauses(q.Name), english: v.lexicon(english)}
	if tag := primary(q.Lang); tag != "" && tag != everyone {
		c.own = v.lexicon(tag)
	} else {
		c.own = v.guess(c.name)
	}
	return c
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
		c.consent = c.mentions(c.name)
		for _, heading := range c.near() {
			c.consent = c.consent || c.mentions(c.clauses(heading))
		}
	}
	return c.consent
}

func (c *consulted) mentions(cs []clause) bool {
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
	r := c.text(c.name)
	switch {
	case decided(r):
		return c.contradicted(r)
	case r.on == wire.PolarityNeutral || c.Role == "radio":
		return r
	}
	if d := c.text(c.clauses(c.Description)); decided(d) && d.sure >= sureVerb {
		return d.beside(keyText, c.Description)
	}
	if h := c.inherited(); !r.heard && decided(h) {
		return h
	}
	return r
}

// text reads a text in its own language, or in the one it seems to be in. Where
// that knows none of its words, English reads it. A page that declares a
// language which is not in the vocabulary is not given to a neighbour of it.
func (c *consulted) text(cs []clause) reading {
	if len(cs) == 0 {
		return nothing
	}
	if c.own == c.english {
		return c.foreign(cs, c.english).sentences(cs, c)
	}
	if c.own == nil {
		return c.borrowed(cs)
	}
	if r := c.own.sentences(cs, c); r.heard {
		return r
	}
	if l := c.foreign(cs, c.english); l != c.english {
		return l.sentences(cs, c)
	}
	return c.borrowed(cs)
}

// borrowed is what English makes of a text in another language. A borrowed word
// in a language Veto does not know says nothing about the words around it, one
// of which may be a "not": English must know them all, or half and a verb.
func (c *consulted) borrowed(cs []clause) reading {
	known, all := c.english.known(cs), count(cs)
	if 2*known < all {
		return nothing
	}
	r := c.english.sentences(cs, c)
	if decided(r) && known < all && r.sure < sureVerb {
		return nothing
	}
	return r
}

func count(cs []clause) (words int) {
	for _, c := range cs {
		words += len(c.words)
	}
	return words
}

// answer is yes or no where the whole name is just that.
func (c *consulted) answer() part {
	cs := c.name
	if len(cs) != 1 || len(cs[0].text) > maxAnswer {
		return 0
	}
	if c.own != nil {
		if p := c.own.answer(cs[0]); p != 0 {
			return p
		}
	}
	return c.english.answer(cs[0])
}
