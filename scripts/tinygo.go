package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// TinyGo, https://tinygo.org, kept up since 2018, makes of the core little more
// than a third of what Go's own compiler makes; it starts in a third of the time
// and judges half as fast again. It is built from its sources, which Go's checksum database vouches for, with
// LLVM of Debian's packages.
const (
	tinyGoVersion = "v0.41.0"
	tinyGoLLVM    = "19"
)

// tinyGoNeeds are the programs and libraries that TinyGo is built and links
// with, by the Debian package that has them.
var tinyGoNeeds = map[string]string{
	"/usr/bin/g++":                    "g++",
	"/usr/bin/wasm-opt":               "binaryen",
	"/usr/lib/wasm32-wasi/libc.a":     "wasi-libc",
	llvm + "/bin/clang":               "clang-" + tinyGoLLVM,
	llvm + "/bin/wasm-ld":             "lld-" + tinyGoLLVM,
	llvm + "/bin/llvm-config":         "llvm-" + tinyGoLLVM + "-dev",
	llvm + "/include/llvm-c/Core.h":   "llvm-" + tinyGoLLVM + "-dev",
	llvm + "/include/clang-c/Index.h": "libclang-" + tinyGoLLVM + "-dev",
	llvm + wasmBuiltins:               "libclang-rt-" + tinyGoLLVM + "-dev-wasm32",
}

const (
	llvm         = "/usr/lib/llvm-" + tinyGoLLVM
	wasmBuiltins = "/lib/clang/" + tinyGoLLVM + "/lib/wasi/libclang_rt.builtins-wasm32.a"
)

// firstMemory is what a core starts with, in bytes: as much as the first page
// takes. TinyGo starts with less, and collects each time before it takes more.
const firstMemory = 8 << 20

// tinyGoTarget is TinyGo's own target "wasm" without what the core does not
// need: no goroutines, no C library that TinyGo would have to build, no names of
// functions. A page that is nested without end must end in an error of the
// core's, not at the end of the stack.
func tinyGoTarget(names bool) map[string]any {
	link := []string{"--allow-undefined-file={root}/targets/wasm-undefined.txt", "--stack-first", fmt.Sprintf("--initial-memory=%d", firstMemory), "--no-demangle", "/usr/lib/wasm32-wasi/libc.a", llvm + wasmBuiltins}
	if !names {
		link = append(link, "--strip-all", "--keep-section=target_features")
	}
	return map[string]any{
		"llvm-target":        "wasm32-unknown-wasi",
		"cpu":                "generic",
		"features":           "+bulk-memory,+mutable-globals,+nontrapping-fptoint,+sign-ext,-multivalue,-reference-types",
		"cflags":             []string{"-mbulk-memory", "-mnontrapping-fptoint", "-mno-multivalue", "-mno-reference-types", "-msign-ext"},
		"build-tags":         []string{"tinygo.wasm"},
		"goos":               "js",
		"goarch":             "wasm",
		"linker":             "wasm-ld",
		"ldflags":            link,
		"gc":                 "precise",
		"scheduler":          "none",
		"default-stack-size": 1 << 20,
		"extra-files":        []string{"src/runtime/asm_tinygowasm.S"},
	}
}

// tinyGo is TinyGo in a folder of its own, where it stays for the next build.
type tinyGo struct{ program, root string }

// tinyGoHome is where TinyGo is kept, once it was built.
func tinyGoHome() (tinyGo, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return tinyGo{}, err
	}
	home := filepath.Join(cache, "veto", "tinygo-"+tinyGoVersion+"-llvm"+tinyGoLLVM)
	return tinyGo{filepath.Join(home, "tinygo"), filepath.Join(home, "root")}, nil
}

func (t tinyGo) there() bool {
	_, err := os.Stat(t.program)
	return err == nil
}

