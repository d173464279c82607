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
	plain  string   // folded, without punctuation
	words  []string // those that carry meaning: four letters or more; small ones come and go with every rewording
	starts uint64   // the words' first letters, as a set
	pairs  []uint64 // neighbouring letters, sorted; how labels of a word or two are compared
}

func newLabel(text string) label {
	words := fold.Words(text)
	plain := strings.Join(words, " ")
	words = slices.DeleteFunc(words, func(word string) bool { return utf8.RuneCountInString(word) < 4 })
	return label{plain: plain, words: words, starts: starts(words), pairs: pairsOf(plain)}
}

func likeness(a, b label) float64 {
	if a.plain == b.plain {
		return same
	}
	if mistyped(a.plain, b.plain) {
		return 0.97
	}
	if len(a.words) < 2 || len(b.words) < 2 {
		return dice(a.pairs, b.pairs)
	}
	one, other := covered(a.words, b.words), covered(b.words, a.words)
	// Never quite the same: other words were used.
	alike := min(one, other) * 0.99
	if one < 1 && other < 1 {
		// A word was exchanged, not only added or left out: perhaps another setting.
		return min(alike, similar-0.01)
	}
	return alike
}

// mistyped says whether two labels have the same words, but for slips of the
// pen in one or two of them.
func mistyped(a, b string) bool {
	one, other := strings.Fields(a), strings.Fields(b)
	if len(one) != len(other) {
		return false
	}
	wrong := 0
	for i := range one {
		if one[i] == other[i] {
			continue
		}
		if wrong++; wrong > 2 || !slipped(one[i], other[i]) {
			return false
		}
	}
	return true
}

// slipped says whether a word is another one with a slip of the pen in it, or
// in the plural. Nobody slips in the first letter.
func slipped(a, b string) bool {
	shorter, longer := min(len(a), len(b)), max(len(a), len(b))
	return shorter >= 5 && longer-shorter <= 2 && a[0] == b[0] && slips([]rune(a), []rune(b)) <= allowed(shorter)
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
	common, shorter, longer := 0, min(len(a), len(b)), max(len(a), len(b))
	for common < shorter && a[common] == b[common] {
		common++
	}
	if common >= 4 && common*10 >= shorter*7 {
		return true
	}
	// Nobody slips in the first letter of a word and in its length as well.
	if shorter < 5 || longer-shorter > allowed(shorter) || common == 0 && longer != shorter {
		return false
	}
	return slips([]rune(a), []rune(b)) <= allowed(shorter)
}

// allowed is how many slips a word of some bytes may have.
func allowed(length int) int { return 1 + length/9 }

// slips is the number of letters added, left out, changed or swapped with
// their neighbour (optimal string alignment).
func slips(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// dice compares labels of a word or two, and those of scripts without blanks
// between words, by their pairs of letters (Sørensen-Dice coefficient).
func dice(a, b []uint64) float64 {
	if len(a) < 4 || len(b) < 4 {
		return 0
	}
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			shared++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return 0.99 * 2 * float64(shared) / float64(len(a)+len(b))
}

func pairsOf(plain string) []uint64 {
	pairs := make([]uint64, 0, len(plain))
	var last rune
	for _, r := range plain {
		if r == ' ' {
			continue
		}
		if last != 0 {
			pairs = append(pairs, uint64(last)<<32|uint64(r))
		}
		last = r
	}
	slices.Sort(pairs)
	return pairs
}
