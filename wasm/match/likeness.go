package match

import (
	"slices"
	"strings"
	"unicode/utf8"

	"veto/wasm/fold"
)

// Likeness of two labels, 0 to 1. Platforms rename things in small ways: other
// word order, other endings, a typo mended. A label is alike when every word
// that carries meaning has a counterpart in the other one, in both directions;
// one exchanged word ("creation", "recommendation") already makes another setting.
const (
	same    = 1.0
	similar = 0.85 // a signal of its own
	akin    = 0.6  // half a signal
)

// label is text made ready for comparing, so that each is folded once only.
type label struct {
	plain string   // folded, without punctuation
	words []string // those that carry meaning: four letters or more; small ones come and go with every rewording
}

func newLabel(text string) label {
	words := fold.Words(text)
	return label{plain: strings.Join(words, " "), words: slices.DeleteFunc(words, func(word string) bool {
		return utf8.RuneCountInString(word) < 4
	})}
}

func likeness(a, b label) float64 {
	if a.plain == b.plain {
		return same
	}
	if len(a.words) < 2 || len(b.words) < 2 {
		return pairs(a.plain, b.plain)
	}
	// Never quite the same: other words were used.
	return min(covered(a.words, b.words), covered(b.words, a.words)) * 0.99
}

// covered is the share of the words' letters that have a counterpart.
func covered(words, others []string) float64 {
	total, found := 0, 0
	for _, word := range words {
		length := utf8.RuneCountInString(word)
		total += length
		for _, other := range others {
			if kin(word, other) {
				found += length
				break
			}
		}
	}
	return float64(found) / float64(total)
}

// kin says whether two words are forms of one: train and training, create and
// creation, or one with a slip of the pen.
func kin(a, b string) bool {
	if a == b {
		return true
	}
	x, y := []rune(a), []rune(b)
	shorter := min(len(x), len(y))
	common := 0
	for common < shorter && x[common] == y[common] {
		common++
	}
	if common >= 4 && common*10 >= shorter*7 {
		return true
	}
	return shorter >= 5 && slips(x, y) <= 1+shorter/9
}

// slips is the Levenshtein distance of two words.
func slips(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		last := row[0]
		row[0] = i + 1
		for j, y := range b {
			cost := last
			if x != y {
				cost++
			}
			last, row[j+1] = row[j+1], min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// pairs compares labels of a word or two, and those of scripts without blanks
// between words, by their pairs of letters (Dice coefficient).
func pairs(a, b string) float64 {
	x, y := bigrams(a), bigrams(b)
	if len(x) < 4 || len(y) < 4 {
		return 0
	}
	shared, total := 0, 0
	for pair, n := range x {
		shared += min(n, y[pair])
		total += n
	}
	for _, n := range y {
		total += n
	}
	return 0.99 * 2 * float64(shared) / float64(total)
}

func bigrams(s string) map[[2]rune]int {
	found := map[[2]rune]int{}
	var last rune
	for _, r := range strings.ReplaceAll(s, " ", "") {
		if !fold.Letter(r) {
			continue
		}
		if last != 0 {
			found[[2]rune{last, r}]++
		}
		last = r
	}
	return found
}
