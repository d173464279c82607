package judge

import (
	"math/bits"
	"slices"
	"strings"

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
	var room [16]hit
	f := finder{lexicon: l, clause: c, hits: room[:0]}
	for i, w := range c.words {
		f.at = i
		f.enter(&l.outer, int(w.start), i)
		for j := int(w.start); c.text[j] != ' '; j++ {
			f.enter(&l.inner, j, i)
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
		for i, w := range c.words {
			for _, e := range l.settings {
				f.try(e, int(w.start), i)
			}
		}
	}
	return len(f.hits) > 0
}

// finder looks for phrases along a clause.
type finder struct {
	*lexicon
	clause clause
	at     int
	hits   []hit
}

// enter tries the phrases that may begin at a place of the text, which lies
// within the given word.
func (f *finder) enter(ix *index, place, word int) {
	rest := f.clause.text[place:]
	if !ix.begins(rest[0]) {
		return
	}
	if len(rest) >= longKey {
		f.look(&ix.long, rest[:longKey], place, word)
	}
	if len(rest) >= middleKey {
		f.look(&ix.middle, rest[:middleKey], place, word)
	}
	for _, e := range ix.short {
		f.try(e, place, word)
	}
}

// look tries the phrases of a table that have a key.
func (f *finder) look(t *table, key string, place, word int) {
	bucket, check := hash(key)
	for _, e := range t.entries[t.starts[bucket]:t.starts[bucket+1]] {
		if e.check == check {
			f.try(e, place, word)
		}
	}
}

func (f *finder) try(e entry, place, word int) {
	f.follow(e, f.letters[e.at:e.at+uint32(e.size)], place, word, 0, 0)
}

// follow goes along a route from a place in the text, within the given word.
// covered are the words left behind.
func (f *finder) follow(e entry, route []byte, place, word int, covered uint64, exact uint8) {
	text := f.clause.text
	for i, b := range route {
		switch {
		case b == someWords:
			f.skip(e, route[i+1:], word, covered, exact)
			return
		case place >= len(text):
			return
		case b == restOfWord:
			place += strings.IndexByte(text[place:], ' ')
		case text[place] != b:
			return
		case b == ' ':
			covered |= 1 << word
			word++
			place++
			if i > 0 && route[i-1] != restOfWord {
				exact++ // a whole word is more exact than its stem
			}
		default:
			exact++
			place++
		}
	}
	f.hits = append(f.hits, hit{covered, uint8(f.at), exact, e.part, e.purpose})
}

// skip goes on behind a gap, which stands for no word up to the most allowed.
func (f *finder) skip(e entry, route []byte, word int, covered uint64, exact uint8) {
	most := maxGap
	if f.clause.dense {
		most = denseGap
	}
	for to := word; to <= word+most && to < len(f.clause.words); to++ {
		f.follow(e, route, int(f.clause.words[to].start), to, covered, exact)
	}
}

// longest drops every hit that stands on words which another hit covers too
// and more of; of two on the same words the more exact stays, then the earlier.
func longest(hits []hit) []hit {
	if len(hits) == 0 {
		return nil
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
