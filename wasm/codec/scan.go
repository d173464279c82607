package codec

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tidwall/gjson"
)

// maxDepth is how deep objects and lists may stand in one another. Our own
// requests need eight.
const maxDepth = 200

// Malformed is a text that is not JSON.
type Malformed struct {
	What string // "the request"
	At   int    // bytes from the start
	Want string
}

func (m *Malformed) Error() string {
	return fmt.Sprintf("%s is not JSON: at byte %d there should be %s", m.What, m.At, m.Want)
}

// scanner goes through a JSON text once. What it gives out are parts of that
// text wherever nothing in them is escaped.
type scanner struct {
	what   string // is read: "the request"
	text   string
	at     int
	depth  int
	strict bool // a key that is not known is an error
}

func newScanner(text []byte, what string) *scanner {
	if !utf8.Valid(text) {
		return &scanner{what: what, text: strings.ToValidUTF8(string(text), string(utf8.RuneError))}
	}
	return &scanner{what: what, text: string(text)}
}

func (s *scanner) malformed(want string) error { return &Malformed{What: s.what, At: s.at, Want: want} }

// peek is the first byte of what comes next, 0 at the end.
func (s *scanner) peek() byte {
	for s.at < len(s.text) {
		switch c := s.text[s.at]; c {
		case ' ', '\t', '\n', '\r':
			s.at++
		default:
			return c
		}
	}
	return 0
}

// take goes past a byte if it comes next.
func (s *scanner) take(c byte) bool {
	if s.peek() != c {
		return false
	}
	s.at++
	return true
}

// word goes past one of null, true and false.
func (s *scanner) word() (string, error) {
	for _, word := range []string{"null", "true", "false"} {
		if strings.HasPrefix(s.text[s.at:], word) {
			s.at += len(word)
			return word, nil
		}
	}
	return "", s.malformed("a value")
}

// open goes into an object or list.
func (s *scanner) open() error {
	if s.depth++; s.depth > maxDepth {
		return s.malformed("fewer objects in one another")
	}
	s.at++
	return nil
}

// more says whether there is another member after the n before it, and goes to
// it, or past the end.
func (s *scanner) more(n int, end byte) (bool, error) {
	switch {
	case s.take(end):
		s.depth--
		return false, nil
	case n > 0 && !s.take(','):
		return false, s.malformed("a comma or the end")
	}
	return true, nil
}

// key goes past the key of an object's member.
func (s *scanner) key() (string, error) {
	if s.peek() != '"' {
		return "", s.malformed("a key")
	}
	key, err := s.string()
	if err == nil && !s.take(':') {
		err = s.malformed("a colon")
	}
	return key, err
}

// string goes past a text and returns it without quotes and escapes.
func (s *scanner) string() (string, error) {
	start, plain := s.at, true
	for s.at++; s.at < len(s.text); s.at++ {
		switch c := s.text[s.at]; {
		case c == '"':
			s.at++
			if plain {
				return s.text[start+1 : s.at-1], nil
			}
			return gjson.Parse(s.text[start:s.at]).Str, nil
		case c == '\\':
			plain = false
			if !s.escape() {
				return "", s.malformed("an escape")
			}
		case c < ' ':
			return "", s.malformed("no control character in a text")
		}
	}
	return "", s.malformed("the end of a text")
}

// escape goes to the last byte of an escape.
func (s *scanner) escape() bool {
	rest := s.text[s.at+1:]
	if rest == "" || !strings.Contains(`"\/bfnrtu`, rest[:1]) {
		return false
	}
	s.at++
	if rest[0] != 'u' {
		return true
	}
	if len(rest) <= 4 || strings.Trim(rest[1:5], "0123456789abcdefABCDEF") != "" {
		return false
	}
	s.at += 4
	return true
}

// number goes past a number.
func (s *scanner) number() (float64, error) {
	start := s.at
	if s.at < len(s.text) && s.text[s.at] == '-' {
		s.at++
	}
	if whole := s.digits(); whole == 0 || whole > 1 && s.text[s.at-whole] == '0' {
		return 0, s.malformed("a number")
	}
	if s.at < len(s.text) && s.text[s.at] == '.' {
		s.at++
		if s.digits() == 0 {
			return 0, s.malformed("a digit")
		}
	}
	if s.at < len(s.text) && s.text[s.at]|0x20 == 'e' {
		s.at++
		if s.at < len(s.text) && (s.text[s.at] == '-' || s.text[s.at] == '+') {
			s.at++
		}
		if s.digits() == 0 {
			return 0, s.malformed("a digit")
		}
	}
	n, err := strconv.ParseFloat(s.text[start:s.at], 64)
	if err != nil {
		return 0, s.malformed("a smaller number")
	}
	return n, nil
}

func (s *scanner) digits() (n int) {
	for s.at < len(s.text) && s.text[s.at] >= '0' && s.text[s.at] <= '9' {
		s.at++
		n++
	}
	return n
}

// skip goes past a value nobody asked for.
func (s *scanner) skip() (err error) {
	switch c := s.peek(); {
	case c == '{' || c == '[':
		return s.skipAll(c + 2)
	case c == '"':
		_, err = s.string()
	case c == '-' || c >= '0' && c <= '9':
		_, err = s.number()
	default:
		_, err = s.word()
	}
	return err
}

func (s *scanner) skipAll(end byte) error {
	err := s.open()
	for n := 0; err == nil; n++ {
		more, wrong := s.more(n, end)
		if !more {
			return wrong
		}
		if end == '}' {
			_, err = s.key()
		}
		if err == nil {
			err = s.skip()
		}
	}
	return err
}
