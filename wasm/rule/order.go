package rule

import (
	"sort"

	"github.com/tidwall/gjson"
)

// contents lists what is in an object or list, in canonical order.
func contents(v gjson.Result, s *shape) (members []member, open, end string) {
	switch {
	case v.IsObject():
		v.ForEach(func(k, item gjson.Result) bool {
			members = append(members, member{k.Str, quote(k.Str) + ": ", item, s.member(k.Str)})
			return true
		})
		sort.SliceStable(members, func(i, j int) bool { return s.before(members[i].key, members[j].key) })
		return members, "{", "}"
	case v.IsArray():
		v.ForEach(func(_, item gjson.Result) bool {
			members = append(members, member{"", "", item, s.member("")})
			return true
		})
		return members, "[", "]"
	}
	return nil, "", ""
}

// member is the shape of what stands under a key; nil where the key is unknown.
func (s *shape) member(key string) *shape {
	if s == nil {
		return nil
	}
	for _, f := range s.fields {
		if f.key == key {
			return f.shape
		}
	}
	return s.of
}

func (s *shape) before(a, b string) bool {
	if i, j := s.rank(a), s.rank(b); i != j {
		return i < j
	}
	return a < b
}

// rank is the place of a field in its object, or of a language: English and
// German, which everybody who keeps the rules reads, then the others.
func (s *shape) rank(key string) int {
	if s == nil || s.is == "languages" {
		switch key {
		case "en":
			return 0
		case "de":
			return 1
		}
		return 2
	}
	for i, f := range s.fields {
		if f.key == key {
			return i
		}
	}
	return len(s.fields)
}
