package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"time"
)

// vulnerabilities is Go's own tool; it compares what is really called with
// Go's database of known holes.
const vulnerabilities = "golang.org/x/vuln/cmd/govulncheck@v1.1.4"

// longestAsked is how long an answer from the network is waited for.
const longestAsked = 2 * time.Minute

// checkHoles asks for known holes in what Veto is made of. Both answers come
// from the network: where nobody answers, it says so and what that means.
func checkHoles() error {
	return errors.Join(goHoles(), npmHoles())
}

func goHoles() error {
	patience, stop := context.WithTimeout(context.Background(), longestAsked)
	defer stop()
	cmd := exec.CommandContext(patience, "go", "run", vulnerabilities, "./...")
	if path, err := exec.LookPath("govulncheck"); err == nil {
		cmd = exec.CommandContext(patience, path, "./...")
	}
	out, err := cmd.CombinedOutput()
	switch {
	case err == nil:
		return nil
	case strings.Contains(string(out), "Vulnerability #"):
		return fmt.Errorf("govulncheck: Veto calls code with a known hole; bring the module up to date:\n%s", tail(out, 3000))
	}
	notAsked("govulncheck", "the Go modules", out)
	return nil
}

func npmHoles() error {
	patience, stop := context.WithTimeout(context.Background(), longestAsked)
	defer stop()
	cmd := exec.CommandContext(patience, "npm", "audit", "--json")
	cmd.Dir = "extension"
	out, err := cmd.Output()
	found, answered := auditHoles(out)
	switch {
	case !answered:
		notAsked("npm audit", "the npm packages", fmt.Appendf(nil, "%v", err))
		return nil
	case found != "":
		return fmt.Errorf("npm audit: packages with a known hole; bring them up to date: %s", found)
	}
	return nil
}

// auditHoles reads an answer of npm audit: the packages with holes, and whether
// it is an answer at all.
func auditHoles(out []byte) (packages string, answered bool) {
	var audit struct {
		Vulnerabilities map[string]struct{ Name, Severity string }
		Metadata        *struct{}
	}
	if err := json.Unmarshal(out, &audit); err != nil || audit.Metadata == nil {
		return "", false
	}
	var all []string
	for _, hole := range audit.Vulnerabilities {
		all = append(all, hole.Name+" ("+hole.Severity+")")
	}
	return strings.Join(all, ", "), true
}

func notAsked(tool, what string, why []byte) {
	fmt.Printf("   NOT ASKED: %s got no answer, so %s were not compared with known holes: %s\n", tool, what, strings.Join(strings.Fields(string(tail(why, 200))), " "))
}
