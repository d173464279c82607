package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// realMaterial holds labels and pages of real products beside the checkout. It
// belongs to others and is only measured on; without it Veto builds and passes.
const realMaterial = "../shared"

func measureRealLabels() error {
	dir := filepath.Join(realMaterial, "labels")
	if missing(dir, "dev.jsonl") {
		return nil
	}
	return runMeasure([]string{"labels", dir})
}

// measureRealPages opens every page of the gold list in Chromium and compares
// what is flagged with what a person found.
func measureRealPages() error {
	dir := filepath.Join(realMaterial, "pages")
	if missing(dir, "gold.jsonl") {
		return nil
	}
	gold := filepath.Join(dir, "gold.jsonl")
	pages, err := filepath.Glob(filepath.Join(dir, "html", "*.html"))
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	var out bytes.Buffer
	cmd := exec.Command(self, append([]string{"scan", "--any", "--wait", "2s", "--gold", gold}, pages...)...)
	cmd.Stdout = &out
	var errs bytes.Buffer
	cmd.Stderr = &errs
	ended := cmd.Run()
	lost, err := lostPages(out.Bytes(), len(pages))
	if err != nil {
		return fmt.Errorf("scan of %s: %w (%v)\n%s", dir, err, ended, tail(errs.Bytes(), 2000))
	}
	// What stands on a lost page counts as missed.
	for _, page := range lost {
		fmt.Printf("   could not be scanned: %s\n", page)
	}
	lines, err := os.Open(gold)
	if err != nil {
		return err
	}
	defer lines.Close()
	return measurePages(lines, &out, os.Stdout)
}

// mostLost is how many of a hundred pages a scan may lose before its figures
// say nothing: saved pages redirect, reload and close themselves.
const mostLost = 3

// lostPages lists the pages of a scan that have an error in place of findings.
func lostPages(scan []byte, pages int) ([]string, error) {
	var lost []string
	lines := 0
	err := eachLine(bytes.NewReader(scan), func(line struct{ File, Error string }) error {
		lines++
		if line.Error != "" {
			lost = append(lost, line.File+": "+line.Error)
		}
		return nil
	})
	if err == nil && (lines < pages || 100*len(lost) > mostLost*pages) {
		err = fmt.Errorf("%d of %d pages came back, %d of them with an error", lines, pages, len(lost))
	}
	return lost, err
}

func missing(dir, file string) bool {
	if _, err := os.Stat(filepath.Join(dir, file)); err == nil {
		return false
	}
	fmt.Printf("   skipped: %s is not there\n", filepath.Join(dir, file))
	return true
}
