package main

import (
	"encoding/binary"
	"errors"
	"strings"
)

// Sections of a WebAssembly module (core specification 2.0, 5.5.2, and the
// name section of its appendix 7.4).
const (
	sectionCustom = 0
	sectionImport = 2
	sectionCode   = 10
	namesOfFuncs  = 1
)

var errModule = errors.New("this is no WebAssembly module as Go writes it")

// wasmFunction is one function of a module: its name, and its code in bytes.
type wasmFunction struct {
	name string
	size int
}

// wasmFunctions lists the functions of a module that still has its names.
func wasmFunctions(module []byte) (all []wasmFunction, err error) {
	defer func() {
		if recover() != nil { // a length that leads past the end
			all, err = nil, errModule
		}
	}()
	imports, names := 0, map[int]string{}
	for r := (&wasmReader{module[8:]}); len(r.rest) > 0; {
		kind, body := r.byte(), &wasmReader{}
		body.rest = r.take(r.number())
		switch kind {
		case sectionImport:
			imports = body.number()
		case sectionCode:
			for range body.number() {
				size := body.number()
				body.take(size)
				all = append(all, wasmFunction{size: size})
			}
		case sectionCustom:
			if string(body.take(body.number())) == "name" {
				body.names(names)
			}
		}
	}
	if len(all) == 0 || len(names) == 0 {
		return nil, errModule
	}
	for i := range all {
		// Go imports nothing but functions; these are numbered first.
		all[i].name = names[imports+i]
	}
	return all, nil
}

// wasmReader goes through a part of a module; past its end it panics.
type wasmReader struct{ rest []byte }

func (r *wasmReader) byte() byte { return r.take(1)[0] }

func (r *wasmReader) number() int {
	n, length := binary.Uvarint(r.rest)
	r.take(length)
	return int(n)
}

func (r *wasmReader) take(n int) []byte {
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *wasmReader) names(into map[int]string) {
	for len(r.rest) > 0 {
		kind, part := r.byte(), &wasmReader{}
		part.rest = r.take(r.number())
		if kind != namesOfFuncs {
			continue
		}
		for range part.number() {
			at := part.number()
			into[at] = string(part.take(part.number()))
		}
	}
}

// packageOf is the package in a function's name: "veto/wasm/core" of
// "veto_wasm_core.Call", as Go writes it, which has "_" for what is no letter,
// or of "(*veto/wasm/core.view).after", as TinyGo does.
func packageOf(name string) string {
	name = strings.TrimPrefix(name, "type:.eq.")
	name = strings.TrimLeft(name, "(*")
	before, _, _ := strings.Cut(name, ".")
	if slash := strings.LastIndex(name, "/"); slash > len(before) {
		before, _, _ = strings.Cut(name[slash:], ".")
		before = name[:slash] + before
	}
	return before
}
