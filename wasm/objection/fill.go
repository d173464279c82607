package objection

import (
	"slices"
	"strings"
)

// blanks are what the placeholders of a letter stand for, and the field of the
// request each is filled from.
type blanks struct {
	values  map[string]string
	fields  map[string]string
	missing []string // fields that a text needed and that were empty
}

// fill writes a text with every {placeholder} replaced. One without a value is
// noted in missing and never left blank. What is put in is not read again, so
// braces in somebody's own words stay what they are.
func (b *blanks) fill(text string) string {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		name, after, closed := strings.Cut(rest, "}")
		if !closed {
			b.miss("{" + rest)
			return out.String()
		}
		out.WriteString(b.value(name))
		text = after
	}
}

func (b *blanks) value(name string) string {
	value := strings.TrimSpace(b.values[name])
	if value == "" {
		field, known := b.fields[name]
		if !known {
			field = "{" + name + "}"
		}
		b.miss(field)
	}
	return value
}

func (b *blanks) miss(field string) {
	if !slices.Contains(b.missing, field) {
		b.missing = append(b.missing, field)
	}
}
