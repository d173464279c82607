package judge

import (
	"unicode/utf8"

	"veto/wasm/fold"
)

// Clauses and phrases have a letter of the Cyrillic or the Greek alphabet as one
// byte, of those that no letter of folded text begins with: half of what these
// languages take in memory, and half of the way along them. So they have the
// accented Latin letters that the words of the judge need most.
const (
	cyrillic = 0x80 // to 0xAF, in the order of U+0430 to U+045F
	greek    = 'A'  // to 'Y', in the order of U+03B1 to U+03C9
	accented = "äáéíöšóåüčžçúřãīıāłøæąśõăęēżýěðćàőťħųêūįėèůğ"
)

// marked has the byte of each accented letter, from ß on; 0: it has none.
var marked = func() (table [0x180 - 'ß']byte) {
	b := byte(someWords)
	for _, r := range accented {
		if b++; b == ' ' {
			b = cyrillic + 'џ' - 'а' + 1
		}
		table[r-'ß'] = b
	}
	return table
}()

// appendFolded appends the folded form of a letter as clauses have it.
func appendFolded(b []byte, r rune) []byte {
	from := len(b)
	b = fold.AppendLower(b, r)
	if r < utf8.RuneSelf {
		return b
	}
	to := from
	for at := from; at < len(b); {
		r, size := utf8.DecodeRune(b[at:])
		at += size
		to = len(appendLetter(b[:to], r)) // never more than was read
	}
	return b[:to]
}

// appendLetter appends a folded letter as clauses have it.
func appendLetter(b []byte, r rune) []byte {
	switch {
	case 'а' <= r && r <= 'џ':
		return append(b, cyrillic+byte(r-'а'))
	case 'α' <= r && r <= 'ω':
		return append(b, greek+byte(r-'α'))
	case 'ß' <= r && r < 'ß'+rune(len(marked)) && marked[r-'ß'] != 0:
		return append(b, marked[r-'ß'])
	}
	return utf8.AppendRune(b, r)
}

// width is how many bytes of a clause the letter has that begins with b.
func width(b byte) int {
	switch {
	case b < 0xC0:
		return 1
	case b < 0xE0:
		return 2
	case b < 0xF0:
		return 3
	}
	return 4
}
