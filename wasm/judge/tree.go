package judge

import "math/bits"

// Two bytes that no folded text has stand for the wild cards of a phrase. They
// come before all others in order.
const (
	restOfWord = 0x01
	someWords  = 0x02
)

// tree holds phrases by the bytes that they begin with in common, in some twenty
// kilobytes a language. A branch is a head that says its size and whether others
// go on from it, then how many bytes it has if so, these bytes, the kind of the
// phrase if one ends with them, and those others. Branches stand in the order of
// their first bytes.
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

// branch is one branch of a tree as it is read.
type branch struct {
	letters   []byte
	kind      kind
	from, end int // where the branches that go on from it stand
}

// next is what a head says: where the rest of its branch begins and ends, and
// whether branches go on from it.
func (t *tree) next(at int) (from, end int, others bool) {
	size, shift := 0, 0
	for {
		b := t.branches[at]
		at++
		size |= int(b&0x7f) << shift
		if b < 0x80 {
			return at, at + size>>1, size&1 != 0
		}
		shift += 7
	}
}

// letter is the first byte of what next has found.
func (t *tree) letter(from int, others bool) byte {
	if others {
		from++
	}
	return t.branches[from]
}

// phraseEnds marks the number of letters of a branch that others go on from, where a
// phrase ends with them.
const phraseEnds = 0x80

// branch reads what next has found.
func (t *tree) branch(from, end int, others bool) branch {
	if !others {
		return branch{t.branches[from : end-1], kind(t.branches[end-1]), end, end}
	}
	letters := t.branches[from]
	from++
	last := from + int(letters&^phraseEnds)
	if letters&phraseEnds == 0 {
		return branch{t.branches[from:last], 0, last, end}
	}
	return branch{t.branches[from:last], kind(t.branches[last]), last + 1, end}
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
