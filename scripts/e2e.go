package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// stagePages are the stand-in pages of the platforms.
const stagePages = "extension/e2e/stage"

// libraryPages are settings pages made with real component libraries.
const libraryPages = "extension/e2e/libraries"

// shares is how many browsers of a kind share the tests. Each waits for much of
// its time.
const shares = 2

// longestRun is when a run of tests is ended as hung.
const longestRun = 30 * time.Minute

// testFile is a bundled file of end-to-end tests.
type testFile struct {
	name string
	only []string // the names of the tests to run; none for all
}

// e2eRun is what a run of end-to-end tests found.
type e2eRun struct {
	passed int
	failed []string // names of tests
	told   string   // failures with their reasons, and what a test measured
}

// runE2E runs files of end-to-end tests at the same time, each in a browser of
// its own, against the extension in dist, which must have been built. It prints
// what they tell, and returns how many tests passed and the files with those
// that failed; an error says that some did not come to their end.
func runE2E(browser string, files []testFile) (passed int, failed []testFile, err error) {
	programs, err := prepare(browser)
	if err != nil {
		return 0, nil, err
	}
	s, err := openStage(stagePages)
	if err != nil {
		return 0, nil, err
	}
	defer s.Close()
	if err := serveLibraries(s, libraryPages); err != nil {
		return 0, nil, err
	}
	around, err := newSetup(browser, programs[browser], "dist", s)
	if err != nil {
		return 0, nil, err
	}
	var running sync.WaitGroup
	var telling sync.Mutex
	for _, file := range files {
		running.Go(func() {
			run, problem := file.run(around)
			telling.Lock()
			defer telling.Unlock()
			fmt.Print(run.told)
			passed += run.passed
			if len(run.failed) > 0 {
				failed = append(failed, testFile{file.name, run.failed})
			}
			err = errors.Join(err, problem)
		})
	}
	running.Wait()
	return passed, failed, err
}

// run runs the file's tests.
func (f testFile) run(around setup) (run e2eRun, err error) {
	cmd, err := driver(around, f.name, append([]string{"--test-reporter=tap"}, patterns(f.only)...)...)
	if err != nil {
		return run, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return run, err
	}
	if err := cmd.Start(); err != nil {
		return run, err
	}
	hung := time.AfterFunc(longestRun, func() { end(cmd) })
	run = readTAP(out)
	ended := cmd.Wait()
	hung.Stop()
	if run.passed+len(run.failed) == 0 {
		return run, fmt.Errorf("the end-to-end tests of %s did not run in %s: %v", f.name, around.Browser, ended)
	}
	if ended != nil && len(run.failed) == 0 {
		return run, fmt.Errorf("the end-to-end tests of %s ended badly in %s: %w", f.name, around.Browser, ended)
	}
	return run, nil
}

// patterns are Node's arguments for tests with these names.
func patterns(names []string) (args []string) {
	for _, name := range names {
		args = append(args, "--test-name-pattern=^"+regexp.QuoteMeta(name)+"$")
	}
	return args
}

var (
	tapPassed = regexp.MustCompile(`^# pass (\d+)$`)
	tapFailed = regexp.MustCompile(`^not ok \d+ - (.*)$`)
)

// readTAP reads what Node's test runner reports.
func readTAP(r io.Reader) (run e2eRun) {
	var told strings.Builder
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	showing := false
	for lines.Scan() {
		line := lines.Text()
		text := strings.TrimSpace(line)
		if n := tapPassed.FindStringSubmatch(line); n != nil {
			run.passed, _ = strconv.Atoi(n[1])
		}
		if name := tapFailed.FindStringSubmatch(line); name != nil {
			run.failed = append(run.failed, tapName.Replace(name[1]))
		}
		if strings.HasPrefix(text, "# latency ") {
			fmt.Fprintln(&told, "  "+strings.TrimPrefix(text, "# "))
		}
		showing = showing && text != "..." || strings.HasPrefix(text, "not ok ")
		if showing {
			fmt.Fprintln(&told, "  "+cut(line, 600))
		}
	}
	run.told = told.String()
	return run
}

// tapName takes back what TAP does to a name.
var tapName = strings.NewReplacer(`\\`, `\`, `\#`, "#")

// cut is the beginning of a text, at most n bytes of it.
func cut(text string, n int) string {
	if len(text) <= n {
		return text
	}
	return strings.ToValidUTF8(text[:n], "") + " …"
}
