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
	words  []place
	source string // the text as the page has it, without what leaves no ink
	dense  bool   // in a script without spaces: each character is a word
	kept   bool   // other texts will have the same clause: remember its phrases
	last   *found // who read it last, unless kept
}

// said is a clause as the page has it.
func (c clause) said() string { return c.source[c.words[0].from:c.words[len(c.words)-1].to] }

// place is where a word stands: where it begins in the clause's text, and from
// where to where it stands in the source.
type place struct{ start, from, to uint16 }

// clauses cuts a text where a sentence or a colon ends. What stands in brackets
// comes after the rest: it explains, and the verb may follow it.
func clauses(text string) []clause {
	source := fold.Clean(cut(text))
	main := cutter{source: source, text: make([]byte, 0, len(source)+8)}
	aside, at := cutter{source: source}, &main
	for i, r := range source {
		switch {
		case r == '(' || r == '[':
			at = &aside
		case r == ')' || r == ']':
			aside.endClause()
			at = &main
		case fold.Letter(r) && !apart(r):
			at.letter(i, r)
			continue
		case apart(r):
			at.endWord()
			at.letter(i, r)
			at.dense = true
		case ends(r, source[i+utf8.RuneLen(r):]) && !(r == '.' && at.initial()):
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
	source string
	all    []clause
	text   []byte
	words  []place
	inside bool // a word has begun
	dense  bool // one of its characters is a word by itself
}

// letter adds the letter r that stands at a place of the source.
func (c *cutter) letter(at int, r rune) {
	if !c.inside {
		c.begin(at)
	}
	c.text = appendFolded(c.text, r)
	c.words[len(c.words)-1].to = uint16(at + utf8.RuneLen(r))
}

func (c *cutter) begin(at int) {
	if len(c.words) == maxWords {
		c.endClause()
	}
	if c.words == nil {
		c.words = make([]place, 0, 8)
	}
	c.text = append(c.text, ' ')
	c.words = append(c.words, place{start: uint16(len(c.text)), from: uint16(at)})
	c.inside = true
}

// initial reports whether the last word is one letter, as in "z.B." or "U.S.".
func (c *cutter) initial() bool {
	return len(c.words) > 0 && len(c.text) == int(c.words[len(c.words)-1].start)+1
}

func (c *cutter) endWord() { c.inside = false }

func (c *cutter) endClause() {
	c.endWord()
	if len(c.words) == 0 {
		return
	}
	c.all = append(c.all, clause{text: string(append(c.text, ' ')), words: c.words, source: c.source, dense: c.dense, last: &found{}})
	c.text, c.words, c.dense = c.text[:0], nil, false
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
