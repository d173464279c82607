package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

func checkTypeScript() error {
	cmd := exec.Command("node", "node_modules/typescript/bin/tsc", "-p", ".")
	cmd.Dir = "extension"
	return runQuietly(cmd)
}

// testInterface runs the tests beside the extension's TypeScript under Node.
func testInterface() (counts, error) {
	tests, err := filepath.Glob("extension/src/*/*.test.ts*")
	if err != nil {
		return counts{}, err
	}
	if len(tests) == 0 {
		return counts{}, errors.New("no tests in extension/src: a run that tests nothing proves nothing")
	}
	var all strings.Builder
	for _, test := range tests {
		fmt.Fprintf(&all, "import %q;\n", "./"+strings.TrimPrefix(filepath.ToSlash(test), "extension/"))
	}
	file := driverFolder + "/interface.mjs"
	entry := &api.StdinOptions{Contents: all.String(), ResolveDir: "extension", Loader: api.LoaderTS}
	if err := bundleNode(api.BuildOptions{Stdin: entry, Outfile: file, Loader: map[string]api.Loader{".css": api.LoaderText}}); err != nil {
		return counts{}, err
	}
	return nodeTest(exec.Command("node", "--test-reporter=tap", file))
}

func nodeTest(cmd *exec.Cmd) (counts, error) {
	out, err := cmd.Output()
	run := readTAP(bytes.NewReader(out))
	run.print(true)
	if run.passed+len(run.failed) == 0 {
		return counts{}, fmt.Errorf("%s ran no tests: %w\n%s", strings.Join(cmd.Args, " "), err, out)
	}
	return counts{run.passed, len(run.failed)}, nil
}

// checkBuild builds twice, in different folders, and compares the packages:
// store reviewers do the same.
func checkBuild() error {
	again, err := os.MkdirTemp("", "veto")
	if err != nil {
		return err
	}
	defer os.RemoveAll(again)
	if err := build(buildOptions{Quiet: true}); err != nil {
		return err
	}
	if err := build(buildOptions{Out: again, Quiet: true, Anew: true}); err != nil {
		return err
	}
	for _, b := range []browser{chromium, firefox} {
		name := "veto-" + string(b) + ".zip"
		one, err := os.ReadFile(filepath.Join("dist", name))
		if err != nil {
			return err
		}
		two, err := os.ReadFile(filepath.Join(again, name))
		if err != nil {
			return err
		}
		if !bytes.Equal(one, two) {
			return fmt.Errorf("%s differs between two builds; something writes times, paths or random numbers into it", name)
		}
		fmt.Printf("   %s: %.2f MB\n", name, float64(len(one))/1e6)
	}
	return nil
}

func lintFirefox() error {
	cmd := exec.Command("node", "node_modules/addons-linter/bin/addons-linter", "--warnings-as-errors", "--boring", "../dist/firefox")
	cmd.Dir = "extension"
	return runQuietly(cmd)
}

// endToEnd runs a file of tests in one browser. What fails is run once more, said
// aloud: a browser on a busy machine may be late, a fault fails twice.
func endToEnd(b browser, tests string) (counts, error) {
	run, err := runE2E(string(b), tests)
	if err != nil || len(run.failed) == 0 {
		return counts{run.passed, len(run.failed)}, err
	}
	run.print(false)
	fmt.Printf("   %d of them; these once more, to tell a fault from a slow machine\n", len(run.failed))
	again, err := runE2E(string(b), tests, run.failed...)
	again.print(true)
	return counts{run.passed + again.passed, len(run.failed) - again.passed}, err
}
