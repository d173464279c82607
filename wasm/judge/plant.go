package judge

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// stem is a phrase before it is planted: the bytes to follow, and what it is.
type stem struct {
	route []byte
	kind  kind
}

// plant makes a tree of phrases and uses them up, as compile does. Of two that
// are the same the first stays.
func plant(stems []stem) (t tree) {
	defer clear(stems)
	slices.SortStableFunc(stems, func(a, b stem) int { return bytes.Compare(a.route, b.route) })
	stems = slices.CompactFunc(stems, func(a, b stem) bool { return bytes.Equal(a.route, b.route) })
	for len(stems) > 0 {
		first := stems[0].route[0]
		t.first[first/64] |= 1 << (first % 64)
		t.starts = append(t.starts, uint16(len(t.seconds)))
		for len(stems) > 0 && stems[0].route[0] == first {
			n := same(stems, 1)
			t.seconds = append(t.seconds, stems[0].route[1])
			t.roots = append(t.roots, uint32(len(t.branches)))
			t.branches = grow(t.branches, stems[:n], 0, false)
			stems = stems[n:]
		}
	}
	t.starts = append(t.starts, uint16(len(t.seconds)))
	t.branches, t.roots = slices.Clone(t.branches), slices.Clone(t.roots)
	t.starts, t.seconds = slices.Clone(t.starts), slices.Clone(t.seconds)
	return t
}

// same is how many phrases, from the first on, have its bytes up to a depth.
func same(stems []stem, depth int) (n int) {
	for n < len(stems) && bytes.HasPrefix(stems[n].route, stems[0].route[:depth+1]) {
		n++
	}
	return n
}

// grow adds the branch of phrases that are the same up to a depth and beyond,
// the last of those beside it or not.
func grow(tree []byte, stems []stem, depth int, last bool) []byte {
	first := stems[0].route
	end := depth + alike(first[depth:], stems[len(stems)-1].route[depth:])
	if alone := len(stems) == 1 && len(first) == end; !alone || end-depth > mostAlone {
		end = min(end, depth+mostAlike)
	}
	own := kind(0)
	if len(first) == end {
		own, stems = stems[0].kind, stems[1:]
	}
	at, mark := len(tree), byte(end-depth)
	if last {
		mark |= lastBeside
	}
	tree = append(append(tree, mark), first[depth:end]...)
	if own != 0 {
		tree = append(tree, byte(own))
	}
	if len(stems) == 0 {
		return tree
	}
	tree[at] |= goesOn
	if own != 0 {
		tree[at] |= phraseEnds
	}
	for len(stems) > 0 {
		n := same(stems, end)
		tree = grow(tree, stems[:n], end, n == len(stems))
		stems = stems[n:]
	}
	if last {
		return tree
	}
	var size [binary.MaxVarintLen32]byte
	return slices.Insert(tree, at+1, binary.AppendUvarint(size[:0], uint64(len(tree)-at-1))...)
}

// alike is how many bytes two phrases begin with in common, up to a gap, which
// has a branch of its own.
func alike(a, b []byte) (n int) {
	if a[0] == someWords {
		return 1
	}
	for n < min(len(a), len(b)) && a[n] == b[n] && a[n] != someWords {
		n++
	}
	return n
}
