package judge

import (
	"strings"
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
}

// clauses cuts a text where a sentence, a bracket or a colon ends.
func clauses(text string) []clause {
	c := cutter{}
	folded := fold.Fold(cut(text))
	for i, r := range folded {
		switch {
		case apart(r):
			c.endWord()
			c.word(r)
			c.endWord()
		case fold.Letter(r):
			c.word(r)
		default:
			c.endWord()
			if ends(r, folded[i+utf8.RuneLen(r):]) {
				c.endClause()
			}
		}
	}
	c.endWord()
	c.endClause()
	return c.all
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
	text   strings.Builder
	starts []int
	inside bool // a word has begun
}

func (c *cutter) word(r rune) {
	if !c.inside {
		if len(c.starts) == maxWords {
			c.endClause()
		}
		c.text.WriteByte(' ')
		c.starts = append(c.starts, c.text.Len())
		c.inside = true
	}
	c.text.WriteRune(r)
}

func (c *cutter) endWord() { c.inside = false }

func (c *cutter) endClause() {
	if len(c.starts) == 0 {
		return
	}
	c.text.WriteByte(' ')
	c.all = append(c.all, clause{c.text.String(), c.starts})
	c.text.Reset()
	c.starts = nil
}

// ends reports whether the mark r ends a clause, given what follows it: a full
// stop inside "z.B." or "5.0" does not.
func ends(r rune, rest string) bool {
	switch r {
	case '!', '?', ';', '(', ')', '[', ']', '|', '。', '、', '،', '؟', '।', '\uFFFD':
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
