package judge

import (
	"bytes"
	"strings"
)

// finder looks for phrases along a clause.
type finder struct {
	clause clause
	at     int // number of the word where they begin
	hits   []hit
}

// enter looks for the phrases that begin at a place of the text, which lies
// within the word of now.
func (f *finder) enter(t *tree, place int) {
	seconds, roots := t.pairs(f.clause.text[place])
	if len(seconds) == 0 {
		return
	}
	s := spot{place: place, word: f.at}
	if seconds[0] == restOfWord { // the stem is one letter
		f.take(t, t.branch(t.head(int(roots[0]), 0)), s)
	}
	if i := bytes.IndexByte(seconds, f.clause.text[place+1]); i >= 0 {
		f.take(t, t.branch(t.head(int(roots[i]), 0)), s)
	}
}

// spot is how far a phrase has been followed.
type spot struct {
	place   int    // in the text
	word    int    // within which word
	covered uint64 // the words left behind
	exact   uint8  // letters matched one by one
	last    byte   // of the phrase that was matched
}

// follow tries the branches that lie between two places of a tree.
func (f *finder) follow(t *tree, from, end int, s spot) {
	if s.place >= len(f.clause.text) {
		return
	}
	want := f.clause.text[s.place]
	for from < end {
		h := t.head(from, end)
		switch b := t.branches[h.letters]; {
		case b == want, b <= someWords:
			f.take(t, t.branch(h), s)
		case b > want:
			return
		}
		from = h.next
	}
}

// take goes along one branch and those that go on from it.
func (f *finder) take(t *tree, b branch, s spot) {
	if b.letters[0] == someWords {
		f.skip(t, b, s)
		return
	}
	if !f.along(b.letters, &s) {
		return
	}
	if b.kind != 0 {
		f.hit(b.kind, s)
	}
	f.follow(t, b.from, b.end, s)
}

// hit takes the phrase that ends with a branch, if a word of the text ends there.
func (f *finder) hit(k kind, s spot) {
	if s.last != ' ' {
		if f.clause.text[s.place] != ' ' {
			return
		}
		s.leave()
	}
	p, purpose := k.role()
	f.hits = append(f.hits, hit{s.covered, uint8(f.at), s.exact, p, purpose})
}

// leave goes on behind a word. A whole one is more exact than its stem.
func (s *spot) leave() {
	s.covered |= 1 << s.word
	s.word++
	s.place++
	if s.last != restOfWord {
		s.exact++
	}
}

// along matches the bytes of a branch with the text.
func (f *finder) along(letters []byte, s *spot) bool {
	text := f.clause.text
	for _, b := range letters {
		switch {
		case s.place >= len(text):
			return false
		case b == restOfWord:
			s.place += strings.IndexByte(text[s.place:], ' ')
		case text[s.place] != b:
			return false
		case b == ' ':
			s.leave()
		default:
			s.exact++
			s.place++
		}
		s.last = b
	}
	return true
}

// skip goes on behind a gap, which stands for no word up to the most allowed.
func (f *finder) skip(t *tree, b branch, s spot) {
	most := maxGap
	if f.clause.dense {
		most = denseGap
	}
	for to := s.word; to <= s.word+most && to < len(f.clause.words); to++ {
		f.follow(t, b.from, b.end, spot{int(f.clause.words[to].start), to, s.covered, s.exact, 0})
	}
}
