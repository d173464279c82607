package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

var goFolders = []string{"rules", "wasm", "scripts"}

func checkFormat() error {
	out, err := exec.Command("gofmt", append([]string{"-l"}, goFolders...)...).Output()
	if err != nil {
		return fmt.Errorf("gofmt: %w", err)
	}
	if len(out) > 0 {
		return fmt.Errorf("not in gofmt's form; run gofmt -w on:\n%s", out)
	}
	return nil
}

func checkVet() error {
	if err := quietly("go", "vet", "./..."); err != nil {
		return err
	}
	cmd := exec.Command("go", "vet", "./wasm")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	return runQuietly(cmd)
}

// generated are the files that are made from Go types: what makes each, and what
// it is made from.
var generated = []struct {
	file, from string
	make       func() ([]byte, error)
}{
	{wireTypes, wireSource, func() ([]byte, error) { return typeScript(wireSource) }},
	{wireWriters, wireSource, writers},
	{reportSchemaFile, "wasm/report/data.go", reportSchema},
}

func checkGenerated() error {
	for _, g := range generated {
		want, err := g.make()
		if err != nil {
			return err
		}
		have, err := os.ReadFile(g.file)
		if err != nil {
			return err
		}
		if !bytes.Equal(want, have) {
			return fmt.Errorf("%s is older than %s; run: go run ./scripts types", g.file, g.from)
		}
	}
	return nil
}

// testAsWebAssembly runs the core's tests as they will be run by the browser's
// kind of machine, under Node.
func testAsWebAssembly() (counts, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return counts{}, fmt.Errorf("go env GOROOT: %w", err)
	}
	run := filepath.Join(strings.TrimSpace(string(root)), "lib/wasm/go_js_wasm_exec")
	return goTest([]string{"GOOS=js", "GOARCH=wasm"}, "-exec="+run, "./wasm/...", "./rules/...")
}

// goTest runs go test and counts its tests, subtests included.
func goTest(env []string, args ...string) (counts, error) {
	cmd := exec.Command("go", append([]string{"test", "-json"}, args...)...)
	cmd.Env = append(os.Environ(), env...)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.StdoutPipe()
	if err != nil {
		return counts{}, err
	}
	if err := cmd.Start(); err != nil {
		return counts{}, err
	}
	result := readTests(out)
	if err := cmd.Wait(); err != nil && result.failed == 0 {
		return result, fmt.Errorf("go test: %w\n%s", err, errs.String())
	}
	if result.passed+result.failed == 0 {
		return result, fmt.Errorf("go test found no tests\n%s", errs.String())
	}
	return result, nil
}

// readTests counts the events of go test -json and prints what failed.
func readTests(r io.Reader) counts {
	var result counts
	outputs := map[string]*strings.Builder{}
	lines := bufio.NewReader(r)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return result
		}
		var event struct{ Action, Package, Test, Output string }
		if json.Unmarshal(line, &event) != nil {
			continue // a build's plain text; go test then exits with an error of its own
		}
		key := event.Package + " " + event.Test
		switch event.Action {
		case "output", "build-output":
			if outputs[key] == nil {
				outputs[key] = &strings.Builder{}
			}
			outputs[key].WriteString(event.Output)
		case "pass":
			if event.Test != "" {
				result.passed++
			}
		case "fail", "build-fail":
			result.failed++
			fmt.Printf("--- %s\n", key)
			if text := outputs[key]; text != nil {
				fmt.Print(text.String())
			}
		}
	}
}

func quietly(name string, args ...string) error { return runQuietly(exec.Command(name, args...)) }

// runQuietly shows what a program says only if it fails.
func runQuietly(cmd *exec.Cmd) error {
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", strings.Join(cmd.Args, " "), err, out)
	}
	return nil
}
