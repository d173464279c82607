package judge

import (
	"math/bits"
	"slices"
	"strings"
)

// hit is a phrase found in a clause.
type hit struct {
	*phrase
	at    int    // number of its first word
	words uint64 // the words it stands on, one bit each
	exact int    // letters that were matched one by one
}

// find returns the phrases of a clause in order, without those that lie within
// a longer one: "do not track" hides "not" and "track". Nobody may change them:
// they are remembered.
func (l *lexicon) find(c clause) []hit {
	return l.found.get(c.text, func() []hit { return l.scan(c) })
}

func (l *lexicon) scan(c clause) []hit {
	f := finder{lexicon: l, clause: c, hits: make([]hit, 0, 8)}
	for i, start := range c.starts {
		f.at = i
		f.enter(outerRoot, start, i)
		for j := start; c.text[j] != ' '; j++ {
			f.enter(innerRoot, j, i)
		}
	}
	return longest(f.hits)
}

// asks reports whether any of the clauses has a word by which a page asks for
// consent.
func (l *lexicon) asks(cs []clause) bool {
	f := finder{lexicon: l}
	for _, c := range cs {
		f.clause = c
		for i, start := range c.starts {
			f.enter(settingRoot, start, i)
		}
	}
	return len(f.hits) > 0
}

// finder follows the tree along a clause.
type finder struct {
	*lexicon
	clause clause
	at     int
	hits   []hit
}

// enter begins at a root; most letters lead nowhere from there.
func (f *finder) enter(root, place, word int) {
	if at := f.roots[root][f.clause.text[place]]; at != 0 {
		f.walk(at, place+1, word, 0, 1)
	}
}

// walk goes on from a node at a place in the text, within the given word.
// covered are the words left behind.
func (f *finder) walk(at int32, place, word int, covered uint64, exact int) {
	for at != 0 {
		n := &f.nodes[at]
		if n.phrase != 0 {
			f.hits = append(f.hits, hit{&f.phrases[n.phrase-1], f.at, covered, exact})
		}
		if n.rest != 0 || n.some != 0 {
			f.branch(n, place, word, covered, exact)
		}
		if place >= len(f.clause.text) {
			return
		}
		b := f.clause.text[place]
		at = f.child(at, b)
		place++
		if b != ' ' {
			exact++
			continue
		}
		covered |= 1 << word
		word++
	}
}

// branch follows the wild cards that may come next.
func (f *finder) branch(n *node, place, word int, covered uint64, exact int) {
	if n.rest != 0 && place < len(f.clause.text) {
		end := place + strings.IndexByte(f.clause.text[place:], ' ')
		f.walk(n.rest, end, word, covered, exact)
	}
	if n.some == 0 {
		return
	}
	most := maxGap
	if f.clause.dense {
		most = denseGap
	}
	for skip := 0; skip <= most && word+skip < len(f.clause.starts); skip++ {
		f.walk(n.some, f.clause.starts[word+skip], word+skip, covered, exact)
	}
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
	slices.SortStableFunc(kept, func(a, b hit) int { return a.at - b.at })
	return kept
}

// hides reports whether o leaves no room for h.
func (o hit) hides(h hit, earlier bool) bool {
	if h.words&^o.words != 0 {
		return false
	}
	if o.words != h.words {
		return bits.OnesCount64(o.words) > bits.OnesCount64(h.words)
	}
	return o.exact > h.exact || o.exact == h.exact && earlier
}
