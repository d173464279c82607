package judge

import (
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"
)

// unspent reports whether a clause has a word that keeps data back or denies
// and of whose kind a reading of it took none in: "personalised ads, blocked
// where possible". What it acts on is not known, so the clause cannot say that
// data is used. A condition behind what the reading is about does not count.
func unspent(hits, because []hit) bool {
	for _, h := range hits {
		switch h.part {
		case border:
			if h.at > because[0].at {
				return false
			}
		case not, refrain, shield, stop, only:
			if !slices.ContainsFunc(because, func(b hit) bool { return b.part == h.part }) {
				return true
			}
		}
	}
	return false
}

// faint reports whether a reading rests on a noun alone, and of the words
// around it two thirds are unknown, one of which stands where a word would that
// turns it round: before it, or in some languages after it. A name or noun with
// its capital does not.
func (l *lexicon) faint(r reading, hits []hit) bool {
	if len(r.because) > 1 || r.because[0].part == guard {
		return false
	}
	known := wordsOf(hits)
	words := r.clause.words
	if 3*bits.OnesCount64(known) >= len(words) {
		return false
	}
	if !l.both {
		words = words[:r.because[0].at]
	}
	for i, w := range words {
		if known&(1<<i) == 0 && w.to-w.from > maxSmall && !(l.both && i > 0 && r.clause.named(w)) {
			return true
		}
	}
	return false
}

// wordsOf are the words that phrases stand on, one bit each.
func wordsOf(hits []hit) (words uint64) {
	for _, h := range hits {
		words |= h.words
	}
	return words
}

// named reports whether a word begins with a capital and goes on without.
func (c clause) named(w place) bool {
	first, size := utf8.DecodeRuneInString(c.source[w.from:w.to])
	second, _ := utf8.DecodeRuneInString(c.source[int(w.from)+size : w.to])
	return unicode.IsUpper(first) && unicode.IsLower(second)
}

// maxSmall is the most bytes of a word that turns nothing round if it is not
// known: articles, prepositions.
const maxSmall = 4
