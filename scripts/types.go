package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
)

const (
	wireSource = "wasm/wire"
	wireTypes  = "extension/src/wire.gen.ts"
)

func runTypes(args []string) error {
	flags := flag.NewFlagSet("types", flag.ExitOnError)
	flags.Usage = func() {
		fmt.Fprintf(flags.Output(), "usage: types\nwrites %s and %s from %s, and %s from wasm/report\n", wireTypes, wireWriters, wireSource, reportSchemaFile)
	}
	flags.Parse(args)
	var errs []error
	for _, g := range generated {
		text, err := g.make()
		if err == nil {
			err = os.WriteFile(g.file, text, 0o644)
		}
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// typeScript prints the TypeScript twin of the Go types in a folder. It reads
// the sources, not the compiled types, so that the comments come along.
func typeScript(folder string) ([]byte, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("there are no Go files in %s (%v)", folder, err)
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "// Code generated from %s by `go run ./scripts types`. DO NOT EDIT.\n", filepath.ToSlash(folder))
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		if err := writeTypes(&out, file); err != nil {
			return nil, err
		}
	}
	return out.Bytes(), nil
}

func writeTypes(out *bytes.Buffer, file *ast.File) error {
	values := constants(file)
	for _, decl := range file.Decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok || group.Tok != token.TYPE {
			continue
		}
		for _, spec := range group.Specs {
			if err := writeType(out, group.Doc, spec.(*ast.TypeSpec), values); err != nil {
				return err
			}
		}
	}
	return nil
}

// constants lists the values of each string type's constants, so that a
// Go enumeration becomes a TypeScript union.
func constants(file *ast.File) map[string][]string {
	values := map[string][]string{}
	for _, decl := range file.Decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok || group.Tok != token.CONST {
			continue
		}
		for _, spec := range group.Specs {
			value := spec.(*ast.ValueSpec)
			name, ok := value.Type.(*ast.Ident)
			if !ok || len(value.Values) != 1 {
				continue
			}
			if literal, ok := value.Values[0].(*ast.BasicLit); ok {
				values[name.Name] = append(values[name.Name], literal.Value)
			}
		}
	}
	return values
}

func writeType(out *bytes.Buffer, doc *ast.CommentGroup, spec *ast.TypeSpec, values map[string][]string) error {
	fmt.Fprintf(out, "\n/** %s */\n", strings.Join(strings.Fields(doc.Text()), " "))
	if _, ok := spec.Type.(*ast.Ident); ok {
		union := "string"
		if known := values[spec.Name.Name]; len(known) > 0 {
			union = strings.Join(known, " | ")
		}
		fmt.Fprintf(out, "export type %s = %s;\n", spec.Name.Name, union)
		return nil
	}
	body, ok := spec.Type.(*ast.StructType)
	if !ok {
		return fmt.Errorf("%s: type %s is neither a string nor a struct; only these cross the boundary", wireSource, spec.Name.Name)
	}
	fmt.Fprintf(out, "export interface %s {\n", spec.Name.Name)
	for _, field := range body.Fields.List {
		if err := writeField(out, spec.Name.Name, field); err != nil {
			return err
		}
	}
	out.WriteString("}\n")
	return nil
}

func writeField(out *bytes.Buffer, owner string, field *ast.Field) error {
	if len(field.Names) != 1 || field.Tag == nil {
		return fmt.Errorf("%s: a field of %s needs one name and a json tag", wireSource, owner)
	}
	tag, err := strconv.Unquote(field.Tag.Value)
	if err != nil {
		return err
	}
	name, options, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
	ts, err := tsType(field.Type)
	if err != nil {
		return fmt.Errorf("%s: %s.%s: %w", wireSource, owner, field.Names[0].Name, err)
	}
	if comment := strings.TrimSpace(field.Comment.Text()); comment != "" {
		fmt.Fprintf(out, "  /** %s */\n", comment)
	}
	optional := ""
	if options != "" {
		optional = "?"
	}
	fmt.Fprintf(out, "  %s%s: %s;\n", name, optional, ts)
	return nil
}

func tsType(expr ast.Expr) (string, error) {
	switch t := expr.(type) {
	case *ast.Ident:
		switch t.Name {
		case "string":
			return "string", nil
		case "bool":
			return "boolean", nil
		case "int", "float64":
			return "number", nil
		}
		return t.Name, nil
	case *ast.StarExpr:
		return tsType(t.X)
	case *ast.ArrayType:
		element, err := tsType(t.Elt)
		return element + "[]", err
	case *ast.MapType:
		key, err := tsType(t.Key)
		if err != nil {
			return "", err
		}
		value, err := tsType(t.Value)
		return fmt.Sprintf("Partial<Record<%s, %s>>", key, value), err
	}
	return "", fmt.Errorf("a %T does not cross the boundary", expr)
}
