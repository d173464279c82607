package codec

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/tidwall/gjson"

	"veto/wasm/order"
)

// People read what is written in reports and cases: "Me & you", not "Me
// \u0026 you". Nothing of it ever stands in HTML.
func init() { gjson.SetEscapeHTML(false) }

// Write appends a value of package wire's types as JSON. The keys of maps are
// in order, so that the same answer is the same text.
func Write(text []byte, value any) []byte { return write(text, reflect.ValueOf(value)) }

func write(text []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.Struct:
		return writeStruct(text, v)
	case reflect.Slice, reflect.Map, reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return append(text, "null"...)
		}
		return writeInner(text, v)
	case reflect.String:
		return gjson.AppendJSONString(text, v.String())
	case reflect.Bool:
		return strconv.AppendBool(text, v.Bool())
	case reflect.Int:
		return strconv.AppendInt(text, v.Int(), 10)
	case reflect.Float64:
		return strconv.AppendFloat(text, v.Float(), 'g', -1, 64)
	}
	panic("codec: a " + v.Type().String() + " does not cross the boundary")
}

func writeInner(text []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.Slice:
		if v.Type() == rawType {
			return append(text, v.Bytes()...)
		}
		return writeList(text, v)
	case reflect.Map:
		return writeMap(text, v)
	}
	return write(text, v.Elem())
}

func writeStruct(text []byte, v reflect.Value) []byte {
	all := fieldsOf(v.Type())
	text = append(text, '{')
	for _, m := range all.members {
		if field := v.Field(m.at); !m.optional || !empty(field) {
			text = write(writeKey(text, m.key), field)
		}
	}
	return append(text, '}')
}

// empty says whether an optional member is left out.
func empty(v reflect.Value) bool {
	if kind := v.Kind(); kind == reflect.Slice || kind == reflect.Map {
		return v.Len() == 0
	}
	return v.IsZero()
}

func writeMap(text []byte, v reflect.Value) []byte {
	keys := v.MapKeys()
	order.Stable(keys, func(a, b *reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	text = append(text, '{')
	for _, key := range keys {
		text = write(writeKey(text, key.String()), v.MapIndex(key))
	}
	return append(text, '}')
}

func writeList(text []byte, v reflect.Value) []byte {
	text = append(text, '[')
	for i := range v.Len() {
		if i > 0 {
			text = append(text, ',')
		}
		text = write(text, v.Index(i))
	}
	return append(text, ']')
}

func writeKey(text []byte, key string) []byte {
	if text[len(text)-1] != '{' {
		text = append(text, ',')
	}
	return append(gjson.AppendJSONString(text, key), ':')
}
