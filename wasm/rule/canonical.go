package rule

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/tidwall/gjson"
)

// lineWidth is how many characters a list or object may take to stay on a line.
const lineWidth = 100

// Canonical prints a rule file in the one form it is kept in: fields in the
// order of the schema, languages sorted with English and German first, two
// spaces a level, short lists and objects on one line, nothing escaped that
// need not be. The error is a Problems if the data is not JSON; what the file
// says is not checked.
func Canonical(data []byte) ([]byte, error) {
	if at, message, remedy := sound(data); at >= 0 {
		line, column := lineColumn(data, at)
		return nil, Problems{{"rule", line, column, "", message, remedy}}
	}
	var p printer
	p.value(gjson.ParseBytes(data), platformShape, 0, 0)
	p.WriteByte('\n')
	return []byte(p.String()), nil
}

type printer struct{ strings.Builder }

// member is one line of an object or list; key is "" in a list.
type member struct {
	key   string
	value gjson.Result
	shape *shape
}

// value prints v, indented by level; used is what its line holds already.
func (p *printer) value(v gjson.Result, s *shape, level, used int) {
	members, open, end := contents(v, s)
	if open == "" {
		p.scalar(v)
		return
	}
	if line, ok := oneLine(v, s); ok && utf8.RuneCountInString(line)+used <= lineWidth && level > 0 {
		p.WriteString(line)
		return
	}
	p.WriteString(open)
	for i, m := range members {
		p.WriteString("\n" + strings.Repeat("  ", level+1))
		used := 2 * (level + 1)
		if m.key != "" {
			p.WriteString(quote(m.key) + ": ")
			used += utf8.RuneCountInString(m.key) + 4
		}
		p.value(m.value, m.shape, level+1, used)
		if i < len(members)-1 {
			p.WriteByte(',')
		}
	}
	p.WriteString("\n" + strings.Repeat("  ", level) + end)
}

// oneLine prints a value without line breaks, if nothing in it is deeper than
// a list of texts.
func oneLine(v gjson.Result, s *shape) (string, bool) {
	members, open, end := contents(v, s)
	if len(members) == 0 && open != "" {
		return open + end, true
	}
	var p printer
	for i, m := range members {
		item, ok := oneLineItem(m)
		if !ok {
			return "", false
		}
		if i > 0 {
			p.WriteString(", ")
		}
		if m.key != "" {
			p.WriteString(quote(m.key) + ": ")
		}
		p.WriteString(item)
	}
	if open == "{" {
		return "{ " + p.String() + " }", true
	}
	return open + p.String() + end, true
}

func oneLineItem(m member) (string, bool) {
	if m.value.IsObject() {
		return "", false
	}
	if m.value.IsArray() {
		return oneLine(m.value, m.shape)
	}
	var p printer
	p.scalar(m.value)
	return p.String(), true
}

func (p *printer) scalar(v gjson.Result) {
	if v.Type == gjson.String {
		p.WriteString(quote(v.Str))
		return
	}
	p.WriteString(v.Raw)
}

// contents lists what is in an object or list, in canonical order.
func contents(v gjson.Result, s *shape) (members []member, open, end string) {
	switch {
	case v.IsObject():
		v.ForEach(func(k, item gjson.Result) bool {
			members = append(members, member{k.Str, item, s.member(k.Str)})
			return true
		})
		sort.SliceStable(members, func(i, j int) bool { return s.before(members[i].key, members[j].key) })
		return members, "{", "}"
	case v.IsArray():
		v.ForEach(func(_, item gjson.Result) bool {
			members = append(members, member{"", item, s.member("")})
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

// quote writes a JSON string, escaping only what must be.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r < ' ' || r == 0x7f || r >= 0x200b && r <= 0x200f || r >= 0x2028 && r <= 0x202e || r >= 0x2060 && r <= 0x2069 || r == 0xfeff:
			b.WriteString(`\u` + hex(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + `"`
}

// hex is a character's number in four digits. Characters that cannot be seen
// are written so that whoever reads the file sees them.
func hex(r rune) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15]})
}
