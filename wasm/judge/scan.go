package judge

import (
	"math/bits"
	"slices"

	"veto/wasm/wire"
)

// hit is a phrase found in a clause.
type hit struct {
	words   uint64 // the words it stands on, one bit each
	at      uint8  // number of its first word
	exact   uint8  // letters that were matched one by one
	part    part
	purpose uint8 // its place in purposes
}

func (h hit) about() wire.Purpose { return purposes[h.purpose] }

// found are the phrases that a language has in a clause.
type found struct {
	by   *lexicon
	hits []hit
}

// find returns the phrases of a clause in order, without those that lie within
// a longer one: "do not track" hides "not" and "track". Nobody may change them:
// they are remembered.
func (l *lexicon) find(c clause) []hit {
	switch {
	case c.kept:
		return l.found.get(c.text, func() []hit { return l.scan(c) })
	case c.last.by != l:
		c.last.by, c.last.hits = l, l.scan(c)
	}
	return c.last.hits
}

func (l *lexicon) scan(c clause) []hit {
	f := finder{clause: c, hits: make([]hit, 0, 8)}
	for i, w := range c.words {
		f.at = i
		for by := l; by != nil; by = by.common {
			f.within(by, int(w.start))
		}
	}
	return c.deciding(settled(f.hits), l.both)
}

// within looks for the phrases of a lexicon that begin in the word of now.
func (f *finder) within(l *lexicon, start int) {
	f.enter(&l.outer, start)
	if len(l.inner.roots) == 0 {
		return
	}
	for at := start; f.clause.text[at] != ' '; at += width(f.clause.text[at]) {
		f.enter(&l.inner, at)
	}
}

// settled are the longest phrases. A verb that decides alone ("share my"), which
// is one of no purpose, is only heard where nothing else names what it is about.
func settled(hits []hit) []hit {
	if !slices.ContainsFunc(hits, hit.alone) {
		return longest(hits)
	}
	named := longest(slices.DeleteFunc(slices.Clone(hits), hit.alone))
	if slices.ContainsFunc(named, hit.names) {
		return named
	}
	return longest(hits)
}

// deciding makes the first verb that decides whatever it acts on what a clause
// is about, where nothing in it is known but verbs: "publish new recipes" gives
// away, "block trolls" protects. Elsewhere it is a verb like others.
func (c clause) deciding(hits []hit, both bool) []hit {
	first := slices.IndexFunc(hits, hit.decides)
	if first < 0 {
		return hits
	}
	protects, alone := hits[first].part == keep, c.left(hits, first, both)
	for i := range hits {
		switch hits[i].part {
		case give:
			hits[i].part = use
		case keep:
			hits[i].part = shield
		}
	}
	if alone {
		hits[first].part, hits[first].purpose = topic, purposeNumber("other")
		if protects {
			hits[first].part = guard
		}
	}
	return hits
}

// left reports whether it is left to the verb number i what a clause means: it
// has an object, nothing else is known that would say, and no condition comes
// before it where that would be the verb's. What keeps from whom stays open
// beside another verb or a negation.
func (c clause) left(hits []hit, i int, both bool) bool {
	switch {
	case slices.ContainsFunc(hits, hit.settles), !c.object(hits, i, both):
		return false
	case hits[i].part == keep && slices.ContainsFunc(hits, hit.turns):
		return false
	}
	return both || !slices.ContainsFunc(hits[:i], hit.begins)
}

// decides reports whether h is a verb that may decide whatever it acts on.
func (h hit) decides() bool { return h.part == give || h.part == keep }

// begins reports whether h begins a condition: in "confirm before deleting pages"
// nothing is deleted.
func (h hit) begins() bool { return h.part == border }

// turns reports whether h leaves open who is kept from what by a verb beside it:
// "allow members to delete their notes", "never block …".
func (h hit) turns() bool {
	switch h.part {
	case use, give, stop, not, refrain, untick, only:
		return true
	}
	return false
}

// settles reports whether h says what its clause is about, or that it is about
// what is seen: "show the share button", "limit upload speed".
func (h hit) settles() bool {
	switch h.part {
	case topic, guard, consent, data, show, shield, refuse, plain:
		return true
	}
	return false
}

// object reports whether an unknown word stands behind the verb number i and
// before the next condition, or in some languages before the verb.
func (c clause) object(hits []hit, i int, both bool) bool {
	known, from, to := wordsOf(hits), bits.Len64(hits[i].words), len(c.words)
	if both {
		from = 0
	}
	for _, h := range hits[i+1:] {
		if h.part == border {
			to = min(to, int(h.at))
		}
	}
	for n := from; n < to; n++ {
		if w := c.words[n]; known&(1<<n) == 0 && w.to-w.from > maxSmall {
			return true
		}
	}
	return false
}

// alone reports whether h is a verb that decides whatever it acts on.
func (h hit) alone() bool { return h.part == topic && h.about() == "other" }

// names reports whether h names something that is known.
func (h hit) names() bool { return h.part == topic || h.part == guard || h.part == data }

// asks reports whether any of the clauses has a word by which a page asks for
// consent.
func (l *lexicon) asks(cs []clause) bool {
	f := finder{}
	for _, c := range cs {
		f.clause = c
		for i, w := range c.words {
			f.at = i
			for by := l; by != nil; by = by.common {
				f.enter(&by.settings, int(w.start))
			}
		}
	}
	return len(f.hits) > 0
}

// longest drops every hit that stands on words which another hit covers too
// and more of; of two on the same words the more exact stays, then the earlier.
func longest(hits []hit) []hit {
	if len(hits) < 2 {
		return hits
	}
	kept := make([]hit, 0, len(hits))
	for i, h := range hits {
		if !slices.ContainsFunc(hits[:i], func(o hit) bool { return o.hides(h, true) }) &&
			!slices.ContainsFunc(hits[i+1:], func(o hit) bool { return o.hides(h, false) }) {
			kept = append(kept, h)
		}
	}
	slices.SortStableFunc(kept, func(a, b hit) int { return int(a.at) - int(b.at) })
	return kept
}

// hides reports whether o leaves no room for h. A phrase that means nothing
// here takes shorter data with it that it shares a word with: "change of
// e-mail address" is no e-mail address that anybody gets.
func (o hit) hides(h hit, earlier bool) bool {
	size, other := bits.OnesCount64(o.words), bits.OnesCount64(h.words)
	if o.part == plain && h.part == data && o.words&h.words != 0 && size > 1 && size >= other {
		return true
	}
	if h.words&^o.words != 0 {
		return false
	}
	if o.words != h.words {
		return size > other
	}
	return o.exact > h.exact || o.exact == h.exact && earlier
}