// ensureTinyGo builds TinyGo where this machine can. The error says why it
// cannot, and what to install.
func ensureTinyGo() (tinyGo, error) {
	if err := ensureTinyGoNeeds(); err != nil {
		return tinyGo{}, err
	}
	home, err := tinyGoHome()
	if err != nil || home.there() {
		return home, err
	}
	progress("building TinyGo %s, once …", tinyGoVersion)
	if err := home.build(); err != nil {
		return tinyGo{}, fmt.Errorf("TinyGo cannot be built: %w", err)
	}
	return home, nil
}

func ensureTinyGoNeeds() error {
	missing := missingOf(tinyGoNeeds)
	if len(missing) == 0 {
		return nil
	}
	if err := installPackages("TinyGo", missing); err != nil {
		return err
	}
	if still := missingOf(tinyGoNeeds); len(still) > 0 {
		return fmt.Errorf("apt-get installed %s, but not what TinyGo needs of them", strings.Join(still, " "))
	}
	return nil
}

// missingOf are the packages of the files that are not there.
func missingOf(files map[string]string) []string {
	var missing []string
	for file, name := range files {
		if _, err := os.Stat(file); err != nil {
			missing = append(missing, name)
		}
	}
	slices.Sort(missing)
	return slices.Compact(missing)
}

// build copies TinyGo's sources, because it writes beside them, and compiles
// them. The program comes last: where it is, the rest is.
func (t tinyGo) build() error {
	sources, err := moduleFolder("github.com/tinygo-org/tinygo@" + tinyGoVersion)
	if err != nil {
		return err
	}
	if err := os.RemoveAll(t.root); err != nil {
		return err
	}
	if err := os.CopyFS(t.root, os.DirFS(sources)); err != nil {
		return err
	}
	// TinyGo's own package net, which the core does not use, is no part of its module.
	if err := os.MkdirAll(filepath.Join(t.root, "src/net"), 0o755); err != nil {
		return err
	}
	cmd := exec.Command("go", "build", "-tags", "llvm"+tinyGoLLVM, "-buildvcs=false", "-o", t.program, ".")
	cmd.Dir = t.root
	cmd.Env = append(os.Environ(), "GOFLAGS=", "CGO_ENABLED=1")
	if text, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%w\n%s", err, tail(text, 800))
	}
	return nil
}

// moduleFolder has Go fetch a module and says where it is.
func moduleFolder(module string) (string, error) {
	cmd := exec.Command("go", "mod", "download", "-json", module)
	cmd.Dir = os.TempDir() // it is no part of this module
	var trouble bytes.Buffer
	cmd.Stderr = &trouble
	out, err := cmd.Output()
	var fetched struct{ Dir, Error string }
	if err := json.Unmarshal(out, &fetched); err == nil && fetched.Error != "" {
		return "", errors.New(fetched.Error)
	}
	if err != nil {
		return "", fmt.Errorf("go mod download %s: %w\n%s", module, err, tail(trouble.Bytes(), 800))
	}
	return fetched.Dir, nil
}

// compile makes a module of WebAssembly. It is called by what it exports, and
// the names of its functions are kept only where they are asked for.
func (t tinyGo) compile(dir, what, out string, names bool) error {
	target := filepath.Join(t.root, "targets", fmt.Sprintf("veto-%t.json", names))
	if err := os.WriteFile(target, []byte(asJSON(tinyGoTarget(names))), 0o644); err != nil {
		return err
	}
	cmd := exec.Command(t.program, "build", "-target="+target, "-buildmode=c-shared", "-opt="+tinyGoEffort, fmt.Sprintf("-no-debug=%t", !names), "-o", out, what)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=", "TINYGOROOT="+t.root, "WASMOPT=/usr/bin/wasm-opt", "PATH="+llvm+"/bin:"+os.Getenv("PATH"))
	if text, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("TinyGo does not compile %s: %w\n%s", what, err, tail(text, 2000))
	}
	return nil
}

// tinyGoEffort asks for small code. Code for speed is a tenth larger and judges a
// fifth faster.
const tinyGoEffort = "s"

// starter is the script that starts what TinyGo compiled.
func (t tinyGo) starter() (string, error) {
	text, err := os.ReadFile(filepath.Join(t.root, "targets/wasm_exec.js"))
	return string(text), err
}
