// Package fold brings text into the one form in which words are compared:
// normalised, lower case, without characters nobody sees.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s as it is compared: clean (see Clean) and lower case, quotes
// and dashes made plain. Folding twice changes nothing.
//
// Lower case is unicode.ToLower with the foldings that matter to labels added
// in oneForm: golang.org/x/text/cases would add 460 kB to the WebAssembly.
func Fold(s string) string {
	s = Clean(s)
	if plain(s) {
		return strings.ToLower(s)
	}
	b := make([]byte, 0, len(s))
	for _, r := range s {
		b = AppendLower(b, r)
	}
	if !norm.NFKC.IsNormal(b) {
		b = norm.NFKC.Bytes(b)
	}
	return string(b)
}

// Clean returns s in NFKC without what leaves no ink: soft hyphens, zero-width
// and direction marks; every run of white space is one blank, none at the ends.
// Capitals stay. Invalid UTF-8 becomes U+FFFD, so the result is always valid.
func Clean(s string) string {
	if s = strings.TrimSpace(s); plain(s) {
		return s
	}
	if s = strings.ToValidUTF8(s, "\uFFFD"); !norm.NFKC.IsNormalString(s) {
		s = norm.NFKC.String(s)
	}
	if tidy(s) {
		return s
	}
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
			b.WriteRune(r)
		}
	}
	return norm.NFKC.String(b.String())
}

// tidy reports whether s has nothing unseen and only single blanks inside.
func tidy(s string) bool {
	last := ' '
	for _, r := range s {
		if r != ' ' && unicode.IsSpace(r) || unseen(r) || r == ' ' && last == ' ' {
			return false
		}
		last = r
	}
	return s == "" || last != ' '
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

// AppendLower appends the folded form of one visible character.
func AppendLower(b []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return append(b, byte(r))
	}
	low := unicode.ToLower(r)
	for _, c := range [2]rune{r, low} {
		if form := oneForm(c); form != "" {
			return append(b, form...)
		}
	}
	return utf8.AppendRune(b, low)
}

// oneForm is how a letter is compared that is written in more than one way for
// the same word, "" for every other. A switch and no map: a map is filled at
// every start of the core.
func oneForm(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'ς':
		return "σ"
	case 'ı', 'İ':
		return "i"
	case 'ё':
		return "е"
	case 'ş': // Romanian cedilla for comma; both ways are on real pages
		return "ș"
	case 'ţ':
		return "ț"
	case 'ك': // Arabic and Persian keyboards
		return "ک"
	case 'ي', 'ى':
		return "ی"
	}
	if r >= 'ΐ' && r <= 'ώ' {
		return unaccented(r)
	}
	return plainMark(r)
}

// unaccented is a Greek vowel without its accent, which moves within a word's
// forms and is left out in capitals.
func unaccented(r rune) string {
	switch r {
	case 'ά':
		return "α"
	case 'έ':
		return "ε"
	case 'ή':
		return "η"
	case 'ί', 'ϊ', 'ΐ':
		return "ι"
	case 'ό':
		return "ο"
	case 'ύ', 'ϋ', 'ΰ':
		return "υ"
	case 'ώ':
		return "ω"
	}
	return ""
}

// plainMark is a quote or dash as keyboards have it.
func plainMark(r rune) string {
	switch r {
	case '’', '‘', 'ʼ', '´', '′':
		return "'"
	case '“', '”', '„', '«', '»':
		return `"`
	case '‐', '‑', '‒', '–', '—', '−':
		return "-"
	}
	return ""
}

// unseen reports whether r leaves no ink: format characters (soft hyphen,
// zero-width, direction marks), variation selectors, Arabic vowel signs and
// the letter stretcher, control characters other than white space.
func unseen(r rune) bool {
	if r < 0x80 {
		return r < ' ' && !unicode.IsSpace(r) || r == 0x7f
	}
	switch {
	case r < 0x600: // Latin, Greek, Cyrillic: most of what is read
		return r < 0xA0 && r != 0x85 || r == 0xAD
	case r >= 0xFE00 && r <= 0xFE0F, r >= 0x64B && r <= 0x652, r == 0x640:
		return true
	}
	return unicode.In(r, unicode.Cf, unicode.Cc) && !unicode.IsSpace(r)
}
