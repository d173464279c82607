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
		for _, check := range []func(string) error{checkScripts, checkPages, checkOutside} {
			if err := check(dir); err != nil {
				return err
			}
		}
		text, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
		if err != nil {
			return err
		}
		if err := checkManifest(b, text, set); err != nil {
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

// knowing is what a script can learn something of the person with, or keep it.
var knowing = regexp.MustCompile(`\b(?:chrome|browser|localStorage|sessionStorage|indexedDB|caches|cookie|cookieStore|navigator)\b`)

// checkOutside looks at the page that can reach the network: it is one script
// that knows nothing, and no other page of the package runs it.
func checkOutside(dir string) error {
	script, err := os.ReadFile(filepath.Join(dir, "outside.js"))
	if os.IsNotExist(err) {
		return nil // checkManifest says whether the package may have the page
	}
	if err != nil {
		return err
	}
	if found := knowing.Find(script); found != nil {
		return fmt.Errorf("%s/outside.js contains %q; what can reach the network must know nothing", dir, found)
	}
	pages, err := filepath.Glob(filepath.Join(dir, "*.html"))
	if err != nil {
		return err
	}
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			return err
		}
		if outside := filepath.Base(page) == outsidePage; outside != bytes.Contains(text, []byte("outside.js")) || outside && len(taken.FindAll(text, -1)) != 1 {
			return fmt.Errorf("%s: only %s runs outside.js, and nothing else", page, outsidePage)
		}
	}
	return nil
}

// promised are the security policies that the README speaks of; a hash of the
// evidence's style may stand beside 'self'. Only Chromium's package has a page
// that can reach the network, with a policy of its own, and shows it in a frame.
var promised = map[browser]map[string]*regexp.Regexp{
	chromium: {
		"extension_pages": regexp.MustCompile(closed + `; frame-src 'self'$`),
		"sandbox":         regexp.MustCompile(`^sandbox allow-scripts; default-src 'none'; script-src 'self'; connect-src https:$`),
	},
	firefox: {"extension_pages": regexp.MustCompile(closed + `$`)},
}

const closed = `^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-[A-Za-z0-9+/]{43}='; img-src 'self' data:; connect-src 'self'`

// isPromised tells whether these are the policies of a browser's package, and no
// other page than the one outside has its own.
func isPromised(b browser, policies map[string]string, own *sandboxed) bool {
	for name, policy := range promised[b] {
		if !policy.MatchString(policies[name]) {
			return false
		}
	}
	if b == chromium && (own == nil || !slices.Equal(own.Pages, []string{outsidePage})) || b == firefox && own != nil {
		return false
	}
	return len(policies) == len(promised[b])
}

// sandboxed are the pages with an origin of their own.
type sandboxed struct{ Pages []string }

// checkManifest holds a built manifest to the rules' hosts, the policies, and the
// doors that stay shut.
func checkManifest(b browser, text []byte, set *rule.Set) error {
	var m struct {
		Hosts    []string          `json:"host_permissions"`
		Optional []string          `json:"optional_host_permissions"`
		Policy   map[string]string `json:"content_security_policy"`
		Sandbox  *sandboxed        `json:"sandbox"`
	}
	var keys map[string]any
	if err := json.Unmarshal(text, &m); err != nil {
		return err
	}
	if err := json.Unmarshal(text, &keys); err != nil {
		return err
	}
	for _, shut := range []string{"web_accessible_resources", "externally_connectable", "update_url"} {
		if keys[shut] != nil {
			return fmt.Errorf("%s lets others in; Veto has none", shut)
		}
	}
	if !isPromised(b, m.Policy, m.Sandbox) {
		return fmt.Errorf("the security policy is %q with %v of their own, not the one that the README promises", m.Policy, m.Sandbox)
	}
	known := slices.Concat(matchPatterns(set.Hosts("install")), matchPatterns(set.Hosts("asked")))
	for _, pattern := range slices.Concat(m.Hosts, m.Optional) {
		if !slices.Contains(known, pattern) {
			return fmt.Errorf("%s is no host of rules/", pattern)
		}
	}
	return nil
}
