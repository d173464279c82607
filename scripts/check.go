package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"
)

// counts is what a step found.
type counts struct{ passed, failed int }

func (t *counts) add(other counts) {
	t.passed += other.passed
	t.failed += other.failed
}

// step is one thing that must hold. An error is counted as one failure.
type step struct {
	name   string
	run    func() (counts, error)
	beside bool // waits more than it works, so that it runs at the same time as the steps next to it that do, too
}

func checkSteps() []step {
	return []step{
		{name: "gofmt", run: single(checkFormat)},
		{name: "go vet", run: single(checkVet)},
		{name: "generated files", run: single(checkGenerated)},
		{name: "rules", run: single(func() error { return runRules(nil) })},
		{name: "go test", run: func() (counts, error) { return goTest(nil, "./...") }},
		{name: "go test as WebAssembly", run: testAsWebAssembly},
		{name: "fuzz targets", run: checkFuzz},
		{name: "npm packages", run: single(ensureNPM)},
		{name: "browsers", run: single(func() error { _, err := ensureBrowsers(string(chromium), string(firefox)); return err })},
		{name: "known holes", run: single(checkHoles)},
		{name: "tsc", run: single(checkTypeScript)},
		{name: "tests of the interface", run: testInterface},
		{name: "build, twice the same", run: single(checkBuild)},
		{name: "the compiled core answers as Go does", run: checkCompiledCore},
		{name: "what the packages may do", run: single(checkPackages)},
		{name: "addons-linter", run: single(lintFirefox)},
		{name: "judge on real labels", run: single(measureRealLabels)},
		{name: "judge on real pages", run: single(measureRealPages), beside: true},
		{name: "rules against mutations", run: single(func() error { return runMutate([]string{"-all", "-browser"}) }), beside: true},
		{name: "end to end in Chromium", run: func() (counts, error) { return endToEnd(chromium, "test") }, beside: true},
		{name: "end to end in Firefox", run: func() (counts, error) { return endToEnd(firefox, "test") }, beside: true},
		{name: "latency in Chromium", run: func() (counts, error) { return endToEnd(chromium, "latency") }},
		{name: "latency in Firefox", run: func() (counts, error) { return endToEnd(firefox, "latency") }},
	}
}

// single turns a check that holds or not into a step.
func single(check func() error) func() (counts, error) {
	return func() (counts, error) {
		if err := check(); err != nil {
			return counts{}, err
		}
		return counts{passed: 1}, nil
	}
}

func runCheck(args []string) error {
	flags := flag.NewFlagSet("check", flag.ExitOnError)
	only := flags.String("only", "", "run only the steps whose name contains `text`")
	flags.Usage = func() {
		fmt.Fprintln(flags.Output(), "usage: check [-only text]\nruns everything that must hold and ends with \"N passed, N failed\"; the steps:")
		for _, s := range checkSteps() {
			fmt.Fprintln(flags.Output(), "  "+s.name)
		}
		flags.PrintDefaults()
	}
	flags.Parse(args)
	chosen := checkSteps()
	chosen = slices.DeleteFunc(chosen, func(s step) bool { return !strings.Contains(s.name, *only) })
	if len(chosen) == 0 {
		return fmt.Errorf("no step's name contains %q; check -h lists them", *only)
	}
	var total counts
	for len(chosen) > 0 {
		first := chosen[:1]
		for len(first) < len(chosen) && chosen[0].beside && chosen[len(first)].beside {
			first = chosen[:len(first)+1]
		}
		total.add(runSteps(first))
		chosen = chosen[len(first):]
	}
	fmt.Printf("%d passed, %d failed\n", total.passed, total.failed)
	if total.failed > 0 {
		os.Exit(1)
	}
	return nil
}

// runSteps runs steps at the same time; one alone it runs here.
func runSteps(steps []step) (total counts) {
	if len(steps) == 1 {
		return runStep(steps[0])
	}
	return sideBySide(steps)
}

func runStep(s step) counts {
	fmt.Printf("== %s\n", s.name)
	start := time.Now()
	result, err := s.run()
	if err != nil {
		result.failed++
		fmt.Printf("%s\n", err)
	}
	verdict := "ok"
	if result.failed > 0 {
		verdict = "FAILED"
	}
	fmt.Printf("   %s, %d passed, %d failed, %.1f s\n", verdict, result.passed, result.failed, time.Since(start).Seconds())
	return result
}
