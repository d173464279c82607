package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"veto/wasm/rule"
)

// coverageFile is the table of what the rules cover, for people to read.
const coverageFile = "COVERAGE.md"

// manyLanguages is from how many languages on they are counted, not named.
const manyLanguages = 8

// coverage is the table as it must be for the rules as they are.
func coverage(set *rule.Set) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# What the rules cover\n\nWritten by `go run ./scripts rules -coverage`; do not edit.\n\n%s.\n\n", countRules(set))
	b.WriteString("Languages are those of the words an entry is found by. Confidence is how well the sources carry the entry; low ones are\nshown as \"reported, not confirmed\". Checked is the day somebody last looked at the sources, or at the page itself (seen).\n\n")
	b.WriteString("| platform | entry | kind | purpose | languages | confidence | checked |\n|---|---|---|---|---|---|---|\n")
	for _, p := range set.All() {
		for i := range p.Entries {
			b.WriteString(coverageRow(p, &p.Entries[i]))
		}
	}
	return b.Bytes()
}

func coverageRow(p *rule.Platform, e *rule.Entry) string {
	checked := e.Checked.Date
	if e.Checked.How == "seen" {
		checked += " (seen)"
	}
	cells := []string{p.Name, e.Title.In("en"), e.Kind, string(e.Purpose), languagesOf(e), e.Confidence, checked}
	for i := range cells {
		cells[i] = strings.ReplaceAll(cells[i], "|", `\|`)
	}
	return "| " + strings.Join(cells, " | ") + " |\n"
}

func languagesOf(e *rule.Entry) string {
	all := slices.Sorted(maps.Keys(e.Languages()))
	switch {
	case len(all) == 0:
		return "–"
	case len(all) >= manyLanguages:
		return fmt.Sprint(len(all))
	}
	return strings.Join(all, " ")
}

// checkCoverage says whether the table is that of the rules; with write it
// makes it so.
func checkCoverage(dir string, set *rule.Set, write bool) error {
	file, want := filepath.Join(dir, coverageFile), coverage(set)
	if write {
		return os.WriteFile(file, want, 0o644)
	}
	have, err := os.ReadFile(file)
	if err != nil && !os.IsNotExist(err) {
		return err
	}
	if !bytes.Equal(have, want) {
		return fmt.Errorf("%s is not the table of these rules; run: go run ./scripts rules -coverage", file)
	}
	return nil
}
