package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// fuzzTime is how long check looks for new crashes with each fuzz target. What
// was found before lies in testdata/fuzz and is tried by every go test.
const fuzzTime = 3 * time.Second

// fuzzTarget is one function of a package.
type fuzzTarget struct{ folder, name string }

// corpus is where what the target must survive is kept.
func (t fuzzTarget) corpus() string { return path.Join(t.folder, "testdata/fuzz", t.name) }

var fuzzFunction = regexp.MustCompile(`(?m)^func (Fuzz\w+)\(f \*testing\.F\)`)

// fuzzTargets are all fuzz targets of the core, in the order of their files.
func fuzzTargets() (all []fuzzTarget, err error) {
	err = filepath.WalkDir("wasm", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(file, "_test.go") {
			return err
		}
		text, err := os.ReadFile(file)
		for _, found := range fuzzFunction.FindAllSubmatch(text, -1) {
			all = append(all, fuzzTarget{filepath.ToSlash(filepath.Dir(file)), string(found[1])})
		}
		return err
	})
	if err == nil && len(all) == 0 {
		err = fmt.Errorf("no fuzz target in wasm/: the pattern of scripts/check_fuzz.go no longer fits")
	}
	return all, err
}

// fuzzShorten is how often an input that reaches something new is made shorter.
// Without a limit that takes the whole time, and hardly anything is looked for.
const fuzzShorten = "10x"

// checkFuzz runs each target for fuzzTime. What breaks it is written to the
// target's corpus, to be put right and kept.
func checkFuzz() (counts, error) {
	targets, err := fuzzTargets()
	if err != nil {
		return counts{}, err
	}
	var result counts
	for _, t := range targets {
		cmd := exec.Command("go", "test", "-run", "^$", "-fuzz", "^"+t.name+"$", "-fuzztime", fuzzTime.String(), "-fuzzminimizetime", fuzzShorten, "./"+t.folder)
		if out, err := cmd.CombinedOutput(); err != nil && !onlyLate(out) {
			result.failed++
			fmt.Printf("--- %s in %s; what broke it is in %s: keep it there\n%s", t.name, t.folder, t.corpus(), tail(out, 3000))
			continue
		}
		result.passed++
	}
	fmt.Printf("   %d targets, %s each\n", len(targets), fuzzTime)
	return result, nil
}

// onlyLate tells a run that found nothing and was late at its end from one that
// found something: before Go 1.27 the end of the time can count as a failure on a
// busy machine (go.dev/issue/75804). What breaks a target is always written down.
func onlyLate(out []byte) bool {
	late := bytes.Contains(out, []byte("    context deadline exceeded\n"))
	return late && !bytes.Contains(out, []byte("Failing input written to"))
}
