package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
)

// sideBySide runs steps at the same time, each by a program of its own, so that
// what one of them prints stands together. It is printed in their order.
func sideBySide(steps []step) (total counts) {
	var names []string
	for _, s := range steps {
		names = append(names, s.name)
	}
	fmt.Printf("== at the same time: %s\n", strings.Join(names, ", "))
	var waits []func() counts
	for _, s := range steps {
		waits = append(waits, apart(s))
	}
	for _, wait := range waits {
		total.add(wait())
	}
	return total
}

// apart starts a step and returns what waits for its end and prints it.
func apart(s step) (wait func() counts) {
	program, err := os.Executable()
	if err != nil {
		return func() counts { return runStep(s) }
	}
	cmd := exec.Command(program, "check", "-only", s.name)
	out := &strings.Builder{}
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Start(); err != nil {
		return func() counts { return runStep(s) }
	}
	return func() counts {
		ended := cmd.Wait()
		found, told := lastLine(out.String(), ended)
		io.WriteString(os.Stdout, told)
		return found
	}
}

var countLine = regexp.MustCompile(`(?m)^(\d+) passed, (\d+) failed\n\z`)

// lastLine takes the last line off what a check printed and reads it; a check
// that ended without one has failed.
func lastLine(printed string, ended error) (found counts, told string) {
	at := countLine.FindStringSubmatchIndex(printed)
	if at == nil {
		return counts{failed: 1}, fmt.Sprintf("%s   FAILED, the step did not come to its end: %v\n", printed, ended)
	}
	found.passed, _ = strconv.Atoi(printed[at[2]:at[3]])
	found.failed, _ = strconv.Atoi(printed[at[4]:at[5]])
	return found, printed[:at[0]]
}
