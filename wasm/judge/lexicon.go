package judge

import (
	"bytes"
	"slices"
	"strings"

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

// lexicon holds the phrases of a language.
type lexicon struct {
	both     bool
	outer    tree        // phrases that begin with a word
	inner    tree        // phrases that begin inside a word: "*werbung"
	settings tree        // words that say the page asks for consent
	answers  tree        // clauses that are just that: yes or no
	found    memo[[]hit] // by clause
	common   *lexicon    // the words of every language, nil in themselves
}

// compile puts a language's own words beside the common ones. Own words come
// first and win. It uses the phrases up: a collector that takes any number for
// an address would else keep them, and the files they are parts of.
func compile(own words, common *lexicon) *lexicon {
	l := &lexicon{both: own.both, common: common}
	var inner, settings, answers []stem
	outer := make([]stem, 0, len(own.phrases))
	for _, p := range own.phrases {
		route, within := route(p.text)
		s := stem{route, kindOf(p.part, purposeNumber(p.purpose))}
		switch {
		case route == nil:
		case p.part == yes || p.part == no:
			answers = append(answers, answerStems(p)...)
		case p.part == setting:
			settings = append(settings, s)
		case within:
			inner = append(inner, s)
		default:
			outer = append(outer, s)
		}
	}
	clear(own.phrases)
	l.outer, l.inner = plant(outer), plant(inner)
	l.settings, l.answers = plant(settings), plant(answers)
	return l
}

// answerStems are the clauses of an answer: "yes, please" is two that say yes.
func answerStems(p phrase) (stems []stem) {
	for _, c := range clauses(p.text) {
		stems = append(stems, stem{closed([]byte(c.text[c.words[0].start:])), kindOf(p.part, 0)})
	}
	return stems
}

// answer is yes or no where a clause is just that.
func (l *lexicon) answer(c clause) part {
	f := finder{clause: c}
	f.enter(&l.answers, int(c.words[0].start))
	for _, h := range f.hits {
		if h.words == 1<<len(c.words)-1 {
			return h.part
		}
	}
	return 0
}

// purposeNumber is the place of a purpose in purposes.
func purposeNumber(purpose string) uint8 {
	return uint8(max(0, slices.Index(purposes, wire.Purpose(purpose))))
}

// maxPhrase is the most bytes a phrase has; a branch counts them in seven bits.
const maxPhrase = 127

// route is a phrase as the bytes to follow in a clause: its words, a blank after
// each but the last, with the bytes of its wild cards; only a single letter has
// its blank. inner: it begins inside a word. A phrase that is none gives no route.
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
	return closed(route), inner
}

// closed is a route without the blank at its end, which only a single letter has.
func closed(route []byte) []byte {
	if len(route) > 2 {
		return bytes.TrimSuffix(route, []byte(" "))
	}
	return route
}

// appendWords adds the words of folded text, each with a blank at its end, as
// clauses parts them.
func appendWords(b []byte, text string) []byte {
	open := false
	for _, r := range text {
		inside := fold.Letter(r)
		if open && (!inside || apart(r)) {
			b = append(b, ' ')
		}
		if inside {
			b = appendLetter(b, r)
		}
		open = inside
		if inside && apart(r) {
			b = append(b, ' ')
			open = false
		}
	}
	if open {
		b = append(b, ' ')
	}
	return b
}
