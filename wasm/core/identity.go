package core

import (
	"encoding/binary"
	"encoding/hex"

	"veto/wasm/wire"
)

// identity names a control of a page nobody has a rule for, the same on every
// visit, without keeping a word of it. What libraries make anew at each load
// (ids, names of groups, numbers) is no part of it.
func (l *looking) identity(kind string, c *wire.Control, name string) string {
	heading := ""
	if len(c.Headings) > 0 {
		heading = c.Headings[0]
	}
	sum := l.sum(kind, c.Role, name, heading)
	id := append(make([]byte, 0, 32), kind...)
	return string(hex.AppendEncode(append(id, '/'), sum[:]))
}

// hidden stands for words of this site: whoever reads it learns nothing without
// this device's random number.
func (l *looking) hidden(words ...string) string {
	sum := l.sum(words...)
	return hex.EncodeToString(sum[:])
}

// sum is what hidden tells, as bytes.
func (l *looking) sum(words ...string) (bytes [8]byte) {
	sum := mixed(mixed(mixed(fnvStart, l.request.Salt), "\x00"), hostOf(l.request.Snapshot.URL))
	for _, word := range words {
		sum = mixed(mixed(sum, "\x00"), word)
	}
	binary.BigEndian.PutUint64(bytes[:], sum)
	return bytes
}

// FNV-1a with 64 bits, as hash/fnv has it, which wants its words as bytes.
const (
	fnvStart = 14695981039346656037
	fnvPrime = 1099511628211
)

// mixed is a sum of FNV that goes on with a word.
func mixed(sum uint64, word string) uint64 {
	for i := range len(word) {
		sum = (sum ^ uint64(word[i])) * fnvPrime
	}
	return sum
}
