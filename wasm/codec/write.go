package codec

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/tidwall/gjson"

	"veto/wasm/order"
	"veto/wasm/wire"
)

// People read what is written in reports and cases: "Me & you", not "Me
// \u0026 you". Nothing of it ever stands in HTML.
func init() { gjson.SetEscapeHTML(false) }

// direct writes a look, the one answer that somebody waits for on every page,
// without reflection, which takes WebAssembly several times as long. It is nil
// where write.gen.go was deleted, to be made anew from types that changed.
var direct func(text []byte, look *wire.Look) []byte

// Write appends a value of package wire's types as JSON. The keys of maps are
// in order, so that the same answer is the same text.
func Write(text []byte, value any) []byte {
	if look, ok := value.(wire.Look); ok && direct != nil {
		return direct(text, &look)
	}
	v := reflect.ValueOf(value)
	return write(text, v, shapeOf(v.Type()))
}

func write(text []byte, v reflect.Value, s *shape) []byte {
	switch s.kind {
	case reflect.Struct:
		return writeStruct(text, v, s)
	case reflect.Slice, reflect.Map, reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return append(text, "null"...)
		}
		return writeInner(text, v, s)
	case reflect.String:
		return writeText(text, v.String())
	case reflect.Bool:
		return strconv.AppendBool(text, v.Bool())
	case reflect.Int:
		return strconv.AppendInt(text, v.Int(), 10)
	case reflect.Float64:
		return strconv.AppendFloat(text, v.Float(), 'g', -1, 64)
	}
	panic("codec: a " + v.Type().String() + " does not cross the boundary")
}

func writeInner(text []byte, v reflect.Value, s *shape) []byte {
	switch s.kind {
	case reflect.Slice:
		if s.raw {
			return append(text, v.Bytes()...)
		}
		return writeList(text, v, s.elem)
	case reflect.Map:
		return writeMap(text, v, s.elem)
	case reflect.Pointer:
		return write(text, v.Elem(), s.elem)
	}
	return Write(text, v.Interface())
}

func writeStruct(text []byte, v reflect.Value, s *shape) []byte {
	text = append(text, '{')
	for i := range s.members {
		m := &s.members[i]
		if field := v.Field(m.at); !m.optional || !empty(field, m.shape) {
			text = write(append(comma(text), m.written...), field, m.shape)
		}
	}
	return append(text, '}')
}

// empty says whether an optional member is left out.
func empty(v reflect.Value, s *shape) bool {
	if s.kind == reflect.Slice || s.kind == reflect.Map {
		return v.Len() == 0
	}
	return v.IsZero()
}

func writeMap(text []byte, v reflect.Value, elem *shape) []byte {
	keys := v.MapKeys()
	order.Stable(keys, func(a, b *reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	text = append(text, '{')
	for _, key := range keys {
		text = write(writeKey(comma(text), key.String()), v.MapIndex(key), elem)
	}
	return append(text, '}')
}

func writeList(text []byte, v reflect.Value, elem *shape) []byte {
	text = append(text, '[')
	for i := range v.Len() {
		if i > 0 {
			text = append(text, ',')
		}
		text = write(text, v.Index(i), elem)
	}
	return append(text, ']')
}

// comma parts a member from the one before it.
func comma(text []byte) []byte {
	if text[len(text)-1] != '{' {
		text = append(text, ',')
	}
	return text
}

func writeKey(text []byte, key string) []byte { return append(writeText(text, key), ':') }

// writeText leaves to gjson, which makes a copy first, only what needs it.
func writeText(text []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			return gjson.AppendJSONString(text, s)
		}
	}
	text = append(text, '"')
	text = append(text, s...)
	return append(text, '"')
}

// optionalText writes a member that is left out where it says nothing.
func optionalText(text []byte, key, s string) []byte {
	if s == "" {
		return text
	}
	return writeText(append(comma(text), key...), s)
}

func writeTexts(text []byte, all []string) []byte {
	if all == nil {
		return append(text, "null"...)
	}
	text = append(text, '[')
	for i, s := range all {
		if i > 0 {
			text = append(text, ',')
		}
		text = writeText(text, s)
	}
	return append(text, ']')
}
