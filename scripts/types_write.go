package main

import (
	"bytes"
	"fmt"
	"go/format"
	"reflect"
	"strings"

	"veto/wasm/wire"
)

const wireWriters = "wasm/codec/write.gen.go"

// writers prints functions that write a look as JSON, one for each type in it,
// as package codec writes them by reflection.
func writers() ([]byte, error) {
	g := &writerMaker{known: map[reflect.Type]bool{}}
	fmt.Fprintf(&g.out, "// Code generated from %s by `go run ./scripts types`. DO NOT EDIT.\n// Where it does not compile with types that changed, delete it and make it anew.\n\npackage codec\n\nimport (\n\"strconv\"\n\n\"veto/wasm/wire\"\n)\n\nfunc init() { direct = writeLook }\n", wireSource)
	g.want(reflect.TypeFor[wire.Look]())
	for len(g.queue) > 0 {
		next := g.queue[0]
		g.queue = g.queue[1:]
		if err := g.writer(next); err != nil {
			return nil, err
		}
	}
	return format.Source(g.out.Bytes())
}

// writerMaker prints a writer for each struct that another one holds.
type writerMaker struct {
	out   bytes.Buffer
	queue []reflect.Type
	known map[reflect.Type]bool
}

func (g *writerMaker) want(t reflect.Type) {
	if !g.known[t] {
		g.known[t] = true
		g.queue = append(g.queue, t)
	}
}

func (g *writerMaker) writer(t reflect.Type) error {
	fmt.Fprintf(&g.out, "\nfunc write%s(text []byte, v *wire.%s) []byte {\ntext = append(text, '{')\n", t.Name(), t.Name())
	parted := false // a member stands before this one, whatever is left out
	for i := range t.NumField() {
		field := t.Field(i)
		key, option, _ := strings.Cut(field.Tag.Get("json"), ",")
		value, err := g.value(field.Type, "v."+field.Name)
		if err != nil {
			return fmt.Errorf("%s.%s: %w", t.Name(), field.Name, err)
		}
		to, comma := "text", ""
		switch {
		case parted:
			comma = ","
		case i > 0:
			to = "comma(text)"
		}
		name := fmt.Sprintf("%q", comma+`"`+key+`":`)
		written := fmt.Sprintf("text = append(%s, %s...)\n%s", to, name, value)
		switch {
		case option != "" && field.Type.Kind() == reflect.String:
			written = fmt.Sprintf("text = optionalText(text, %q, string(v.%s))\n", `"`+key+`":`, field.Name)
		case option != "":
			written = fmt.Sprintf("if %s {\n%s}\n", set(field.Type, "v."+field.Name), written)
		}
		parted = parted || option == ""
		g.out.WriteString(written)
	}
	g.out.WriteString("return append(text, '}')\n}\n")
	return nil
}

// value is the statements that append a value.
func (g *writerMaker) value(t reflect.Type, v string) (string, error) {
	switch t.Kind() {
	case reflect.String:
		return fmt.Sprintf("text = writeText(text, string(%s))\n", v), nil
	case reflect.Bool:
		return fmt.Sprintf("text = strconv.AppendBool(text, %s)\n", v), nil
	case reflect.Int:
		return fmt.Sprintf("text = strconv.AppendInt(text, int64(%s), 10)\n", v), nil
	case reflect.Struct:
		g.want(t)
		return fmt.Sprintf("text = write%s(text, &%s)\n", t.Name(), v), nil
	case reflect.Pointer:
		g.want(t.Elem())
		return fmt.Sprintf("if %s == nil {\ntext = append(text, \"null\"...)\n} else {\ntext = write%s(text, %s)\n}\n", v, t.Elem().Name(), v), nil
	case reflect.Slice:
		if t.Elem().Kind() == reflect.String {
			return fmt.Sprintf("text = writeTexts(text, %s)\n", v), nil
		}
		one, err := g.value(t.Elem(), v+"[i]")
		return fmt.Sprintf("if %s == nil {\ntext = append(text, \"null\"...)\n} else {\ntext = append(text, '[')\nfor i := range %s {\nif i > 0 {\ntext = append(text, ',')\n}\n%s}\ntext = append(text, ']')\n}\n", v, v, one), err
	}
	return "", fmt.Errorf("no writer is made for a %s; add it to scripts/types_write.go", t)
}

// set is the condition under which an optional value is written.
func set(t reflect.Type, v string) string {
	switch t.Kind() {
	case reflect.String:
		return v + ` != ""`
	case reflect.Bool:
		return v
	case reflect.Int:
		return v + " != 0"
	case reflect.Slice:
		return "len(" + v + ") > 0"
	case reflect.Struct:
		var any []string
		for i := range t.NumField() {
			field, inner := t.Field(i), v+"."+t.Field(i).Name
			if field.Type.Kind() == reflect.Slice {
				any = append(any, inner+" != nil")
			} else {
				any = append(any, set(field.Type, inner))
			}
		}
		return strings.Join(any, " || ")
	}
	return v + " != nil"
}
