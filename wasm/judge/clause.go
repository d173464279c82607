package judge

import (
	"unicode"
	"unicode/utf8"

	"veto/wasm/fold"
)

// Limits of what is read of one text. A label is a sentence; what is longer is
// cut, so that no page can make the judge slow.
const (
	maxText  = 2000 // bytes of a name, description or heading
	maxWords = 64   // words of a clause: one bit each
)

// clause is a stretch of words without a full stop, folded, every word with a
// blank before it and a blank at the end: " do not share ".
type clause struct {
	text   string
	starts []int // where each word begins in text
	dense  bool  // in a script without spaces: each character is a word
}

// clauses cuts a text where a sentence or a colon ends. What stands in brackets
// comes after the rest: it explains, and the verb may follow it.
func clauses(text string) []clause {
	folded := fold.Fold(cut(text))
	main := cutter{text: make([]byte, 0, len(folded)+2), starts: make([]int, 0, 8)}
	aside, at := cutter{}, &main
	for i, r := range folded {
		switch {
		case r == '(' || r == '[':
			at = &aside
		case r == ')' || r == ']':
			aside.endClause()
			at = &main
		case apart(r):
			at.endWord()
			at.word(r)
			at.dense = true
			at.endWord()
		case fold.Letter(r):
			at.word(r)
			continue
		case ends(r, folded[i+utf8.RuneLen(r):]) && !(r == '.' && at.initial()):
			at.endClause()
		}
		at.endWord()
	}
	main.endClause()
	aside.endClause()
	return append(main.all, aside.all...)
}

// cut shortens a text to maxText without breaking a character.
func cut(text string) string {
	if len(text) <= maxText {
		return text
	}
	end := maxText
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// cutter builds clauses rune by rune.
type cutter struct {
	all    []clause
	text   []byte
	starts []int
	inside bool // a word has begun
	dense  bool // one of its characters is a word by itself
}

func (c *cutter) word(r rune) {
	if !c.inside {
		if len(c.starts) == maxWords {
			c.endClause()
		}
		c.text = append(c.text, ' ')
		c.starts = append(c.starts, len(c.text))
		c.inside = true
	}
	c.text = utf8.AppendRune(c.text, r)
}

// initial reports whether the last word is one letter, as in "z.B." or "U.S.".
func (c *cutter) initial() bool {
	return len(c.starts) > 0 && len(c.text) == c.starts[len(c.starts)-1]+1
}

func (c *cutter) endWord() { c.inside = false }

func (c *cutter) endClause() {
	c.endWord()
	if len(c.starts) == 0 {
		return
	}
	c.all = append(c.all, clause{string(append(c.text, ' ')), c.starts, c.dense})
	c.text, c.starts, c.dense = c.text[:0], nil, false
}

// ends reports whether the mark r ends a clause, given what follows it: a full
// stop inside "z.B." or "5.0" does not.
func ends(r rune, rest string) bool {
	switch r {
	case '!', '?', ';', '|', '。', '،', '؟', '।', '\uFFFD':
		return true
	case '.', ':':
		return rest == "" || rest[0] == ' '
	}
	return false
}

// apart reports whether r belongs to a script written without spaces; each of
// its characters is then taken as a word, so that a phrase is found anywhere.
func apart(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
