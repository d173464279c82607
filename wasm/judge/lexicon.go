package judge

import (
	"strings"
	"unicode/utf8"

	"veto/wasm/fold"
)

// gap is the token of a phrase that stands for up to maxGap words, or denseGap
// characters where a script has no spaces: there a word is one to three.
const (
	gap      = ".."
	maxGap   = 4
	denseGap = 12
)

// lexicon holds the phrases of a language as a tree of bytes, so that all of
// them are looked for in one pass over a clause.
type lexicon struct {
	both    bool
	phrases []phrase
	nodes   []node
	roots   [rootsEnd][256]int32 // the children of the roots, by byte: they have many
	answers map[string]part      // names that are one clause: yes or no
	found   memo[[]hit]          // by clause
}

// The roots of the tree.
const (
	outerRoot   = 1 + iota // phrases that begin with a word
	innerRoot              // phrases that begin inside a word: "*werbung"
	settingRoot            // words that say the page asks for consent
	rootsEnd
)

// node is one place in the tree. Its children are a linked list by
// byte: most have one.
type node struct {
	first, next int32 // first child, next sibling; 0: none
	rest, some  int32 // what follows for the rest of a word, for a gap; 0: nothing
	phrase      int32 // 1 + index of the phrase that ends here; 0: none
	char        byte
}

// Two bytes that no folded text has stand for the wild cards of a phrase.
const (
	restOfWord = 0x01
	someWords  = 0x02
)

// compile puts the language's own words and the common ones in one tree. Own
// words come first and win.
func compile(own, common words) *lexicon {
	l := &lexicon{both: own.both, nodes: make([]node, rootsEnd, 1<<14), answers: map[string]part{}}
	for _, w := range []words{own, common} {
		for _, p := range w.phrases {
			if p.part == yes || p.part == no {
				for _, c := range clauses(p.text) {
					l.answers[c.text] = p.part
				}
				continue
			}
			l.phrases = append(l.phrases, p)
			l.add(p, len(l.phrases))
		}
	}
	return l
}

// route is a phrase as the bytes to follow in the tree: its words, each with a
// blank at the end, with the bytes of its wild cards. inner: it begins inside a
// word. A phrase that is none gives no route.
func route(text string) (bytes []byte, inner bool) {
	words := 0
	bytes = make([]byte, 0, len(text)+8)
	for i, field := range strings.Fields(fold.Fold(text)) {
		if field == gap {
			bytes = append(bytes, someWords)
			continue
		}
		head := strings.TrimPrefix(field, "*")
		stem := strings.TrimSuffix(head, "*")
		inner = inner || i == 0 && head != field
		before := len(bytes)
		bytes = appendWords(bytes, stem)
		if stem != head && len(bytes) > before {
			bytes = append(bytes[:len(bytes)-1], restOfWord, ' ')
		}
		words += len(bytes) - before
	}
	if words == 0 || bytes[0] == someWords || bytes[len(bytes)-1] == someWords {
		return nil, false
	}
	return bytes, inner
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

func (l *lexicon) add(p phrase, number int) {
	bytes, inner := route(p.text)
	if bytes == nil {
		return
	}
	at := int32(outerRoot)
	switch {
	case p.part == setting:
		at = settingRoot
	case inner:
		at = innerRoot
	}
	for _, b := range bytes {
		at = l.grow(at, b)
	}
	if l.nodes[at].phrase == 0 {
		l.nodes[at].phrase = int32(number)
	}
}

// grow returns the child of a node for a byte, made if need be.
func (l *lexicon) grow(at int32, b byte) int32 {
	if child := l.child(at, b); child != 0 {
		return child
	}
	fresh := int32(len(l.nodes))
	l.nodes = append(l.nodes, node{char: b})
	place := &l.nodes[at].first
	for *place != 0 && l.nodes[*place].char < b {
		place = &l.nodes[*place].next
	}
	l.nodes[fresh].next, *place = *place, fresh
	switch {
	case b == restOfWord:
		l.nodes[at].rest = fresh
	case b == someWords:
		l.nodes[at].some = fresh
	case at < rootsEnd:
		l.roots[at][b] = fresh
	}
	return fresh
}

// child is the node that follows for a byte; 0: none.
func (l *lexicon) child(at int32, b byte) int32 {
	if at < rootsEnd {
		return l.roots[at][b]
	}
	c := l.nodes[at].first
	for c != 0 && l.nodes[c].char < b {
		c = l.nodes[c].next
	}
	if c != 0 && l.nodes[c].char != b {
		return 0
	}
	return c
}
