package rule

import (
	"unicode/utf8"

	"github.com/tidwall/gjson"
)

// sound reports what keeps bytes from being JSON that may be read: too many of
// them, no UTF-8, too deep, or no JSON. gjson is only called once nesting is
// known to be shallow, because it follows it by recursion.
func sound(data []byte) (offset int, message, remedy string) {
	if len(data) > MaxBytes {
		return 0, "the file is larger than 1 MiB", "split it, or leave out what no source says"
	}
	if at := badUTF8(data); at >= 0 {
		return at, "this is not UTF-8", "save the file as UTF-8 without byte order mark"
	}
	if at := tooDeep(data); at >= 0 {
		return at, "this is nested too deeply", "no rule needs more than 12 levels"
	}
	if !gjson.ValidBytes(data) {
		return brokenAt(data), "this is not JSON", "look for a missing or extra comma, quotation mark or bracket here or just before"
	}
	return -1, "", ""
}

func badUTF8(data []byte) int {
	if len(data) >= 3 && string(data[:3]) == "\uFEFF" {
		return 0
	}
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

func tooDeep(data []byte) int {
	depth := 0
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '"':
			i = endOfText(data, i)
		case '{', '[':
			if depth++; depth > maxDepth {
				return i
			}
		case '}', ']':
			depth--
		}
	}
	return -1
}

// endOfText is where the text that begins with the quotation mark at i ends, or
// the data.
func endOfText(data []byte, i int) int {
	for i++; i < len(data) && data[i] != '"'; i++ {
		if data[i] == '\\' {
			i++ // what a backslash stands before is no end
		}
	}
	return min(i, len(data))
}

// loneSurrogate finds a \uD800 to \uDFFF escape without its other half, which
// no UTF-8 text can hold. raw is a JSON string with its quotation marks.
func loneSurrogate(raw string) bool {
	for i := 0; i+6 <= len(raw); i++ {
		if raw[i] != '\\' {
			continue
		}
		if raw[i+1] != 'u' {
			i++
			continue
		}
		unit := hex4(raw[i+2:])
		if unit>>10 == 0xD800>>10 && i+12 <= len(raw) && raw[i+6:i+8] == `\u` && hex4(raw[i+8:])>>10 == 0xDC00>>10 {
			i += 11
			continue
		}
		if unit>>11 == 0xD800>>11 {
			return true
		}
		i += 5
	}
	return false
}

func hex4(s string) (n int) {
	for i := 0; i < 4 && i < len(s); i++ {
		n = n<<4 | int(hexDigit(s[i]))
	}
	return n
}

func hexDigit(c byte) byte {
	switch {
	case c >= 'a':
		return c - 'a' + 10
	case c >= 'A':
		return c - 'A' + 10
	}
	return c - '0'
}
