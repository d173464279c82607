package rule

import (
	"slices"
	"strconv"

	"github.com/tidwall/gjson"
)

// walker holds a file against its shape. It notes where every value stands, so
// that later checks can name the place, and keeps all problems.
type walker struct {
	file     string
	data     []byte
	places   map[string]int // offset by path
	problems Problems
}

// report notes a problem at the place of a path, or of the nearest thing above
// it that the file has.
func (w *walker) report(path, message, remedy string) {
	at, ok := w.places[path]
	for up := path; !ok && up != ""; {
		up = above(up)
		at, ok = w.places[up]
	}
	w.reportAt(at, path, message, remedy)
}

func (w *walker) reportAt(offset int, path, message, remedy string) {
	line, column := lineColumn(w.data, offset)
	w.problems = append(w.problems, Problem{w.file, line, column, path, message, remedy})
}

func above(path string) string {
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '.' || path[i] == '[' {
			return path[:i]
		}
	}
	return ""
}

func (w *walker) walk(v gjson.Result, s *shape, path string) {
	w.places[path] = v.Index
	switch {
	case s.is == "text" && v.Type == gjson.String:
		w.text(v, s, path)
	case s.is == "list" && v.IsArray():
		w.list(v, s, path)
	case s.is == "object" && v.IsObject():
		w.object(v, s, path)
	case s.is == "languages" && v.IsObject():
		w.languages(v, s, path)
	default:
		w.report(path, "this is "+typeOf(v)+", but must be "+named[s.is], "")
	}
}

var named = map[string]string{
	"text": "a text", "list": "a list [ … ]", "object": "an object { … }",
	"languages": `an object by language { "en": …, "de": … }`,
}

func typeOf(v gjson.Result) string {
	switch {
	case v.IsObject():
		return "an object"
	case v.IsArray():
		return "a list"
	case v.Type == gjson.String:
		return "a text"
	case v.Type == gjson.Number:
		return "a number"
	}
	return v.Raw
}

func (w *walker) text(v gjson.Result, s *shape, path string) {
	switch {
	case loneSurrogate(v.Raw):
		w.report(path, "half of a surrogate pair stands alone", "write the character itself")
	case v.Str == "":
		w.report(path, "this text is empty", "fill it or leave the key out")
	case len(v.Str) > maxText:
		w.report(path, "this text is longer than 2000 bytes", "say it shorter")
	case s.one != nil && !slices.Contains(s.one, v.Str):
		w.report(path, strconv.Quote(v.Str)+" is not known here", suggest(v.Str, s.one))
	}
}

func (w *walker) list(v gjson.Result, s *shape, path string) {
	n := 0
	v.ForEach(func(_, item gjson.Result) bool {
		if n < s.most {
			w.walk(item, s.of, path+"["+strconv.Itoa(n)+"]")
		}
		n++
		return true
	})
	if n == 0 {
		w.report(path, "this list is empty", "fill it or leave the key out")
	}
	if n > s.most {
		w.report(path, "there are "+strconv.Itoa(n)+" items, but at most "+strconv.Itoa(s.most)+" are read", "split the file")
	}
}

func (w *walker) object(v gjson.Result, s *shape, path string) {
	seen := w.members(v, path, func(key string, value gjson.Result, at int) {
		for _, f := range s.fields {
			if f.key == key {
				w.walk(value, f.shape, join(path, key))
				return
			}
		}
		w.reportAt(at, join(path, key), "there is no such field", unknownRemedy(key, s))
	})
	if len(seen) == 0 {
		w.report(path, "this object is empty", "fill it or leave the key out")
		return
	}
	for _, f := range s.fields {
		if f.must && !seen[f.key] {
			w.report(path, "the field "+strconv.Quote(f.key)+" is missing", "")
		}
	}
}

func (w *walker) languages(v gjson.Result, s *shape, path string) {
	seen := w.members(v, path, func(key string, value gjson.Result, at int) {
		if !isLanguage(key) {
			w.reportAt(at, join(path, key), "this is no language", `write a tag such as "en", "de", "pt-BR" or "zh-Hant"`)
			return
		}
		w.walk(value, s.of, join(path, key))
	})
	if len(seen) == 0 {
		w.report(path, "there is no language in it", "fill it or leave the key out")
	}
}

// members calls each for every member and reports keys that come twice: gjson
// would silently take the first.
func (w *walker) members(v gjson.Result, path string, each func(key string, value gjson.Result, at int)) map[string]bool {
	seen := map[string]bool{}
	v.ForEach(func(key, value gjson.Result) bool {
		if seen[key.Str] {
			w.reportAt(key.Index, join(path, key.Str), "this key stands here twice", "keep one of the two")
			return true
		}
		seen[key.Str] = true
		each(key.Str, value, key.Index)
		return true
	})
	return seen
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
