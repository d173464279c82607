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

// longestRun is when a run of the end-to-end tests is ended as hung; it takes
// five minutes in Chromium and eight in Firefox on two cores that do nothing else.
const longestRun = 25 * time.Minute

// runE2E runs the end-to-end tests in one browser against the extension in
// dist, which must have been built. It prints what failed and the latencies
// that were measured; err is set where the run itself did not come to an end.
func runE2E(browser string) (passed, failed int, err error) {
	programs, err := prepare(browser)
	if err != nil {
		return 0, 0, err
	}
	s, err := openStage(stagePages)
	if err != nil {
		return 0, 0, err
	}
	defer s.Close()
	if err := serveLibraries(s, libraryPages); err != nil {
		return 0, 0, err
	}
	around, err := newSetup(browser, programs[browser], "dist", s)
	if err != nil {
		return 0, 0, err
	}
	cmd, err := driver(around, "test", "--test-reporter=tap")
	if err != nil {
		return 0, 0, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return 0, 0, err
	}
	if err := cmd.Start(); err != nil {
		return 0, 0, err
	}
	hung := time.AfterFunc(longestRun, func() { end(cmd) })
	passed, failed = readTAP(out)
	ended := cmd.Wait()
	hung.Stop()
	if passed+failed == 0 {
		return 0, 0, fmt.Errorf("the end-to-end tests did not run in %s: %v", browser, ended)
	}
	if ended != nil && failed == 0 {
		return passed, failed, fmt.Errorf("the end-to-end tests ended badly in %s: %w", browser, ended)
	}
	return passed, failed, nil
}

var tapCount = regexp.MustCompile(`^# (pass|fail|cancelled) (\d+)$`)

// readTAP counts what Node's test runner reports, and prints failures with
// their reasons as well as the lines that a test measured.
func readTAP(r io.Reader) (passed, failed int) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	showing := false
	for lines.Scan() {
		line := lines.Text()
		text := strings.TrimSpace(line)
		if n := tapCount.FindStringSubmatch(line); n != nil {
			count, _ := strconv.Atoi(n[2])
			if n[1] == "pass" {
				passed = count
			} else {
				failed += count
			}
		}
		if strings.HasPrefix(text, "# latency ") {
			fmt.Println("  " + strings.TrimPrefix(text, "# "))
		}
		showing = showing && text != "..." || strings.HasPrefix(text, "not ok ")
		if showing {
			fmt.Println("  " + cut(line, 600))
		}
	}
	return passed, failed
}

// cut is the beginning of a text, at most n bytes of it.
func cut(text string, n int) string {
	if len(text) <= n {
		return text
	}
	return strings.ToValidUTF8(text[:n], "") + " …"
}
