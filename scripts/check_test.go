package main

import (
	"os"
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
		if err := checkManifest(text, set); err != nil {
			t.Errorf("%s: %v", b, err)
		}
		for what, change := range map[string][2]string{
			"lets others in":         {`"name"`, `"externally_connectable": {"matches": []}, "name"`},
			"not the one":            {"connect-src 'self'", "connect-src *"},
			"is no host of rules":    {`"https://www.linkedin.com/*"`, `"https://elsewhere.example/*"`},
			"web_accessible_resourc": {`"name"`, `"web_accessible_resources": [], "name"`},
		} {
			changed := strings.ReplaceAll(string(text), change[0], change[1])
			if err := checkManifest([]byte(changed), set); err == nil || !strings.Contains(err.Error(), what) {
				t.Errorf("%s: %s: got %v", b, what, err)
			}
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
