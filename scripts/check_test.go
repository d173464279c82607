package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"veto/rules"
	"veto/wasm/rule"
)

func TestForbiddenIsFound(t *testing.T) {
	for text, bad := range map[string]bool{
		`x.innerHTML=y`: true, `eval("1")`: true, `new Function("a")`: true, `fetch("https://a.example")`: true, "import(`x`)": true, `new WebSocket(u)`: true,
		`navigator.sendBeacon(u)`: true, `fetch(chrome.runtime.getURL("core.wasm"))`: false, `medieval(x)`: false, `x.textContent=y`: false,
	} {
		if found := forbidden.MatchString(text); found != bad {
			t.Errorf("%s: found %t", text, found)
		}
	}
}

func TestManifestsAreHeldToThePolicyAndTheRules(t *testing.T) {
	set, err := rule.Load(rules.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range []browser{chromium, firefox} {
		text, err := manifest(b, reachOf(set, nil))
		if err != nil {
			t.Fatal(err)
		}
		if err := checkManifest(b, text, set); err != nil {
			t.Errorf("%s: %v", b, err)
		}
		for what, change := range map[string][2]string{
			"lets others in":         {`"name"`, `"externally_connectable": {"matches": []}, "name"`},
			"not the one":            {"connect-src 'self'", "connect-src *"},
			"is no host of rules":    {`"https://www.linkedin.com/*"`, `"https://elsewhere.example/*"`},
			"web_accessible_resourc": {`"name"`, `"web_accessible_resources": [], "name"`},
		} {
			changed := strings.ReplaceAll(string(text), change[0], change[1])
			if err := checkManifest(b, []byte(changed), set); err == nil || !strings.Contains(err.Error(), what) {
				t.Errorf("%s: %s: got %v", b, what, err)
			}
		}
	}
}

func TestOnlyThePageOutsideReachesTheNetwork(t *testing.T) {
	for _, b := range []browser{chromium, firefox} {
		text, err := manifest(b, reach{})
		if err != nil {
			t.Fatal(err)
		}
		for _, change := range [][2]string{
			{"connect-src 'self'", "connect-src 'self' https:"},
			{"script-src 'self' 'wasm", "script-src 'self' https: 'wasm"},
			{"; frame-src 'self'", "; frame-src *"},
			{"sandbox allow-scripts;", "sandbox allow-scripts allow-same-origin;"},
			{"script-src 'self'; connect-src https:", "script-src https:; connect-src https:"},
			{`"outside.html"`, `"outside.html", "options.html"`},
			{`"short_name"`, `"sandbox": {"pages": []}, "short_name"`},
		} {
			changed := strings.Replace(string(text), change[0], change[1], 1)
			if changed == string(text) && b == firefox {
				continue // what only Chromium's has
			}
			var m struct {
				Policy  map[string]string `json:"content_security_policy"`
				Sandbox *sandboxed
			}
			if err := json.Unmarshal([]byte(changed), &m); err != nil {
				t.Fatal(err)
			}
			if isPromised(b, m.Policy, m.Sandbox) {
				t.Errorf("%s: %q in place of %q", b, change[1], change[0])
			}
		}
	}
}

func TestThePageOutsideKnowsNothing(t *testing.T) {
	const page = `<script src="outside.js"></script>`
	for what, files := range map[string]map[string]string{
		"":                        {"outside.html": page, "outside.js": "fetch(address)", "options.html": `<script src="options.js"></script>`},
		"must know nothing":       {"outside.html": page, "outside.js": "chrome.storage.local.get(null)"},
		"and nothing else":        {"outside.html": page + `<script src="options.js"></script>`, "outside.js": ""},
		"only outside.html runs ": {"outside.html": page, "outside.js": "", "options.html": page},
	} {
		dir := t.TempDir()
		for name, text := range files {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if err := checkOutside(dir); (err == nil) != (what == "") || err != nil && !strings.Contains(err.Error(), what) {
			t.Errorf("%q: got %v", what, err)
		}
	}
}

func TestAuditHoles(t *testing.T) {
	for _, c := range []struct {
		text, holes string
		answered    bool
	}{
		{`{"vulnerabilities":{},"metadata":{}}`, "", true},
		{`{"vulnerabilities":{"a":{"name":"a","severity":"low"}},"metadata":{}}`, "a (low)", true},
		{`{"message":"405 Method Not Allowed"}`, "", false},
		{``, "", false},
	} {
		if holes, answered := auditHoles([]byte(c.text)); holes != c.holes || answered != c.answered {
			t.Errorf("%s: %q, %t", c.text, holes, answered)
		}
	}
}

func TestEveryFuzzTargetHasACorpus(t *testing.T) {
	targets, err := fuzzTargets()
	if err != nil {
		t.Fatal(err)
	}
	for _, target := range targets {
		if files, err := os.ReadDir(target.corpus()); err != nil || len(files) == 0 {
			t.Errorf("%s has no corpus in %s: keep what it must survive there (%v)", target.name, target.corpus(), err)
		}
	}
}

func TestOnlyLate(t *testing.T) {
	late := "--- FAIL: FuzzRead (4.02s)\n    context deadline exceeded\nFAIL\n"
	for out, want := range map[string]bool{
		late: true,
		"--- FAIL: FuzzRead (4.02s)\n    read_test.go:9: no id\n    Failing input written to testdata/fuzz/FuzzRead/1\n": false,
		late + "    Failing input written to testdata/fuzz/FuzzRead/1\n":                                                 false,
		"panic: runtime error\n": false,
	} {
		if got := onlyLate([]byte(out)); got != want {
			t.Errorf("%q: %v", out, got)
		}
	}
}
