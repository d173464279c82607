package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/evanw/esbuild/pkg/api"
)

// driverFolder is where Node finds both the bundled drivers and the packages
// they need.
const driverFolder = "extension/node_modules/.veto"

// setup is what a driver has to know; extension/e2e/setup.ts reads it.
type setup struct {
	Browser    string `json:"browser"`
	Executable string `json:"executable"`
	Dist       string `json:"dist"`
	Stage      int    `json:"stage"`
	Proxy      int    `json:"proxy"`
	Headless   bool   `json:"headless"`
	Root       bool   `json:"root"`
	Language   string `json:"language"`
	Pictures   string `json:"pictures"`
	// Of a server that a test runs itself.
	Certificate string `json:"certificate"`
	Key         string `json:"key"`
}

// newSetup describes a browser with the extension built in the folder out, on
// a stage. The caller may change it before it starts a driver.
func newSetup(browser, executable, out string, s *stage) (setup, error) {
	dist, err := filepath.Abs(filepath.Join(out, browser))
	if err != nil {
		return setup{}, err
	}
	return setup{
		Browser: browser, Executable: executable, Dist: dist,
		Stage: s.Port(), Proxy: s.ProxyPort(),
		Certificate: s.certificate, Key: s.key,
		Headless: true, Root: os.Geteuid() == 0, Language: "en",
	}, nil
}

// driver is the command that runs one of the drivers of extension/e2e under
// Node, with arguments of Node's own before it.
func driver(s setup, name string, nodeArgs ...string) (*exec.Cmd, error) {
	text, err := json.Marshal(s)
	if err != nil {
		return nil, err
	}
	cmd := exec.Command("node", append(nodeArgs, filepath.Join(driverFolder, name+".mjs"))...)
	cmd.Env = append(os.Environ(), "VETO_SETUP="+string(text))
	cmd.Stderr = os.Stderr
	return cmd, nil
}

// lastChance is how long a driver that hangs has to close its browser: killed at
// once it would leave it running.
const lastChance = 10 * time.Second

// end ends a driver that hangs.
func end(cmd *exec.Cmd) {
	// Whoever is gone already needs no signal.
	_ = cmd.Process.Signal(syscall.SIGTERM)
	time.AfterFunc(lastChance, func() { _ = cmd.Process.Kill() })
}

// bundleDrivers turns extension/e2e into files that Node runs: each driver by
// itself, and all tests as one, so that they share a browser.
func bundleDrivers() error {
	drivers := []string{"extension/e2e/scan.ts", "extension/e2e/mutate.ts", "extension/e2e/try.ts", "extension/e2e/pictures.ts", "extension/e2e/bench.ts", "extension/e2e/latency.ts"}
	if err := bundleNode(api.BuildOptions{EntryPoints: drivers, Outdir: driverFolder, OutExtension: map[string]string{".js": ".mjs"}}); err != nil {
		return err
	}
	tests, err := filepath.Glob("extension/e2e/*.test.ts")
	if err != nil {
		return err
	}
	if len(tests) == 0 {
		return errors.New("no tests in extension/e2e: a run that tests nothing proves nothing")
	}
	var all strings.Builder
	for _, test := range tests {
		fmt.Fprintf(&all, "import %q;\n", "./"+filepath.Base(test))
	}
	entry := &api.StdinOptions{Contents: all.String(), ResolveDir: "extension/e2e", Loader: api.LoaderTS}
	return bundleNode(api.BuildOptions{Stdin: entry, Outfile: driverFolder + "/test.mjs"})
}

func bundleNode(options api.BuildOptions) error {
	options.Bundle = true
	options.Platform, options.Format = api.PlatformNode, api.FormatESModule
	options.Packages, options.Target = api.PackagesExternal, api.ES2023
	options.Sourcemap = api.SourceMapInline
	result := api.Build(options)
	if len(result.Errors) == 0 {
		return placeFiles(result.OutputFiles)
	}
	first := result.Errors[0]
	where := ""
	if first.Location != nil {
		where = fmt.Sprintf("%s:%d: ", first.Location.File, first.Location.Line)
	}
	return fmt.Errorf("bundling the drivers of extension/e2e: %s%s", where, first.Text)
}

// placeFiles puts each file in its place at once: another process may be about
// to read the one that is there.
func placeFiles(files []api.OutputFile) error {
	for _, file := range files {
		if err := os.MkdirAll(filepath.Dir(file.Path), 0o755); err != nil {
			return err
		}
		draft := fmt.Sprintf("%s.%d", file.Path, os.Getpid())
		if err := os.WriteFile(draft, file.Contents, 0o644); err != nil {
			return err
		}
		if err := os.Rename(draft, file.Path); err != nil {
			return errors.Join(err, os.Remove(draft))
		}
	}
	return nil
}
