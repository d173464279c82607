package main

import (
	"flag"
	"fmt"
	"os"
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
	name string
	run  func() (counts, error)
}

func checkSteps() []step {
	return []step{
		{"gofmt", single(checkFormat)},
		{"go vet", single(checkVet)},
		{"generated files", single(checkGenerated)},
		{"rules", single(func() error { return runRules(nil) })},
		{"go test", func() (counts, error) { return goTest(nil, "./...") }},
		{"go test as WebAssembly", testAsWebAssembly},
		{"fuzz targets", checkFuzz},
		{"npm packages", single(ensureNPM)},
		{"known holes", single(checkHoles)},
		{"tsc", single(checkTypeScript)},
		{"tests of the interface", testInterface},
		{"build, twice the same", single(checkBuild)},
		{"what the packages may do", single(checkPackages)},
		{"addons-linter", single(lintFirefox)},
		{"rules against mutations", single(func() error { return runMutate([]string{"-all", "-browser"}) })},
		{"end to end in Chromium", func() (counts, error) { return endToEnd(chromium) }},
		{"end to end in Firefox", func() (counts, error) { return endToEnd(firefox) }},
		{"judge on real labels", single(measureRealLabels)},
		{"judge on real pages", single(measureRealPages)},
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
	var total counts
	ran := 0
	for _, s := range checkSteps() {
		if strings.Contains(s.name, *only) {
			ran++
			total.add(runStep(s))
		}
	}
	if ran == 0 {
		return fmt.Errorf("no step's name contains %q; check -h lists them", *only)
	}
	fmt.Printf("%d passed, %d failed\n", total.passed, total.failed)
	if total.failed > 0 {
		os.Exit(1)
	}
	return nil
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
