package rule

import (
	"slices"
	"strconv"
	"strings"
)

// walker holds a file against its shape and keeps all problems. Where it is, it
// knows without writing it down: most files have nothing to report.
type walker struct {
	file     string
	data     []byte
	root     value
	at       []step   // from the root to the value being looked at
	keys     []string // of the objects being looked at, one after the other
	problems Problems
}

// step leads from a value into it: by a key, or by a number in a list.
type step struct {
	key string
	n   int // -1 for a key
}

func newWalker(file string, data []byte) *walker {
	return &walker{file: file, data: data, at: make([]step, 0, maxDepth)}
}

// report notes a problem at the place of a path, or of the nearest thing above
// it that the file has.
func (w *walker) report(path, message, remedy string) {
	w.reportAt(w.place(path), path, message, remedy)
}

// here notes a problem of the value being looked at.
func (w *walker) here(v value, message, remedy string) {
	w.reportAt(int(v.at), w.path(), message, remedy)
}

func (w *walker) reportAt(offset int, path, message, remedy string) {
	if len(w.problems) >= maxProblems {
		return
	}
	line, column := lineColumn(w.data, offset)
	w.problems = append(w.problems, Problem{w.file, line, column, brief(path), brief(message), brief(remedy)})
}

// A file of somebody unknown may be nothing but problems: of no more than these
// is told, and no more than so many bytes of each part.
const (
	maxProblems = 100
	maxPart     = 400
)

func brief(text string) string {
	if len(text) <= maxPart {
		return text
	}
	return strings.ToValidUTF8(text[:maxPart], "") + "…"
}

// path writes down where the walker is: entries[3].control.names.de
func (w *walker) path() (path string) {
	for _, s := range w.at {
		if s.n >= 0 {
			path += "[" + strconv.Itoa(s.n) + "]"
			continue
		}
		path = join(path, s.key)
	}
	return path
}

// into looks at a value inside the one being looked at.
func (w *walker) into(s step, v value, want *shape) {
	w.at = append(w.at, s)
	w.walk(v, want)
	w.at = w.at[:len(w.at)-1]
}

func (w *walker) walk(v value, s *shape) {
	switch {
	case s.is == "text" && v.kind == '"':
		w.text(v, s)
	case s.is == "number" && v.kind == '0':
		w.number(v)
	case s.is == "list" && v.kind == '[':
		w.list(v, s)
	case s.is == "object" && v.kind == '{':
		w.object(v, s)
	case s.is == "languages" && v.kind == '{':
		w.languages(v, s)
	default:
		w.here(v, "this is "+typeOf(v)+", but must be "+named[s.is], "")
	}
}

var named = map[string]string{
	"text": "a text", "number": "a number", "list": "a list [ … ]", "object": "an object { … }",
	"languages": `an object by language { "en": …, "de": … }`,
}

func typeOf(v value) string {
	switch v.kind {
	case '{':
		return "an object"
	case '[':
		return "a list"
	case '"':
		return "a text"
	case '0':
		return "a number"
	}
	return v.text
}

func (w *walker) text(v value, s *shape) {
	switch {
	case v.torn:
		w.here(v, "half of a surrogate pair stands alone", "write the character itself")
	case v.text == "":
		w.here(v, "this text is empty", "fill it or leave the key out")
	case len(v.text) > maxText:
		w.here(v, "this text is longer than 2000 bytes", "say it shorter")
	case s.one != nil && !slices.Contains(s.one, v.text):
		w.here(v, strconv.Quote(v.text)+" is not known here", suggest(v.text, s.one))
	}
}

// number refuses what counts nothing: engines are counted from 1.
func (w *walker) number(v value) {
	if n, err := strconv.Atoi(v.text); err != nil || n < 1 {
		w.here(v, v.text+" is no whole number from 1 on", "write 1, or leave the key out")
	}
}

func (w *walker) list(v value, s *shape) {
	n := len(v.items)
	for i, item := range v.items[:min(n, s.most)] {
		w.into(step{n: i}, item, s.of)
	}
	if n == 0 {
		w.here(v, "this list is empty", "fill it or leave the key out")
	}
	if n > s.most {
		w.here(v, "there are "+strconv.Itoa(n)+" items, but at most "+strconv.Itoa(s.most)+" are read", "split the file")
	}
}

func (w *walker) object(v value, s *shape) {
	seen := w.members(v, func(item value) {
		for _, f := range s.fields {
			if f.key == item.key {
				w.into(step{item.key, -1}, item, f.shape)
				return
			}
		}
		w.reportAt(int(item.keyAt), join(w.path(), item.key), "there is no such field", unknownRemedy(item.key, s))
	})
	if len(seen) == 0 {
		w.here(v, "this object is empty", "fill it or leave the key out")
		return
	}
	for _, f := range s.fields {
		if f.must && !slices.Contains(seen, f.key) {
			w.here(v, "the field "+strconv.Quote(f.key)+" is missing", "")
		}
	}
}

func (w *walker) languages(v value, s *shape) {
	seen := w.members(v, func(item value) {
		if !isLanguage(item.key) {
			w.reportAt(int(item.keyAt), join(w.path(), item.key), "this is no language", `write a tag such as "en", "de", "pt-BR" or "zh-Hant"`)
			return
		}
		w.into(step{item.key, -1}, item, s.of)
	})
	if len(seen) == 0 {
		w.here(v, "there is no language in it", "fill it or leave the key out")
	}
}

// members calls each for every member and reports keys that come twice. What it
// returns is good until the next call.
func (w *walker) members(v value, each func(item value)) (seen []string) {
	bottom := len(w.keys)
	for _, item := range v.items[:min(len(v.items), maxMembers)] {
		if slices.Contains(w.keys[bottom:], item.key) {
			w.reportAt(int(item.keyAt), join(w.path(), item.key), "this key stands here twice", "keep one of the two")
			continue
		}
		w.keys = append(w.keys, item.key)
		each(item)
	}
	seen, w.keys = w.keys[bottom:], w.keys[:bottom]
	if len(v.items) > maxMembers {
		w.here(v, "there are "+strconv.Itoa(len(v.items))+" keys, but at most "+strconv.Itoa(maxMembers)+" are read", "leave out what no source says")
	}
	return seen
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
