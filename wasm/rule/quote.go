package rule

import "strings"

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
