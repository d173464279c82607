package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"veto/rules"
	"veto/wasm/rule"
)

func TestCoverageIsFresh(t *testing.T) {
	set, err := rule.Load(rules.FS)
	if err != nil {
		t.Fatal(err)
	}
	if err := checkCoverage("rules", set, false); err != nil {
		t.Error(err)
	}
}

// A table that lacks a line is refused, and so is none; writing mends both.
func TestCoverageCanBeStale(t *testing.T) {
	set, err := rule.Load(rules.FS)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, text := range []string{"", strings.Replace(string(coverage(set)), "| LinkedIn |", "| Linked |", 1)} {
		if text != "" {
			if err := os.WriteFile(filepath.Join(dir, coverageFile), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if err := checkCoverage(dir, set, false); err == nil || !strings.Contains(err.Error(), "rules -coverage") {
			t.Errorf("a stale table passes, or nobody says what to run: %v", err)
		}
	}
	if err := checkCoverage(dir, set, true); err != nil {
		t.Fatal(err)
	}
	if err := checkCoverage(dir, set, false); err != nil {
		t.Error(err)
	}
}

func TestCoverageRow(t *testing.T) {
	p := &rule.Platform{Name: "A|B"}
	e := &rule.Entry{Title: rule.Text{"en": "Training"}, Kind: "switch", Purpose: "ai-training", Confidence: "low"}
	e.Checked.Date, e.Checked.How = "2026-11-21", "seen"
	e.Control.Names = rule.Labels{"en": {"Train"}, "de": {"Training"}}
	if got, want := coverageRow(p, e), "| A\\|B | Training | switch | ai-training | de en | low | 2026-11-21 (seen) |\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
