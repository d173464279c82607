package main

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"

	"veto/wasm/report"
)

// browser is one of the two packages Veto is built for.
type browser string

const (
	chromium browser = "chromium"
	firefox  browser = "firefox"
)

// Firefox 140 is the first with data_collection_permissions on desktop, 142 on
// Android; Chromium 120 has popovers, :modal and the Navigation API.
const (
	oldestChromium       = "120"
	oldestFirefox        = "140.0"
	oldestFirefoxAndroid = "142.0"
	firefoxID            = "veto@veto.example"
)

// reach is what a package may read, as match patterns.
type reach struct {
	installed []string // from the moment it is installed
	asked     []string // once the person allows it, platform by platform
}

// policy is the whole security policy of Veto's own pages and worker: no
// request to anybody but the package itself, no code that the package did not
// bring. Evidence is looked at before it is saved, in a frame that runs nothing:
// for that, pictures may stand in the text, and its one style is named.
func policy(b browser) string {
	if b == chromium {
		return pagesPolicy() + "; frame-src 'self'" // for the page outside
	}
	return pagesPolicy()
}

func pagesPolicy() string {
	return "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' " + report.StyleSource() + "; img-src 'self' data:; connect-src 'self'"
}

// outsidePage is the one page that can reach the network. What can reach the
// network knows nothing, what knows something cannot reach the network: the page
// has an origin of its own and nothing of an extension, is told one address by
// the page that shows it, and gives back the text that lies there. Firefox has
// such pages from 154 on; there Veto fetches nothing.
const (
	outsidePage   = "outside.html"
	outsidePolicy = "sandbox allow-scripts; default-src 'none'; script-src 'self'; connect-src https:"
)

// manifest is extension/manifest.json with what differs between browsers and
// what comes from the rules: the hosts are typed nowhere else.
func manifest(b browser, r reach) ([]byte, error) {
	base, err := os.ReadFile("extension/manifest.json")
	if err != nil {
		return nil, err
	}
	var m map[string]any
	if err := json.Unmarshal(base, &m); err != nil {
		return nil, fmt.Errorf("extension/manifest.json: %w", err)
	}
	policies := map[string]string{"extension_pages": policy(b)}
	m["content_security_policy"] = policies
	matches := slices.Sorted(slices.Values(r.installed))
	m["host_permissions"] = matches
	m["optional_host_permissions"] = slices.Sorted(slices.Values(r.asked))
	m["content_scripts"] = []any{map[string]any{
		"matches": matches, "js": []string{"sentinel.js"}, "run_at": "document_start",
	}}
	switch b {
	case chromium:
		m["minimum_chrome_version"] = oldestChromium
		m["background"] = map[string]any{"service_worker": "worker.js"}
		policies["sandbox"] = outsidePolicy
		m["sandbox"] = map[string]any{"pages": []string{outsidePage}}
		// What an organisation may decide; Firefox needs no schema for it.
		m["storage"] = map[string]any{"managed_schema": "managed.json"}
		// Only Chromium can change an icon by a rule that lets nobody read the page.
		m["permissions"] = append(m["permissions"].([]any), "declarativeContent")
		m["optional_permissions"] = []string{"alarms", "notifications"}
	case firefox:
		m["background"] = map[string]any{"scripts": []string{"worker.js"}}
		// Firefox gives alarms from the start, without a word to the person, and not otherwise.
		m["permissions"] = append(m["permissions"].([]any), "alarms")
		m["optional_permissions"] = []string{"notifications"}
		m["browser_specific_settings"] = map[string]any{
			"gecko": map[string]any{
				"id": firefoxID, "strict_min_version": oldestFirefox,
				"data_collection_permissions": map[string]any{"required": []string{"none"}},
			},
			"gecko_android": map[string]any{"strict_min_version": oldestFirefoxAndroid},
		}
	}
	out, err := json.MarshalIndent(m, "", "  ")
	return append(out, '\n'), err
}
