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
// most of a call's time outside the judge and a thirtieth of the core. They know
// the kinds of types package wire has and no others; tests hold them equal to it.

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

func (u *Unknown) Error() string { return fmt.Sprintf("unknown field %q", u.Key) }

func (s *scanner) readAll(into any) error {
	if err := s.read(reflect.ValueOf(into).Elem()); err != nil {
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

func (s *scanner) read(to reflect.Value) error {
	c := s.peek()
	if to.Type() == rawType {
		return s.readRaw(to)
	}
	switch {
	case c == '{':
		return s.readObject(settle(to))
	case c == '[':
		return s.readList(settle(to))
	case c == '"':
		return s.readText(settle(to))
	case c == '-' || c >= '0' && c <= '9':
		return s.readNumber(to)
	}
	word, err := s.word()
	if err != nil || word == "null" {
		return err
	}
	return readTruth(settle(to), word)
}

var rawType = reflect.TypeFor[Raw]()

func (s *scanner) readRaw(to reflect.Value) error {
	start := s.at
	err := s.skip()
	to.SetBytes([]byte(s.text[start:s.at]))
	return err
}

// settle makes the room that a pointer points to.
func settle(to reflect.Value) reflect.Value {
	if to.Kind() != reflect.Pointer {
		return to
	}
	to.Set(reflect.New(to.Type().Elem()))
	return to.Elem()
}

func misfit(is string, to reflect.Value) error { return &Misfit{Is: is, MustBe: mustBe[to.Kind()]} }

func (s *scanner) readText(to reflect.Value) error {
	text, err := s.string()
	switch {
	case err != nil:
		return err
	case to.Kind() != reflect.String:
		return misfit("text", to)
	}
	to.SetString(text)
	return nil
}

func readTruth(to reflect.Value, word string) error {
	if to.Kind() != reflect.Bool {
		return misfit(word, to)
	}
	to.SetBool(word == "true")
	return nil
}

func (s *scanner) readNumber(to reflect.Value) error {
	n, err := s.number()
	if err != nil {
		return err
	}
	switch to = settle(to); {
	case to.Kind() == reflect.Float64:
		to.SetFloat(n)
	case n != math.Trunc(n) || math.Abs(n) > maxWhole:
		return misfit("a number that is not whole or too large", to)
	case to.Kind() == reflect.Int:
		to.SetInt(int64(n))
	default:
		return misfit("a number", to)
	}
	return nil
}

// maxWhole is how far JavaScript counts exactly.
const maxWhole = 1<<53 - 1

func (s *scanner) readObject(to reflect.Value) error {
	var all *fields // nil of a map
	switch to.Kind() {
	case reflect.Struct:
		all = fieldsOf(to.Type())
	case reflect.Map:
		if to.IsNil() {
			to.Set(reflect.MakeMap(to.Type()))
		}
	default:
		return misfit("an object", to)
	}
	err := s.open()
	for n := 0; err == nil; n++ {
		more, wrong := s.more(n, '}')
		if !more {
			return wrong
		}
		err = s.readMember(to, all)
	}
	return err
}

func (s *scanner) readMember(to reflect.Value, all *fields) error {
	key, err := s.key()
	switch {
	case err != nil:
	case all == nil:
		err = s.readEntry(to, key)
	default:
		err = s.readField(to, all, key)
	}
	if m, ok := err.(*Misfit); ok {
		m.Place = strings.TrimSuffix(key+"."+m.Place, ".")
	}
	return err
}

func (s *scanner) readEntry(to reflect.Value, key string) error {
	one := reflect.New(to.Type().Elem()).Elem()
	err := s.read(one)
	to.SetMapIndex(reflect.ValueOf(key).Convert(to.Type().Key()), one)
	return err
}

func (s *scanner) readField(to reflect.Value, all *fields, key string) error {
	if at, ok := all.byKey[key]; ok {
		return s.read(to.Field(at))
	}
	if s.strict {
		return &Unknown{key}
	}
	return s.skip()
}

func (s *scanner) readList(to reflect.Value) error {
	if to.Kind() != reflect.Slice {
		return misfit("a list", to)
	}
	all, zero := reflect.MakeSlice(to.Type(), 0, 4), reflect.Zero(to.Type().Elem())
	err := s.open()
	for n := 0; err == nil; n++ {
		more, wrong := s.more(n, ']')
		if !more {
			to.Set(all)
			return wrong
		}
		all = reflect.Append(all, zero)
		err = s.read(all.Index(n))
	}
	return err
}

var mustBe = map[reflect.Kind]string{
	reflect.Struct: "an object", reflect.Map: "an object", reflect.Slice: "a list", reflect.String: "text",
	reflect.Bool: "true or false", reflect.Int: "a whole number", reflect.Float64: "a number",
}
