package rule

import (
	"strconv"
	"strings"
)

func unknownRemedy(key string, s *shape) string {
	if s == attributeShape() {
		return "only id, name, data-testid, aria-labelledby and aria-describedby identify a control; classes, styles and positions change with every release"
	}
	known := make([]string, len(s.fields))
	for i, f := range s.fields {
		known[i] = f.key
	}
	return suggest(key, known)
}

func suggest(word string, known []string) string {
	if near := nearest(word, known); near != "" {
		return "did you mean " + strconv.Quote(near) + "?"
	}
	if len(known) == 1 {
		return "write " + strconv.Quote(known[0])
	}
	all := "known are "
	for i, k := range known {
		if i > 0 {
			all += ", "
		}
		all += k
	}
	return all
}

// nearest is the known word most like a misspelt one, or "" where none is near.
func nearest(word string, known []string) string {
	best, least := "", 1+len(word)/3
	for _, k := range known {
		if d := distance(strings.ToLower(word), k); d <= least && d < len(k) {
			best, least = k, d-1
		}
	}
	return best
}

// distance is Levenshtein's: how many letters to add, drop or change.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		corner := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := corner
			if a[i-1] != b[j-1] {
				change++
			}
			corner = row[j]
			row[j] = min(change, row[j]+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}
