package rule

import (
	"strconv"
	"strings"
)

// place is the offset of what a path leads to, or of the last thing on the way
// there that the file has.
func (w *walker) place(path string) int {
	v := w.root
	for path != "" {
		var s step
		s, path = firstStep(path)
		next, ok := child(v, s)
		if !ok {
			break
		}
		v = next
	}
	return int(v.at)
}

// firstStep takes the first step off a path: "entries[3].kind" begins with
// entries, "[3].kind" with 3.
func firstStep(path string) (step, string) {
	if rest, ok := strings.CutPrefix(path, "["); ok {
		number, rest, _ := strings.Cut(rest, "]")
		n, err := strconv.Atoi(number)
		if err != nil {
			n = 0
		}
		return step{n: n}, strings.TrimPrefix(rest, ".")
	}
	end := strings.IndexAny(path, ".[")
	if end < 0 {
		return step{path, -1}, ""
	}
	return step{path[:end], -1}, strings.TrimPrefix(path[end:], ".")
}

func child(v value, s step) (value, bool) {
	if s.n >= 0 {
		if v.kind != '[' || s.n >= len(v.items) {
			return value{}, false
		}
		return v.items[s.n], true
	}
	found := v.get(s.key)
	return found, found.kind != 0
}
