// Package codec reads and writes JSON: what crosses the boundary between the Go
// core and the extension's TypeScript, and the files of rules that have no
// reader of their own.
package codec

import (
	"fmt"
	"math"
	"reflect"
	"strings"
)

// This reader and writer stand in for encoding/json, which in WebAssembly took
// most of a call's time outside the judge. They know the kinds of types package
// wire has and no others; tests hold them equal to it.

// Raw is a JSON value as it stands in its text.
type Raw []byte

// Misfit is a value that is not of the type its place must have.
type Misfit struct {
	Place  string // "snapshot.controls.name"
	Is     string // "a number"
	MustBe string // "text"
}

func (m *Misfit) Error() string { return m.Place + " is " + m.Is + "; it must be " + m.MustBe }

// Read takes over what a JSON text holds into a type of package wire. A value
// of the wrong type is a *Misfit, a text that is not JSON is *Malformed; a key
// that is not known is passed over, and null leaves a field as it is.
func Read(text []byte, into any) error { return newScanner(text, "the request").readAll(into) }

// ReadStrictly is Read of a file, in which a key that is not known is an
// *Unknown.
func ReadStrictly(text []byte, into any) error {
	s := newScanner(text, "the file")
	s.strict = true
	return s.readAll(into)
}

// Unknown is a key that nobody reads.
type Unknown struct{ Key string }

func (u *Unknown) Error() string { return fmt.Sprintf("unknown field %.100q", u.Key) }

func (s *scanner) readAll(into any) error {
	to := reflect.ValueOf(into).Elem()
	if err := s.read(to, shapeOf(to.Type())); err != nil {
		if m, ok := err.(*Misfit); ok && m.Place == "" {
			m.Place = s.what
		}
		return err
	}
	if s.peek(); s.at < len(s.text) {
		return s.malformed("nothing more")
	}
	return nil
}

func (s *scanner) read(to reflect.Value, is *shape) error {
	c := s.peek()
	if is.raw {
		return s.readRaw(to)
	}
	if c == 'n' {
		_, err := s.word()
		return err
	}
	if is.kind == reflect.Pointer {
		to.Set(reflect.New(to.Type().Elem()))
		to, is = to.Elem(), is.elem
	}
	switch {
	case c == '{':
		return s.readObject(to, is)
	case c == '[':
		return s.readList(to, is)
	case c == '"':
		return s.readText(to, is)
	case c == '-' || c >= '0' && c <= '9':
		return s.readNumber(to, is)
	}
	return s.readTruth(to, is)
}

var rawType = reflect.TypeFor[Raw]()

func (s *scanner) readRaw(to reflect.Value) error {
	start := s.at
	if err := s.skip(); err != nil {
		return err
	}
	to.SetBytes([]byte(s.text[start:s.at]))
	return nil
}

func misfit(found string, is *shape) error { return &Misfit{Is: found, MustBe: mustBe[is.kind]} }

func (s *scanner) readText(to reflect.Value, is *shape) error {
	text, err := s.string()
	switch {
	case err != nil:
		return err
	case is.kind != reflect.String:
		return misfit("text", is)
	}
	to.SetString(text)
	return nil
}

func (s *scanner) readTruth(to reflect.Value, is *shape) error {
	word, err := s.word()
	switch {
	case err != nil:
		return err
	case is.kind != reflect.Bool:
		return misfit(word, is)
	}
	to.SetBool(word == "true")
	return nil
}

func (s *scanner) readNumber(to reflect.Value, is *shape) error {
	n, err := s.number()
	switch {
	case err != nil:
		return err
	case is.kind == reflect.Float64:
		to.SetFloat(n)
	case n != math.Trunc(n) || math.Abs(n) > maxWhole:
		return misfit("a number that is not whole or too large", is)
	case is.kind == reflect.Int:
		to.SetInt(int64(n))
	default:
		return misfit("a number", is)
	}
	return nil
}

// maxWhole is how far JavaScript counts exactly.
const maxWhole = 1<<53 - 1

func (s *scanner) readObject(to reflect.Value, is *shape) error {
	switch {
	case is.kind != reflect.Struct && is.kind != reflect.Map:
		return misfit("an object", is)
	case is.kind == reflect.Map && to.IsNil():
		to.Set(reflect.MakeMap(to.Type()))
	}
	err := s.open()
	for n := 0; err == nil; n++ {
		more, wrong := s.more(n, '}')
		if !more {
			return wrong
		}
		err = s.readMember(to, is)
	}
	return err
}

func (s *scanner) readMember(to reflect.Value, is *shape) error {
	key, err := s.key()
	switch {
	case err != nil:
	case is.kind == reflect.Map:
		err = s.readEntry(to, is.elem, key)
	default:
		err = s.readField(to, is.byKey[key], key)
	}
	if m, ok := err.(*Misfit); ok {
		m.Place = strings.TrimSuffix(key+"."+m.Place, ".")
	}
	return err
}

func (s *scanner) readEntry(to reflect.Value, is *shape, key string) error {
	one := reflect.New(to.Type().Elem()).Elem()
	err := s.read(one, is)
	to.SetMapIndex(reflect.ValueOf(key).Convert(to.Type().Key()), one)
	return err
}

func (s *scanner) readField(to reflect.Value, m *member, key string) error {
	switch {
	case m != nil:
		return s.read(to.Field(m.at), m.shape)
	case s.strict:
		return &Unknown{key}
	}
	return s.skip()
}

func (s *scanner) readList(to reflect.Value, is *shape) error {
	if is.kind != reflect.Slice {
		return misfit("a list", is)
	}
	to.Set(reflect.MakeSlice(to.Type(), 0, fewMembers))
	start := s.at
	err := s.open()
	for n := 0; err == nil; n++ {
		more, wrong := s.more(n, ']')
		if !more {
			return wrong
		}
		if n == to.Cap() {
			to.Grow(s.further(n, start, is.elem))
		}
		to.SetLen(n + 1)
		err = s.read(to.Index(n), is.elem)
	}
	return err
}

// How many members a list has room for at first, and how many more at most once
// it is seen how long they are.
const (
	fewMembers  = 4
	someMembers = 256
)

// further is for how many more members a list asks for room, n having been read
// since its start: objects stand in few lists, for as many as the rest of the text
// may hold of their size; of anything else there may be a list in each of them.
func (s *scanner) further(n, start int, is *shape) int {
	if n != fewMembers || s.strict || is.kind != reflect.Struct {
		return 1 // the runtime doubles it
	}
	return min(max((len(s.text)-s.at)/((s.at-start)/n)-n, n), someMembers)
}

var mustBe = map[reflect.Kind]string{
	reflect.Struct: "an object", reflect.Map: "an object", reflect.Slice: "a list", reflect.String: "text",
	reflect.Bool: "true or false", reflect.Int: "a whole number", reflect.Float64: "a number",
}
