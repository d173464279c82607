package judge

import "math/bits"

// Two bytes that no folded text has stand for the wild cards of a phrase. They
// come before all others in order.
const (
	restOfWord = 0x01
	someWords  = 0x02
)

// tree holds phrases by the bytes that they begin with in common, in some twenty
// kilobytes a language. A branch is a head, the bytes it has, the kind of the
// phrase if one ends with them, and the branches that go on from it. Branches
// beside each other stand in the order of their first bytes.
type tree struct {
	branches []byte
	first    [4]uint64 // a bit for each byte that a phrase begins with
	starts   []uint16  // for each of these, in their order, where its pairs begin in seconds
	seconds  []byte    // the bytes that may follow it
	roots    []uint32  // for each of these, where the branch with both begins
}

// kind is what a phrase does and its purpose; 0: no phrase.
type kind uint8

// withPurpose is how many parts have a purpose; they are the first.
const withPurpose = data + 1

func kindOf(p part, purpose uint8) kind {
	if p < withPurpose {
		return 1 + kind(p)<<4 + kind(purpose)
	}
	return 1 + kind(withPurpose)<<4 + kind(p-withPurpose)
}

// role is what kindOf was given.
func (k kind) role() (p part, purpose uint8) {
	k--
	if p = part(k >> 4); p < withPurpose {
		return p, uint8(k & 15)
	}
	return part(k) - withPurpose<<4 + withPurpose, 0
}

// What the first byte of a head says, besides how many bytes the branch has. One
// that others go on from has its size behind it, unless it is the last of those
// beside it: that goes on to where they end.
const (
	lastBeside = 0x80
	goesOn     = 0x40
	phraseEnds = 0x20 // here, though others go on

	mostAlike = phraseEnds - 1 // bytes of a branch that others go on from
	mostAlone = goesOn - 1     // and of one that none does
)

// branch is one branch of a tree as it is read.
type branch struct {
	letters   []byte
	kind      kind
	from, end int // where the branches that go on from it stand
}

// head is what a branch begins with: where its bytes stand and where the branch
// beside it does.
type head struct {
	first         byte
	letters, next int
}

// head reads the head at a place. The branches beside it end where end says; a
// branch that pairs has found has none beside it.
func (t *tree) head(at, end int) head {
	first := t.branches[at]
	at++
	switch {
	case first&goesOn == 0:
		return head{first, at, at + int(first&mostAlone) + 1}
	case first&lastBeside != 0:
		return head{first, at, end}
	}
	size, shift := 0, 0
	for {
		b := t.branches[at]
		at++
		size |= int(b&0x7f) << shift
		if b < 0x80 {
			return head{first, at, at + size}
		}
		shift += 7
	}
}

// branch reads what has the given head.
func (t *tree) branch(h head) branch {
	if h.first&goesOn == 0 {
		return branch{t.branches[h.letters : h.next-1], kind(t.branches[h.next-1]), h.next, h.next}
	}
	to := h.letters + int(h.first&mostAlike)
	if h.first&phraseEnds == 0 {
		return branch{t.branches[h.letters:to], 0, to, h.next}
	}
	return branch{t.branches[h.letters:to], kind(t.branches[to]), to + 1, h.next}
}

// pairs are the bytes that may follow a first one, and the branches with both.
func (t *tree) pairs(first byte) (seconds []byte, roots []uint32) {
	word, bit := first/64, uint64(1)<<(first%64)
	if t.first[word]&bit == 0 {
		return nil, nil
	}
	rank := bits.OnesCount64(t.first[word] & (bit - 1))
	for _, before := range t.first[:word] {
		rank += bits.OnesCount64(before)
	}
	from, to := t.starts[rank], t.starts[rank+1]
	return t.seconds[from:to], t.roots[from:to]
}
