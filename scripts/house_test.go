package main

import (
	"bytes"
	"encoding/json"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"veto/rules"
	"veto/wasm/rule"
)

// The tests here hold the house to its own plan: who may know what.

func TestMain(m *testing.M) {
	// The tests speak of paths from the root of the project.
	if err := os.Chdir(".."); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// sources returns the files below some folders that have one of the endings.
func sources(t *testing.T, endings []string, folders ...string) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			for _, ending := range endings {
				if strings.HasSuffix(path, ending) && !strings.Contains(path, "_test.") && !strings.Contains(path, "testdata") {
					text, err := os.ReadFile(path)
					if err != nil {
						return err
					}
					found[filepath.ToSlash(path)] = string(text)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(found) == 0 {
		t.Fatalf("no %v files below %v", endings, folders)
	}
	return found
}

func TestOnlyTheLineKnowsJavaScript(t *testing.T) {
	for path, text := range sources(t, []string{".go"}, "wasm", "rules") {
		file, err := parser.ParseFile(token.NewFileSet(), path, text, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range file.Imports {
			name := strings.Trim(spec.Path.Value, `"`)
			if (name == "syscall/js" || name == "github.com/hack-pad/safejs") && path != "wasm/line.go" {
				t.Errorf("%s imports %s; only wasm/line.go may know JavaScript", path, name)
			}
		}
	}
}

// importLine is one package in a list of Go imports: most come from a host that
// is a platform as well.
var importLine = regexp.MustCompile(`(?m)^(?:import )?\t?"[^"]+"$`)

func TestOnlyRulesKnowAPlatform(t *testing.T) {
	set, err := rule.Load(rules.FS)
	if err != nil {
		t.Fatal(err)
	}
	facts := platformFacts(set)
	for path, text := range sources(t, []string{".ts", ".tsx", ".html", ".css", ".go"}, "extension/src", "wasm") {
		text = importLine.ReplaceAllString(text, "")
		for _, fact := range facts {
			if strings.Contains(text, fact) {
				t.Errorf("%s contains %q, which only rules/ may know", path, fact)
			}
		}
	}
}

// platformFacts are the hosts, addresses and phrases of all rules. Words that
// any page may use ("Submit", "Advertising data") are left out.
func platformFacts(set *rule.Set) []string {
	var facts []string
	for _, p := range set.Platforms {
		facts = append(facts, p.Hosts...)
		for _, e := range p.Entries {
			for _, page := range e.Pages {
				facts = append(facts, page.URL)
			}
			for _, labels := range []rule.Labels{e.Control.Names, e.Control.Rows, e.Control.Descriptions} {
				for _, words := range labels {
					for _, word := range words {
						if len(strings.Fields(word)) >= 4 {
							facts = append(facts, word)
						}
					}
				}
			}
		}
	}
	return facts
}

var messageKey = regexp.MustCompile(`"((?:mark|line|next|why|pattern)[A-Z]\w*)"`)

func TestEveryMessageOfTheCoreHasItsWords(t *testing.T) {
	locales := map[string]map[string]any{}
	for _, lang := range []string{"de", "en"} {
		text, err := os.ReadFile("extension/_locales/" + lang + "/messages.json")
		if err != nil {
			t.Fatal(err)
		}
		var messages map[string]any
		if err := json.Unmarshal(text, &messages); err != nil {
			t.Fatalf("%s: %v", lang, err)
		}
		locales[lang] = messages
	}
	keys := 0
	for path, text := range sources(t, []string{".go"}, "wasm") {
		for _, found := range messageKey.FindAllStringSubmatch(text, -1) {
			keys++
			for lang, messages := range locales {
				if messages[found[1]] == nil {
					t.Errorf("%s says %q, which extension/_locales/%s/messages.json does not have", path, found[1], lang)
				}
			}
		}
	}
	if keys == 0 {
		t.Error("no message key found in wasm/: the pattern of this test no longer fits")
	}
}

func TestGeneratedTypesAreFresh(t *testing.T) {
	if err := checkGenerated(); err != nil {
		t.Error(err)
	}
}

func TestEveryPermissionIsExplained(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range []browser{chromium, firefox} {
		text, err := manifest(b, reach{})
		if err != nil {
			t.Fatal(err)
		}
		var m struct {
			Permissions []string
			Optional    []string `json:"optional_permissions"`
		}
		if err := json.Unmarshal(text, &m); err != nil {
			t.Fatal(err)
		}
		if len(m.Permissions) == 0 || len(m.Optional) == 0 {
			t.Fatal("the manifest has no permissions: this test no longer fits")
		}
		for _, permission := range slices.Concat(m.Permissions, m.Optional) {
			if !bytes.Contains(readme, []byte("| `"+permission+"` |")) {
				t.Errorf("README.md does not say why Veto needs %q; add a line to its table of permissions", permission)
			}
		}
	}
}

func TestManifestHostsComeFromRules(t *testing.T) {
	base, err := os.ReadFile("extension/manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(base, []byte("https://")) || bytes.Contains(base, []byte("all_urls")) {
		t.Error("extension/manifest.json names a host; hosts come from rules/ with access \"install\"")
	}
}

func TestNoRegistryAddressInFiles(t *testing.T) {
	lock, err := os.ReadFile("extension/package-lock.json")
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(lock, []byte(`"resolved"`)) {
		t.Error("extension/package-lock.json names the registry it was made with; extension/.npmrc has omit-lockfile-registry-resolved=true: remove the file and run npm install again")
	}
}
