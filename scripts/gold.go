package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
)

// goldLine is one control that is known to stand on a saved page.
type goldLine struct {
	File     string `json:"file"`
	Site     string `json:"site"`
	Selector string `json:"selector"`
}

// readGold reads known controls by the file they stand in. An empty name
// gives none.
func readGold(name string) (map[string][]goldLine, error) {
	known := map[string][]goldLine{}
	if name == "" {
		return known, nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		var line goldLine
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			return nil, fmt.Errorf("%s:%d: %w: each line is an object with file, site and selector", name, n, err)
		}
		known[line.File] = append(known[line.File], line)
	}
	return known, lines.Err()
}

func selectors(gold []goldLine) []string {
	found := make([]string, len(gold))
	for i, line := range gold {
		found[i] = line.Selector
	}
	return found
}

var notInHost = regexp.MustCompile(`[^a-z0-9.]+`)

// siteAddress is where a site's pages are opened: under its own name where it
// has one, else under a reserved name made of what it is called.
func siteAddress(site string) string {
	host := strings.Trim(notInHost.ReplaceAllString(strings.ToLower(site), "-"), "-.")
	if !strings.Contains(host, ".") {
		host += ".example"
	}
	return "https://" + host
}
