package main

import (
	"os"
	"path/filepath"
	"strings"
)

// pageSource is what every page of a package is made from: they differ in
// nothing but their script and their styles.
const pageSource = "extension/src/pages/page.html"

// pageStyles are the pages of a package, each of the name of its script, and
// their styles: a later one adds to those before it.
var pageStyles = map[string][]string{
	"popup":       {"pages", "popup", "glance"},
	"welcome":     {"pages"},
	"options":     {"pages", "forms"},
	"rule-report": {"pages"},
	"ledger":      {"pages", "forms", "ledger"},
	"letter":      {"pages", "forms", "letter"},
	"proof":       {"pages", "forms", "proof"},
	"handout":     {"pages", "forms", "handout"},
	"report":      {"pages", "forms", "proof", "letter", "report"},
}

// writePages makes the pages and puts them into a package.
func writePages(dir string) error {
	source, err := os.ReadFile(pageSource)
	if err != nil {
		return err
	}
	for name, styles := range pageStyles {
		links := make([]string, len(styles))
		for i, style := range styles {
			links[i] = `<link rel="stylesheet" href="` + style + `.css" />`
		}
		page := strings.NewReplacer("{{name}}", name, "{{styles}}", strings.Join(links, "\n    ")).Replace(string(source))
		if err := os.WriteFile(filepath.Join(dir, name+".html"), []byte(page), 0o644); err != nil {
			return err
		}
	}
	return nil
}
