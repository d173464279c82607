package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const securityPage = ".github/SECURITY.md"

// namedTest is a test as the last column of a table names it.
var namedTest = regexp.MustCompile("`([^`]+)`")

// TestEveryPromiseHasItsTest holds SECURITY.md to the code: each line of its
// tables names tests, and each of them is there.
func TestEveryPromiseHasItsTest(t *testing.T) {
	page, err := os.ReadFile(securityPage)
	if err != nil {
		t.Fatal(err)
	}
	code := strings.Join(testSources(t), "\n")
	promises := 0
	for line := range strings.Lines(string(page)) {
		columns := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if len(columns) != 3 || strings.Contains(line, "| test |") || strings.HasPrefix(line, "|---") {
			continue
		}
		promises++
		tests := namedTest.FindAllStringSubmatch(columns[2], -1)
		if len(tests) == 0 {
			t.Errorf("%s: no test holds: %s", securityPage, columns[0])
		}
		for _, test := range tests {
			if !strings.Contains(code, `"`+test[1]+`"`) && !strings.Contains(code, "`"+test[1]+"`") && !strings.Contains(code, "func "+test[1]+"(") {
				t.Errorf("%s: there is no test %q", securityPage, test[1])
			}
		}
	}
	if promises < 20 {
		t.Errorf("%s has only %d promises: the pattern of this test no longer fits", securityPage, promises)
	}
}

// testSources are the texts of all tests, and of the steps of check.
func testSources(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, pattern := range []string{"wasm/*/*_test.go", "rules/*_test.go", "scripts/*_test.go", "scripts/check*.go", "extension/e2e/*.test.ts", "extension/src/*/*.test.ts"} {
		files := glob(t, pattern)
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, string(text))
		}
	}
	return all
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no files are called %s (%v)", pattern, err)
	}
	return files
}
