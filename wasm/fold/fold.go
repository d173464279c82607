// Package fold brings text into the one form in which words are compared:
// normalised, lower case, without characters nobody sees.
package fold

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s as it is compared: NFKC, lower case, quotes and dashes made
// plain, soft hyphens, zero-width and direction marks dropped, every run of
// white space one blank and none at the ends. Folding twice changes nothing.
// Invalid UTF-8 becomes U+FFFD, so the result is always valid.
//
// Lower case is unicode.ToLower with the foldings that matter to labels added
// in letters: golang.org/x/text/cases would add 460 kB to the WebAssembly.
func Fold(s string) string {
	if s = strings.TrimSpace(s); plain(s) {
		return strings.ToLower(s)
	}
	s = norm.NFKC.String(strings.ToValidUTF8(s, "\uFFFD"))
	var b strings.Builder
	b.Grow(len(s))
	blank := false
	for _, r := range s {
		switch {
		case unseen(r):
		case unicode.IsSpace(r):
			blank = b.Len() > 0
		default:
			if blank {
				b.WriteByte(' ')
				blank = false
			}
			letter(&b, r)
		}
	}
	return norm.NFKC.String(b.String())
}

// plain reports whether s is printable ASCII with single blanks inside, as most
// labels are: then lower case is all there is to do.
func plain(s string) bool {
	last := byte(' ')
	for i := range len(s) {
		if b := s[i]; b < ' ' || b >= 0x7f || b == ' ' && last == ' ' {
			return false
		}
		last = s[i]
	}
	return s == "" || last != ' '
}

// letter writes the folded form of one visible character.
func letter(b *strings.Builder, r rune) {
	low := unicode.ToLower(r)
	if low >= 0x80 {
		for _, c := range [2]rune{r, low} {
			if plain, ok := letters[c]; ok {
				b.WriteString(plain)
				return
			}
		}
	}
	b.WriteRune(low)
}

// letters are written in more than one way for the same word.
var letters = map[rune]string{
	'ß': "ss", 'ς': "σ", 'ı': "i", 'İ': "i", 'ё': "е",
	'ş': "ș", 'ţ': "ț", // Romanian cedilla for comma; both ways are on real pages
	'ك': "ک", 'ي': "ی", 'ى': "ی", // Arabic and Persian keyboards
	'ά': "α", 'έ': "ε", 'ή': "η", 'ί': "ι", 'ϊ': "ι", 'ΐ': "ι", // Greek: the accent moves within a word's
	'ό': "ο", 'ύ': "υ", 'ϋ': "υ", 'ΰ': "υ", 'ώ': "ω", // forms and is left out in capitals
	'’': "'", '‘': "'", 'ʼ': "'", '´': "'", '′': "'",
	'“': `"`, '”': `"`, '„': `"`, '«': `"`, '»': `"`,
	'‐': "-", '‑': "-", '‒': "-", '–': "-", '—': "-", '−': "-",
}

// unseen reports whether r leaves no ink: format characters (soft hyphen,
// zero-width, direction marks), variation selectors, Arabic vowel signs and
// the letter stretcher, control characters other than white space.
func unseen(r rune) bool {
	if r < 0x80 {
		return r < ' ' && !unicode.IsSpace(r) || r == 0x7f
	}
	switch {
	case r >= 0xFE00 && r <= 0xFE0F, r >= 0x64B && r <= 0x652, r == 0x640:
		return true
	}
	return unicode.In(r, unicode.Cf, unicode.Cc) && !unicode.IsSpace(r)
}
