package judge

import (
	"math/bits"
	"slices"
	"strings"
)

// foreign is a language that a text may be in although its page declares
// another: many pages declare wrongly, or mix. It must have one of the words
// below, know more of the text than asked does, and half of it; asked where
// there is none, or where that knows more than half.
func (c *consulted) foreign(cs []clause, asked *lexicon) *lexicon {
	known, all := asked.known(cs), count(cs)
	if 2*known > all {
		return asked
	}
	best, most := asked, max(1, (all-1)/2, known)
	for tags := c.telling(cs); tags != 0; tags &= tags - 1 {
		l := c.lexicon(c.tags[bits.TrailingZeros64(tags)])
		if known := l.known(cs); known > most {
			best, most = l, known
		}
	}
	return best
}

// telling are the languages that have a negation or verb of the text which
// English does not have, one bit for each of tags. A text in another script is
// told by that.
func (v *Vocabulary) telling(cs []clause) (tags uint64) {
	tells := v.survey().tells
	for _, c := range cs {
		for _, w := range c.words {
			word, _, _ := strings.Cut(c.text[w.start:], " ")
			tags |= tells[word]
		}
	}
	if s := scriptOf(cs); s != latin {
		for _, tag := range v.written(s) {
			tags |= 1 << slices.Index(v.tags, tag)
		}
	}
	return tags
}
