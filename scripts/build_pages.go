package main

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// pageSource is what every page of a package is made from: they differ in
// nothing but their script and their styles.
const pageSource = "extension/src/pages/page.html"

// page is one of Veto's own pages.
type page struct {
	script string   // in extension/src
	styles []string // a later one adds to those before it
}

// pages are the pages of a package by name.
var pages = map[string]page{
	"popup":       {"popup/popup.tsx", []string{"pages", "popup", "glance"}},
	"welcome":     {"pages/welcome.tsx", []string{"pages"}},
	"options":     {"pages/options.tsx", []string{"pages", "forms"}},
	"rule-report": {"pages/rule-report.tsx", []string{"pages"}},
	"ledger":      {"pages/ledger.tsx", []string{"pages", "forms", "ledger"}},
	"letter":      {"pages/letter.tsx", []string{"pages", "forms", "letter"}},
	"proof":       {"pages/proof.tsx", []string{"pages", "forms", "proof"}},
	"handout":     {"pages/handout.tsx", []string{"pages", "forms", "handout"}},
	"report":      {"pages/report.tsx", []string{"pages", "forms", "proof", "letter", "report"}},
}

// pageScripts are the scripts of the pages. They share most of what they are
// made of, which stands in the package once.
func pageScripts() (entries []api.EntryPoint) {
	for _, name := range slices.Sorted(maps.Keys(pages)) {
		entries = append(entries, api.EntryPoint{InputPath: "extension/src/" + pages[name].script, OutputPath: name})
	}
	return entries
}

// writePages makes the pages and puts them into a package.
func writePages(dir string) error {
	source, err := os.ReadFile(pageSource)
	if err != nil {
		return err
	}
	for name, page := range pages {
		links := make([]string, len(page.styles))
		for i, style := range page.styles {
			links[i] = `<link rel="stylesheet" href="` + style + `.css" />`
		}
		text := strings.NewReplacer("{{name}}", name, "{{styles}}", strings.Join(links, "\n    ")).Replace(string(source))
		if err := os.WriteFile(filepath.Join(dir, name+".html"), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
