package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"veto/rules"
	"veto/wasm/report"
)

const reportsUsage = `usage: go run ./scripts reports FOLDER > reports.csv

Merges reports, evidence files (.html) and their data alone (.json, by rules/schema/report.schema.json), to one table:
site, control, pattern, state, date, country, hash; a line for each pattern. A file that was changed or cannot be read is
named on standard error with the reason; the others are written, and the exit status is 1. A report that is there twice
is written once. Nothing else of a report goes into the table: no address, picture or time of day.
`

// runReports merges the reports of a folder.
func runReports(args []string) error {
	if len(args) != 1 || args[0] == "-h" || args[0] == "-help" || args[0] == "--help" {
		fmt.Fprint(os.Stderr, reportsUsage)
		if len(args) == 1 {
			return nil
		}
		return errors.New("name one folder")
	}
	return mergeReports(args[0], os.Stdout, os.Stderr)
}

// mergeReports writes the table of a folder to out, and what is wrong to log.
func mergeReports(folder string, out, log io.Writer) error {
	entries, err := os.ReadDir(folder) // sorted by name
	if err != nil {
		return err
	}
	table := csv.NewWriter(out)
	table.Write([]string{"site", "control", "pattern", "state", "date", "country", "hash"})
	bad, seen := 0, map[string]string{}
	for _, entry := range entries {
		if ext := filepath.Ext(entry.Name()); entry.IsDir() || ext != ".html" && ext != ".json" {
			continue
		}
		found, err := openReport(filepath.Join(folder, entry.Name()))
		switch {
		case err != nil:
			bad++
			fmt.Fprintf(log, "%s: %v\n", entry.Name(), err)
		case seen[found.Hash] != "":
			fmt.Fprintf(log, "%s: the same report as %s, written once\n", entry.Name(), seen[found.Hash])
		default:
			seen[found.Hash] = entry.Name()
			table.WriteAll(rowsOf(found))
		}
	}
	table.Flush()
	if err := table.Error(); err != nil {
		return err
	}
	if bad+len(seen) == 0 {
		return fmt.Errorf("%s has no .html or .json file", folder)
	}
	if bad > 0 {
		return fmt.Errorf("%d of %d reports could not be used", bad, bad+len(seen))
	}
	return nil
}

// openReport reads a report and makes sure that it is unchanged.
func openReport(file string) (*report.Verified, error) {
	text, err := readReport(file)
	if err != nil {
		return nil, err
	}
	if filepath.Ext(file) == ".json" {
		return report.ReadData(rules.FS, text)
	}
	found, problems := report.Verify(rules.FS, text)
	if len(problems) == 0 {
		return found, nil
	}
	all := make([]string, len(problems))
	for i, p := range problems {
		all[i] = p.String()
	}
	return nil, errors.New(strings.Join(all, "; "))
}

// rowsOf is a line for each pattern; for what was seen without one, a line
// without.
func rowsOf(r *report.Verified) (rows [][]string) {
	for _, s := range r.Seen {
		day := s.At[:len(time.DateOnly)]
		row := func(pattern string) []string {
			return cells(r.Site, s.Name, pattern, string(s.State), day, r.Country, r.Hash)
		}
		for _, p := range s.Patterns {
			rows = append(rows, row(p.ID))
		}
		if len(s.Patterns) == 0 {
			rows = append(rows, row(""))
		}
	}
	return rows
}

// cells keeps a spreadsheet from reading a text of a page as a formula: what
// begins as one gets an apostrophe before it, as OWASP advises.
func cells(texts ...string) []string {
	for i, text := range texts {
		if strings.ContainsAny(text[:min(1, len(text))], "=+-@\t\r\n") {
			texts[i] = "'" + text
		}
	}
	return texts
}
