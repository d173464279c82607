package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

const reportSchemaFile = "rules/schema/report.schema.json"

// schemaObject is a part of a JSON Schema; its keys are written in order.
type schemaObject map[string]any

// reportSchema is the schema of a report's data, made from the Go types they
// are written from, so that the comments come along.
func reportSchema() ([]byte, error) {
	types, err := readTypes("wasm/report/data.go", "wasm/wire/*.go")
	if err != nil {
		return nil, err
	}
	root, err := types.object("Data")
	if err != nil {
		return nil, err
	}
	root["$schema"], root["$defs"] = "https://json-schema.org/draft/2020-12/schema", types.used
	root["$comment"] = "Generated from wasm/report/data.go by `go run ./scripts types`. Do not edit."
	root["title"] = "What an evidence file of Veto holds"
	text, err := json.MarshalIndent(root, "", "  ")
	return append(text, '\n'), err
}

// goTypes are the types of some files, and what of them a schema has used.
type goTypes struct {
	specs  map[string]*ast.TypeSpec
	values map[string][]string
	used   schemaObject
}

func readTypes(patterns ...string) (*goTypes, error) {
	types := &goTypes{map[string]*ast.TypeSpec{}, map[string][]string{}, schemaObject{}}
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			return nil, fmt.Errorf("there are no Go files %s (%v)", pattern, err)
		}
		for _, name := range files {
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
			if err != nil {
				return nil, err
			}
			types.add(file)
		}
	}
	return types, nil
}

// add takes the types of a file; one of the same name that is there stays.
func (t *goTypes) add(file *ast.File) {
	for name, values := range constants(file) {
		t.values[name] = values
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.TypeSpec); ok && t.specs[spec.Name.Name] == nil {
			t.specs[spec.Name.Name] = spec
		}
		return true
	})
}

func (t *goTypes) object(name string) (schemaObject, error) {
	spec, ok := t.specs[name]
	if !ok {
		return nil, fmt.Errorf("there is no type %s", name)
	}
	body, ok := spec.Type.(*ast.StructType)
	if !ok {
		return nil, fmt.Errorf("%s is no struct", name)
	}
	properties, required := schemaObject{}, []string{}
	for _, field := range body.Fields.List {
		tag, err := strconv.Unquote(field.Tag.Value)
		if err != nil {
			return nil, err
		}
		key, options, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
		value, err := t.schema(field.Type)
		if err != nil {
			return nil, fmt.Errorf("%s.%s: %w", name, key, err)
		}
		if comment := strings.TrimSpace(field.Comment.Text()); comment != "" {
			value["description"] = comment
		}
		properties[key] = value
		if options == "" {
			required = append(required, key)
		}
	}
	return schemaObject{"type": "object", "additionalProperties": false, "properties": properties, "required": required}, nil
}

func (t *goTypes) schema(expr ast.Expr) (schemaObject, error) {
	switch e := expr.(type) {
	case *ast.Ident:
		return t.named(e.Name)
	case *ast.SelectorExpr:
		return t.named(e.Sel.Name)
	case *ast.StarExpr:
		return t.schema(e.X)
	case *ast.ArrayType:
		items, err := t.schema(e.Elt)
		return schemaObject{"type": "array", "items": items}, err
	}
	return nil, fmt.Errorf("a %T does not stand in a report", expr)
}

func (t *goTypes) named(name string) (schemaObject, error) {
	switch name {
	case "string", "bool", "int":
		return schemaObject{"type": map[string]string{"string": "string", "bool": "boolean", "int": "integer"}[name]}, nil
	}
	if spec := t.specs[name]; spec != nil {
		if _, ok := spec.Type.(*ast.Ident); ok {
			return t.word(name), nil
		}
	}
	key := strings.ToLower(name)
	if t.used[key] == nil {
		t.used[key] = schemaObject{}
		object, err := t.object(name)
		if err != nil {
			return nil, err
		}
		t.used[key] = object
	}
	return schemaObject{"$ref": "#/$defs/" + key}, nil
}

// word is a string type; one with constants has no other values.
func (t *goTypes) word(name string) schemaObject {
	one := schemaObject{"type": "string"}
	for _, quoted := range slices.Sorted(slices.Values(t.values[name])) {
		value, err := strconv.Unquote(quoted)
		if err == nil {
			all, _ := one["enum"].([]string)
			one["enum"] = append(all, value)
		}
	}
	return one
}
