package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"

	"veto/wasm/judge"
	"veto/wasm/pattern"
	"veto/wasm/rule"
)

func runRules(args []string) error {
	flags := flag.NewFlagSet("rules", flag.ExitOnError)
	fix := flags.Bool("fix", false, "rewrite the files in canonical form")
	table := flags.Bool("coverage", false, "write COVERAGE.md, the table of what the rules cover")
	dir := flags.String("dir", "rules", "the folder that holds platforms/")
	flags.Usage = func() {
		fmt.Fprintln(flags.Output(), "usage: go run ./scripts rules [-fix] [-coverage]\n\nReads every rule as strictly as the extension does and prints what is wrong, with place and remedy.")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return err
	}
	if err := canonicalFiles(*dir, *fix); err != nil {
		return err
	}
	set, err := rule.Load(os.DirFS(*dir))
	if err != nil {
		return fmt.Errorf("the rules are refused:\n%w", err)
	}
	if err := judge.Check(os.DirFS(*dir)); err != nil {
		return fmt.Errorf("the words are refused:\n%w", err)
	}
	if err := pattern.CheckPhrases(os.DirFS(*dir)); err != nil {
		return fmt.Errorf("the phrases are refused:\n%w", err)
	}
	fmt.Println(countRules(set))
	return checkCoverage(*dir, set, *table)
}

// canonicalFiles compares every rule file with its canonical print, or writes it.
func canonicalFiles(dir string, fix bool) error {
	files, err := filepath.Glob(filepath.Join(dir, "platforms", "*.json"))
	if err != nil {
		return err
	}
	for _, file := range files {
		if err := canonicalFile(file, fix); err != nil {
			return err
		}
	}
	return nil
}

func canonicalFile(file string, fix bool) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if !fix {
		return rule.CheckCanonical(file, data)
	}
	want, err := rule.Canonical(data)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return os.WriteFile(file, want, 0o644)
}

// countRules says how much the rules hold, so that a file that was lost shows.
func countRules(set *rule.Set) string {
	entries, languages := 0, map[string]bool{}
	for _, p := range set.All() {
		entries += len(p.Entries)
		for i := range p.Entries {
			maps.Copy(languages, p.Entries[i].Languages())
		}
	}
	return fmt.Sprintf("platforms: %d, entries: %d, languages of labels: %d", len(set.Platforms), entries, len(languages))
}
