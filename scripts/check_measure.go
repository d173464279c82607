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
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("scan of %s: %w\n%s", dir, err, tail(errs.Bytes(), 2000))
	}
	lines, err := os.Open(gold)
	if err != nil {
		return err
	}
	defer lines.Close()
	return measurePages(lines, &out, os.Stdout)
}

func missing(dir, file string) bool {
	if _, err := os.Stat(filepath.Join(dir, file)); err == nil {
		return false
	}
	fmt.Printf("   skipped: %s is not there\n", filepath.Join(dir, file))
	return true
}
