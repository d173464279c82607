package main

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// stagePages are the stand-in pages of the platforms.
const stagePages = "extension/e2e/stage"

// libraryPages are settings pages made with real component libraries.
const libraryPages = "extension/e2e/libraries"

// longestRun is when a run of the end-to-end tests is ended as hung; beside the
// other steps of check it takes 17 minutes in Chromium and 26 in Firefox on two
// cores; on slow ones Firefox has taken more than 34.
const longestRun = 60 * time.Minute

// e2eRun is what a run of end-to-end tests found.
type e2eRun struct {
	passed  int
	failed  []string // names of tests
	reasons []string // what the runner says of them, line by line
}

// print tells what failed. What is run once more has not failed yet: it is told
// of in other words than TAP's, for who looks for those.
func (r e2eRun) print(final bool) {
	for _, line := range r.reasons {
		if !final {
			line = strings.Replace(line, "not ok ", "on the first try ", 1)
		}
		fmt.Println("  " + cut(line, 600))
	}
}

// runE2E runs one file of end-to-end tests, "test" for all of them, in one
// browser against the extension in dist, which must have been built; of its
// tests only those named, where any are. It prints the latencies that were
// measured; an error says that the run did not come to an end.
func runE2E(browser, tests string, only ...string) (run e2eRun, err error) {
	programs, err := prepare(browser)
	if err != nil {
		return run, err
	}
	s, err := openStage(stagePages)
	if err != nil {
		return run, err
	}
	defer s.Close()
	if err := serveLibraries(s, libraryPages); err != nil {
		return run, err
	}
	around, err := newSetup(browser, programs[browser], "dist", s)
	if err != nil {
		return run, err
	}
	cmd, err := driver(around, tests, append([]string{"--test-reporter=tap"}, patterns(only)...)...)
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
		return run, fmt.Errorf("the end-to-end tests did not run in %s: %v", browser, ended)
	}
	if ended != nil && len(run.failed) == 0 {
		return run, fmt.Errorf("the end-to-end tests ended badly in %s: %w", browser, ended)
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

// readTAP reads what Node's test runner reports, and prints the lines that a
// test measured.
func readTAP(r io.Reader) (run e2eRun) {
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
			fmt.Println("  " + strings.TrimPrefix(text, "# "))
		}
		showing = showing && text != "..." || strings.HasPrefix(text, "not ok ")
		if showing {
			run.reasons = append(run.reasons, line)
		}
	}
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
