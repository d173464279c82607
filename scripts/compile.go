package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"veto/wasm/judge"
)

// compiler turns Go into WebAssembly.
type compiler interface {
	// compile makes a module of the package what in a folder; names says whether
	// to keep the names of its functions.
	compile(dir, what, out string, names bool) error
	// starter is the script that starts what was compiled.
	starter() (string, error)
}

// coreCompiler is TinyGo where this machine can have it, else Go's own: what it
// makes judges alike, but is larger and slower.
var coreCompiler = sync.OnceValue(func() compiler {
	tiny, err := ensureTinyGo()
	if err != nil {
		progress("The core is compiled by Go itself, because TinyGo is missing: it is three times as large and takes longer to start.\n%v", err)
		return plainGo{}
	}
	return tiny
})

// readyCompiler is TinyGo where it was built before, else Go's own.
func readyCompiler() compiler {
	if tiny, err := tinyGoHome(); err == nil && tiny.there() && len(missingOf(tinyGoNeeds)) == 0 {
		return tiny
	}
	return plainGo{}
}

// plainGo is Go's own compiler.
type plainGo struct{}

func (plainGo) compile(dir, what, out string, names bool) error {
	link := "-buildid="
	if !names {
		link = "-s -w -buildid="
	}
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags="+link, "-o", out, what)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS=")
	if text, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go build %s: %w\n%s", what, err, text)
	}
	return nil
}

func (plainGo) starter() (string, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("go env GOROOT: %w", err)
	}
	text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib/wasm/wasm_exec.js"))
	return string(text), err
}

// compileCore builds the WebAssembly module. Nothing of the machine gets into
// it: store reviewers build it again and compare.
func compileCore(with compiler, out string, names bool) error {
	out, err := filepath.Abs(out)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "veto-core-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := copyCore(dir); err != nil {
		return err
	}
	return with.compile(dir, "./wasm", out, names)
}

// compiled is compileCore, once for the same sources: one build takes as long
// as some tests, and the tests need several packages with the same core.
func compiled(with compiler, out string) error {
	cache, err := os.UserCacheDir()
	if err != nil {
		return err
	}
	key, err := coreKey(with)
	if err != nil {
		return err
	}
	kept := filepath.Join(cache, "veto", "core-"+key+".wasm")
	if _, err := os.Stat(kept); err == nil {
		return copyFile(kept, out)
	}
	if err := compileCore(with, out, false); err != nil {
		return err
	}
	return errors.Join(copyFile(out, kept), forget(filepath.Join(cache, "veto", "core-*.wasm")))
}

// forget removes what was kept longer than anybody is likely to build it again.
func forget(pattern string) error {
	files, err := filepath.Glob(pattern)
	for _, file := range files {
		if info, gone := os.Stat(file); gone == nil && time.Since(info.ModTime()) > keptFor {
			err = errors.Join(err, os.Remove(file))
		}
	}
	return err
}

const keptFor = 7 * 24 * time.Hour

// coreKey tells all apart that can make a core another one.
func coreKey(with compiler) (string, error) {
	sum := sha256.New()
	version, err := exec.Command("go", "env", "GOVERSION").Output()
	if err != nil {
		return "", fmt.Errorf("go env GOVERSION: %w", err)
	}
	fmt.Fprintf(sum, "%#v %v %s %s", with, tinyGoTarget(false), tinyGoEffort, version)
	err = eachOfCore(func(path string, text []byte) error {
		fmt.Fprintf(sum, "%s %d\n%s", path, len(text), text)
		return nil
	})
	return hex.EncodeToString(sum.Sum(nil)[:16]), err
}

// copyCore copies what the core is made of.
func copyCore(to string) error {
	return eachOfCore(func(path string, text []byte) error {
		file := filepath.Join(to, path)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		return os.WriteFile(file, text, 0o644)
	})
}

// eachOfCore calls visit with each file that the core is made of. Of the rules
// the core gets everything but what people read by, which is a third of its
// size: blanks, line ends, the quotes around each phrase and what it begins with
// in common with the one before.
func eachOfCore(visit func(path string, text []byte) error) error {
	for _, root := range []string{"go.mod", "go.sum", "rules", "wasm"} {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			kind := filepath.Ext(path)
			switch {
			case err != nil:
				return err
			case entry.IsDir() && entry.Name() == "testdata":
				return fs.SkipDir
			case entry.IsDir(), strings.HasSuffix(path, "_test.go"), kind != ".go" && kind != ".json" && kind != ".mod" && kind != ".sum":
				return nil
			}
			text, err := os.ReadFile(path)
			if err == nil && kind == ".json" {
				text, err = withoutBlanks(text)
			}
			if err == nil && strings.HasPrefix(path, "rules/words/") {
				text = judge.Join(text)
			}
			if err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
			return visit(path, text)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func withoutBlanks(text []byte) ([]byte, error) {
	var short bytes.Buffer
	err := json.Compact(&short, text)
	return short.Bytes(), err
}
