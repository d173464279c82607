package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// coreSize is how large the core and its package are, in bytes.
type coreSize struct {
	Core     int64         `json:"core"`
	Empty    int64         `json:"empty"` // a Go program that does nothing
	Package  int64         `json:"package"`
	Packages []packageSize `json:"packages"` // the largest first
}

// packageSize is the code of one Go package in the core, in bytes.
type packageSize struct {
	Name string `json:"name"`
	Code int    `json:"code"`
}

// measureSize reads what was built in a folder.
func measureSize(out string) (size coreSize, err error) {
	for file, to := range map[string]*int64{"core.wasm": &size.Core, "chromium/empty.wasm": &size.Empty, "veto-chromium.zip": &size.Package} {
		info, err := os.Stat(filepath.Join(out, file))
		if err != nil {
			return size, err
		}
		*to = info.Size()
	}
	named := filepath.Join(out, "named.wasm")
	if err := compileCore(coreCompiler(), named, true); err != nil {
		return size, err
	}
	module, err := os.ReadFile(named)
	if err != nil {
		return size, err
	}
	size.Packages, err = codeByPackage(module)
	return size, err
}

// emptyProgram builds what nothing can be smaller or quicker than that Go's own
// compiler makes, and puts the script that starts it beside it.
func emptyProgram(out string) error {
	dir, err := os.MkdirTemp("", "veto-empty-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	for name, text := range map[string]string{"go.mod": "module empty\n\ngo 1.26\n", "main.go": "package main\n\nfunc main() {}\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	out, err = filepath.Abs(out)
	if err != nil {
		return err
	}
	starter, err := plainGo{}.starter()
	if err != nil {
		return err
	}
	if err := os.WriteFile(strings.TrimSuffix(out, ".wasm")+".js", []byte(starter), 0o644); err != nil {
		return err
	}
	return plainGo{}.compile(dir, ".", out, false)
}

// codeByPackage adds up the code of a module's functions by the Go package
// their names begin with.
func codeByPackage(module []byte) ([]packageSize, error) {
	functions, err := wasmFunctions(module)
	if err != nil {
		return nil, err
	}
	sums := map[string]int{}
	for _, f := range functions {
		sums[packageOf(f.name)] += f.size
	}
	var all []packageSize
	for name, code := range sums {
		all = append(all, packageSize{name, code})
	}
	slices.SortFunc(all, func(a, b packageSize) int { return cmp.Or(cmp.Compare(b.Code, a.Code), cmp.Compare(a.Name, b.Name)) })
	return all, nil
}

func printPackages(w io.Writer, all []packageSize) {
	const shown = 20
	fmt.Fprintf(w, "\ncode in the core by package, the %d largest of %d\n", min(shown, len(all)), len(all))
	for _, p := range all[:min(shown, len(all))] {
		fmt.Fprintf(w, "%9d  %s\n", p.Code, p.Name)
	}
}
