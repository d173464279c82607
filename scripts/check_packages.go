package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"

	"veto/rules"
	"veto/wasm/rule"
)

// checkPackages looks at what was built, as a stranger would: what its scripts
// can do, where its pages take code from, and what its manifest asks for.
func checkPackages() error {
	set, err := rule.Load(rules.FS)
	if err != nil {
		return err
	}
	for _, b := range []browser{chromium, firefox} {
		dir := filepath.Join("dist", string(b))
		for _, check := range []func(string) error{checkScripts, checkPages} {
			if err := check(dir); err != nil {
				return err
			}
		}
		text, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
		if err != nil {
			return err
		}
		if err := checkManifest(text, set); err != nil {
			return fmt.Errorf("%s/manifest.json: %w", dir, err)
		}
	}
	return nil
}

// forbidden may stand in no script of a package: it writes markup, runs text as
// code, or asks somebody elsewhere for something.
var forbidden = regexp.MustCompile(`\.innerHTML\s*=|\.outerHTML\s*=|insertAdjacentHTML|setHTMLUnsafe|document\.write|\beval\(|new Function|http-equiv|` +
	`XMLHttpRequest|\bWebSocket\(|\bEventSource\(|sendBeacon|RTCPeerConnection|(?:fetch|import|importScripts|Worker)\(["'\x60]`)

func checkScripts(dir string) error {
	scripts, err := filepath.Glob(filepath.Join(dir, "*.js"))
	if err != nil || len(scripts) == 0 {
		return fmt.Errorf("no scripts in %s: %w", dir, err)
	}
	for _, script := range scripts {
		text, err := os.ReadFile(script)
		if err != nil {
			return err
		}
		if found := forbidden.Find(text); found != nil {
			return fmt.Errorf("%s contains %q; Veto writes text only, runs no text as code, and asks nobody elsewhere for anything", script, found)
		}
	}
	return nil
}

// taken is where a page takes something from; its second part is not a file of
// the package.
var taken = regexp.MustCompile(`(?:src|href|action)="([^"]*)"`)

func checkPages(dir string) error {
	pages, err := filepath.Glob(filepath.Join(dir, "*.html"))
	if err != nil || len(pages) == 0 {
		return fmt.Errorf("no pages in %s: %w", dir, err)
	}
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			return err
		}
		for _, found := range taken.FindAllSubmatch(text, -1) {
			if _, err := os.Stat(filepath.Join(dir, string(found[1]))); err != nil {
				return fmt.Errorf("%s takes %q, which is no file of the package", page, found[1])
			}
		}
		if bytes.Contains(text, []byte("<script>")) || bytes.Contains(text, []byte("javascript:")) {
			return fmt.Errorf("%s has a script inside; put it into a file", page)
		}
	}
	return nil
}

// promised is the security policy that the README speaks of; a hash of the
// evidence's style may stand beside 'self'.
var promised = regexp.MustCompile(`^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-[A-Za-z0-9+/]{43}='; img-src 'self' data:; connect-src 'self'$`)

// checkManifest holds a built manifest to the rules' hosts, the policy, and the
// doors that stay shut.
func checkManifest(text []byte, set *rule.Set) error {
	var m struct {
		Hosts    []string          `json:"host_permissions"`
		Optional []string          `json:"optional_host_permissions"`
		Policy   map[string]string `json:"content_security_policy"`
	}
	var keys map[string]any
	if err := json.Unmarshal(text, &m); err != nil {
		return err
	}
	if err := json.Unmarshal(text, &keys); err != nil {
		return err
	}
	for _, shut := range []string{"web_accessible_resources", "externally_connectable", "sandbox", "update_url"} {
		if keys[shut] != nil {
			return fmt.Errorf("%s lets others in; Veto has none", shut)
		}
	}
	if !promised.MatchString(m.Policy["extension_pages"]) || len(m.Policy) != 1 {
		return fmt.Errorf("the security policy is %q, not the one that the README promises", m.Policy)
	}
	known := slices.Concat(matchPatterns(set.Hosts("install")), matchPatterns(set.Hosts("asked")))
	for _, pattern := range slices.Concat(m.Hosts, m.Optional) {
		if !slices.Contains(known, pattern) {
			return fmt.Errorf("%s is no host of rules/", pattern)
		}
	}
	return nil
}
