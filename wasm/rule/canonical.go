package rule

import (
	"bytes"
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
	p.value(gjson.ParseBytes(data), platformShape(), 0, 0)
	p.WriteByte('\n')
	return []byte(p.String()), nil
}

// CheckCanonical says where a rule file leaves its canonical form, as Problems.
func CheckCanonical(file string, data []byte) error {
	want, err := Canonical(data)
	if problems, ok := err.(Problems); ok {
		problems[0].File = file
		return problems
	}
	if bytes.Equal(data, want) {
		return nil
	}
	same := 0
	for same < min(len(data), len(want)) && data[same] == want[same] {
		same++
	}
	line, column := lineColumn(data, same)
	return Problems{{file, line, column, "", "from here on this is not in canonical form: fields in the schema's order, English, German, then the other languages sorted, two spaces a level", "run: go run ./scripts rules -fix"}}
}

type printer struct{ strings.Builder }

// member is one line of an object or list; prefix is its key as printed, "" in
// a list.
type member struct {
	key    string
	prefix string
	value  gjson.Result
	shape  *shape
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
		p.WriteString(m.prefix)
		p.value(m.value, m.shape, level+1, used+utf8.RuneCountInString(m.prefix))
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
		p.WriteString(m.prefix + item)
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
