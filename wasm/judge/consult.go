package judge

import (
	"math/bits"
	"slices"

	"veto/wasm/wire"
)

// maxAnswer is how many bytes a name that only answers has at most.
const maxAnswer = 60

// consulted is a question with the languages that are asked.
type consulted struct {
	wire.Question
	*Vocabulary
	own      *lexicon // nil where the vocabulary lacks the language
	english  *lexicon
	askedFor bool // consent has been looked for
	consent  bool // and what was found
}

// consult chooses the languages: the question's own (where it names none, the
// one that knows most of its name), then English.
func (v *Vocabulary) consult(q wire.Question) *consulted {
	c := &consulted{Question: q, Vocabulary: v, english: v.lexicon(english)}
	if primary(q.Lang) == "" {
		c.own = v.guess(q.Name)
	} else {
		c.own = v.lexicon(primary(q.Lang))
	}
	return c
}

// guess is the language that knows most words of a text; of equals, the first.
// Where English knows half of them, the others are not even compiled.
func (v *Vocabulary) guess(text string) *lexicon {
	var best *lexicon
	most, cs := -1, v.clauses(text)
	if l := v.lexicon(english); 2*l.known(cs) >= max(1, count(cs)) {
		return l
	}
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
	cs := c.clauses(text)
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
// English reads it.
func (c *consulted) text(text string) reading {
	if text == "" {
		return nothing
	}
	cs := c.clauses(text)
	if c.own == c.english {
		return c.reader(cs).sentences(cs, c)
	}
	if c.own != nil {
		if r := c.own.sentences(cs, c); r.heard {
			return r
		}
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
		words += len(c.starts)
	}
	return words
}

// answer is yes or no where the whole name is just that.
func (c *consulted) answer() part {
	cs := c.clauses(c.Name)
	if len(cs) != 1 || len(cs[0].text) > maxAnswer {
		return 0
	}
	if c.own != nil && c.own.answers[cs[0].text] != 0 {
		return c.own.answers[cs[0].text]
	}
	return c.english.answers[cs[0].text]
}
