package main

import (
	"fmt"
	"os/exec"
	"strings"
)

// programs are the names a browser goes by on the systems we know of.
var programs = map[string][]string{
	"chromium": {
		"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "brave-browser",
		"/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	},
	"firefox": {"firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"},
}

// browserNames are the browsers Veto is tried in, in that order.
var browserNames = []string{"chromium", "firefox"}

// findBrowser returns a browser's program, or "" where there is none.
func findBrowser(name string) string {
	for _, program := range programs[name] {
		if path, err := exec.LookPath(program); err == nil {
			return path
		}
	}
	return ""
}

// ensureBrowsers returns the program of each browser that is asked for. What is
// missing is installed where this process may do that; where it may not, the
// error says what to install.
func ensureBrowsers(names ...string) (map[string]string, error) {
	found, missing := map[string]string{}, []string{}
	for _, name := range names {
		if _, known := programs[name]; !known {
			return nil, fmt.Errorf("no browser %q: say one of %s", name, strings.Join(browserNames, ", "))
		}
		if found[name] = findBrowser(name); found[name] == "" {
			missing = append(missing, name)
		}
	}
	if len(missing) == 0 {
		return found, nil
	}
	if err := installBrowsers(missing); err != nil {
		return nil, err
	}
	return foundAfterInstall(found, missing)
}

func foundAfterInstall(found map[string]string, missing []string) (map[string]string, error) {
	for _, name := range missing {
		if found[name] = findBrowser(name); found[name] == "" {
			return nil, fmt.Errorf("apt-get installed %s, but its program is not on the PATH: start it once by hand to see why", debianPackage(name))
		}
	}
	return found, nil
}

func installBrowsers(names []string) error {
	packages := make([]string, len(names))
	for i, name := range names {
		packages[i] = debianPackage(name)
	}
	return installPackages(strings.Join(names, " and no "), packages)
}

func debianPackage(browser string) string {
	if browser == "firefox" {
		return "firefox-esr"
	}
	return browser
}
