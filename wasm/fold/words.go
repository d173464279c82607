package fold

import (
	"strings"
	"unicode"
)

// Words returns the words of s, folded: runs of letters, marks and digits, with
// an apostrophe or hyphen inside a word parting it ("don't" is "don", "t").
// Scripts written without spaces come as one long word.
func Words(s string) []string {
	return Split(Fold(s))
}

// Split is Words for text that is folded already.
func Split(folded string) []string {
	if folded == "" {
		return nil
	}
	words := make([]string, 0, 1+strings.Count(folded, " "))
	start := -1
	for i, r := range folded {
		switch inside := Letter(r); {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			words = append(words, folded[start:i])
			start = -1
		}
	}
	if start >= 0 {
		words = append(words, folded[start:])
	}
	return words
}

// Letter reports whether r belongs to a word.
func Letter(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}
