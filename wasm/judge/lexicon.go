package judge

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"veto/wasm/fold"
	"veto/wasm/wire"
)

// gap is the token of a phrase that stands for up to maxGap words, or denseGap
// characters where a script has no spaces: there a word is one to three.
const (
	gap      = ".."
	maxGap   = 4
	denseGap = 12
)

// lexicon holds the phrases of a language, in some twenty kilobytes: their
// letters one after the other, and by their first bytes where to look.
type lexicon struct {
	both     bool
	letters  []byte
	outer    index           // phrases that begin with a word
	inner    index           // phrases that begin inside a word: "*werbung"
	settings []entry         // words that say the page asks for consent
	answers  map[string]part // names that are one clause: yes or no
	found    memo[[]hit]     // by clause
}

// entry is one phrase.
type entry struct {
	at      uint32 // where its route begins in letters
	size    uint8
	check   uint8 // of its key, to tell it from others in its bucket
	part    part
	purpose uint8 // its place in purposes
}

// index finds the phrases that may begin at a place of a text: by as many of
// its bytes as the phrase has before a wild card.
type index struct {
	long, middle table
	short        []entry   // stems of one or two letters
	first        [4]uint64 // a bit for each byte that a phrase begins with
}

func (ix *index) begins(b byte) bool { return ix.first[b/64]&(1<<(b%64)) != 0 }

// Bytes by which a phrase is found in the tables.
const (
	longKey   = 6
	middleKey = 3
)

// table has phrases in buckets by their first bytes.
type table struct {
	entries []entry
	starts  [buckets + 1]uint16 // where each bucket begins in entries
}

const buckets = 128

// hash is the bucket for a key, and its check.
func hash[T string | []byte](key T) (bucket int, check uint8) {
	sum := uint32(0)
	for i := range len(key) {
		sum = sum*31 + uint32(key[i])
	}
	return int(sum % buckets), uint8(sum / buckets)
}

// Two bytes that no folded text has stand for the wild cards of a phrase.
const (
	restOfWord = 0x01
	someWords  = 0x02
)

// compile puts the language's own words and the common ones together. Own words
// come first and win.
func compile(own, common words) *lexicon {
	l := &lexicon{both: own.both, answers: map[string]part{}}
	for _, p := range slices.Concat(own.phrases, common.phrases) {
		if p.part != yes && p.part != no {
			l.add(p)
			continue
		}
		for _, c := range clauses(p.text) {
			l.answers[c.text] = p.part
		}
	}
	l.letters, l.settings = slices.Clone(l.letters), slices.Clone(l.settings)
	for _, ix := range []*index{&l.outer, &l.inner} {
		ix.long.sort(l.letters, longKey)
		ix.middle.sort(l.letters, middleKey)
		ix.short = slices.Clone(ix.short)
	}
	return l
}

func (l *lexicon) add(p phrase) {
	route, inner := route(p.text)
	if route == nil {
		return
	}
	e := entry{at: uint32(len(l.letters)), size: uint8(len(route)), part: p.part, purpose: purposeNumber(p.purpose)}
	l.letters = append(l.letters, route...)
	switch {
	case p.part == setting:
		l.settings = append(l.settings, e)
	case inner:
		l.inner.add(e, route)
	default:
		l.outer.add(e, route)
	}
}

func (ix *index) add(e entry, route []byte) {
	ix.first[route[0]/64] |= 1 << (route[0] % 64)
	fixed := bytes.IndexAny(route, string([]byte{restOfWord, someWords}))
	if fixed < 0 {
		fixed = len(route)
	}
	switch {
	case fixed >= longKey:
		ix.long.entries = append(ix.long.entries, e)
	case fixed >= middleKey:
		ix.middle.entries = append(ix.middle.entries, e)
	default:
		ix.short = append(ix.short, e)
	}
}

// sort brings the entries into their buckets, those of one in the order added.
func (t *table) sort(letters []byte, key uint32) {
	of := make(map[uint32]int, len(t.entries))
	for i := range t.entries {
		e := &t.entries[i]
		of[e.at], e.check = hash(letters[e.at : e.at+key])
	}
	slices.SortStableFunc(t.entries, func(a, b entry) int { return of[a.at] - of[b.at] })
	t.entries = slices.Clone(t.entries)
	next := 0
	for b := range t.starts {
		for next < len(t.entries) && of[t.entries[next].at] < b {
			next++
		}
		t.starts[b] = uint16(next)
	}
}

// purposeNumber is the place of a purpose in purposes.
func purposeNumber(purpose string) uint8 {
	return uint8(max(0, slices.Index(purposes, wire.Purpose(purpose))))
}

// maxPhrase is the most bytes a phrase has.
const maxPhrase = 200

// route is a phrase as the bytes to follow in a clause: its words, each with a
// blank at the end, with the bytes of its wild cards. inner: it begins inside a
// word. A phrase that is none gives no route.
func route(text string) (route []byte, inner bool) {
	words := 0
	route = make([]byte, 0, len(text)+8)
	for i, field := range strings.Fields(fold.Fold(text)) {
		if field == gap {
			route = append(route, someWords)
			continue
		}
		head := strings.TrimPrefix(field, "*")
		stem := strings.TrimSuffix(head, "*")
		inner = inner || i == 0 && head != field
		before := len(route)
		route = appendWords(route, stem)
		if stem != head && len(route) > before {
			route = append(route[:len(route)-1], restOfWord, ' ')
		}
		words += len(route) - before
	}
	if words == 0 || route[0] == someWords || route[len(route)-1] == someWords || len(route) > maxPhrase {
		return nil, false
	}
	return route, inner
}

// appendWords adds the words of folded text, each with a blank at its end, as
// clauses parts them.
func appendWords(bytes []byte, text string) []byte {
	open := false
	for _, r := range text {
		inside := fold.Letter(r)
		if open && (!inside || apart(r)) {
			bytes = append(bytes, ' ')
		}
		if inside {
			bytes = utf8.AppendRune(bytes, r)
		}
		open = inside
		if inside && apart(r) {
			bytes = append(bytes, ' ')
			open = false
		}
	}
	if open {
		bytes = append(bytes, ' ')
	}
	return bytes
}
