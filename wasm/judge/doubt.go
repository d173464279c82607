package judge

import (
	"math/bits"
	"slices"
)

// doubtful reports whether the words that act on the phrase number i leave open
// what on would do.
func (a *acts) doubtful(c clause, hits []hit, i int) bool {
	h := hits[i]
	condition := h.part != topic && a.any() && conditional(hits[:i])
	if h.part == guard {
		return condition || told(hits[:i]) || a.denied(c, hits, i) || a.tangled(hits, i)
	}
	return condition || a.narrowed() || a.tangled(hits, i) || h.event(hits[i+1:])
}

// narrowed reports whether there is an "only" and nothing turns the phrase
// round: it may name the one condition under which data goes out or the one
// place it goes to, and the words do not say which.
func (a *acts) narrowed() bool {
	return a[only] != 0 && a[shield] == 0 && a[stop] == 0 && a[not] == 0
}

// tangled reports whether two words that turn the phrase number i round do not
// stand side by side or about it: "ignore all that is not from my contacts" does
// not say twice no, nor does "do not send hidden data".
func (a *acts) tangled(hits []hit, i int) bool {
	for _, p := range [][2]part{{not, shield}, {not, stop}, {shield, stop}} {
		first, second := a[p[0]], a[p[1]]
		if first != 0 && second != 0 && first != second && !beside(hits, first-1, second-1, i) {
			return true
		}
	}
	return false
}

// beside reports whether at most one word stands between the phrases number a
// and b, and it is no phrase, not counting the phrase number i.
func beside(hits []hit, a, b, i int) bool {
	a, b = min(a, b), max(a, b)
	words, phrases := between(hits[a], hits[b]), b-a-1
	if a < i && i < b {
		words -= bits.OnesCount64(hits[i].words)
		phrases--
	}
	return words <= 1 && phrases == 0
}

// between is how many words stand between two phrases, the first of which comes
// first.
func between(a, b hit) int {
	return bits.TrailingZeros64(b.words) - bits.Len64(a.words)
}

// denied reports whether a mere "not" stands away from the protection number i,
// which it then need not be about: "never send encrypted messages to strangers".
// With a verb it is about it only where the clause says nothing else: "do not use
// encryption".
func (a *acts) denied(c clause, hits []hit, i int) bool {
	if a[not] == 0 || a[stop] != 0 || a[untick] != 0 {
		return false
	}
	if a[use] != 0 {
		return len(hits) > 3 || !c.full(hits)
	}
	return !beside(hits, a[not]-1, i, i)
}

// full reports whether the phrases leave nothing of a clause but small words.
func (c clause) full(hits []hit) bool {
	known := wordsOf(hits)
	for i, w := range c.words {
		if known&(1<<i) == 0 && w.to-w.from > maxSmall {
			return false
		}
	}
	return true
}

// conditional reports whether a condition began before the words at hand, after
// something that it is a condition of: "play a sound when I get messages".
func conditional(before []hit) bool {
	for i, h := range before {
		if h.part == border {
			return i > 0 || h.at > 0
		}
	}
	return false
}

// told reports whether something is shown at the time of what comes after the
// words at hand, which is then no more than that time: "show a notification
// after automatic cleanup".
func told(before []hit) bool {
	shown := false
	for _, h := range before {
		if h.part == border && shown {
			return true
		}
		shown = shown || h.part == show
	}
	return false
}

// event reports whether mail is sent when something happens, which is no
// marketing: "send me mail when a page changes".
func (h hit) event(after []hit) bool {
	return h.part == topic && h.about() == "marketing" &&
		slices.ContainsFunc(after, func(a hit) bool { return a.part == border })
}
