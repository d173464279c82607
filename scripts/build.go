package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"veto/rules"
	"veto/wasm/rule"
)

// buildOptions says what to build and where.
type buildOptions struct {
	Out   string   // folder, "dist" by default
	Hosts []string // origins granted besides those of the rules, as a person grants them: "https://example.org/*"
	Quiet bool
	Anew  bool // compile the core although one of the same sources was kept
	Soon  bool // do not wait for TinyGo where it would have to be built first
}

func runBuild(args []string) error {
	flags := flag.NewFlagSet("build", flag.ExitOnError)
	opts := buildOptions{}
	flags.StringVar(&opts.Out, "out", "dist", "`folder` to build into")
	flags.Usage = func() {
		fmt.Fprintln(flags.Output(), "usage: build [-out folder]\nbuilds chromium/ and firefox/ and their store packages, byte for byte the same wherever built")
		flags.PrintDefaults()
	}
	flags.Parse(args)
	if err := ensureNPM(); err != nil {
		return err
	}
	return build(opts)
}

// build makes both packages and their zips.
func build(opts buildOptions) error {
	if opts.Out == "" {
		opts.Out = "dist"
	}
	set, err := rule.Load(rules.FS)
	if err != nil {
		return err
	}
	choose := coreCompiler
	if opts.Soon {
		choose = readyCompiler
	}
	with := choose()
	starter, err := with.starter()
	if err != nil {
		return err
	}
	tables := map[string]any{"addresses": addresses(set, opts.Hosts), "platforms": reachable(set), "wasm_exec": script(starter)}
	core := filepath.Join(opts.Out, "core.wasm")
	compile := compiled
	if opts.Anew {
		compile = func(with compiler, out string) error { return compileCore(with, out, false) }
	}
	if err := compile(with, core); err != nil {
		return err
	}
	for _, b := range []browser{chromium, firefox} {
		dir := filepath.Join(opts.Out, string(b))
		if err := buildPackage(b, dir, core, reachOf(set, opts.Hosts), tables); err != nil {
			return fmt.Errorf("%s: %w", b, err)
		}
		if err := zipFolder(dir, filepath.Join(opts.Out, "veto-"+string(b)+".zip")); err != nil {
			return fmt.Errorf("%s: %w", b, err)
		}
		if !opts.Quiet {
			fmt.Println(dir)
		}
	}
	return nil
}

func buildPackage(b browser, dir, core string, r reach, tables map[string]any) error {
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := bundle(b, dir, tables); err != nil {
		return err
	}
	text, err := manifest(b, r)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "manifest.json"), text, 0o644); err != nil {
		return err
	}
	if err := copyFile(core, filepath.Join(dir, "core.wasm")); err != nil {
		return err
	}
	if b == chromium {
		if err := copyFile("extension/src/outside/outside.html", filepath.Join(dir, outsidePage)); err != nil {
			return err
		}
	}
	return copyAssets(dir)
}

// copyAssets takes everything that is not code: styles, icons, messages, what an
// organisation may decide and the licence as they are, and the pages.
func copyAssets(dir string) error {
	for _, folder := range []string{"icons", "_locales"} {
		if err := copyTree(filepath.Join("extension", folder), filepath.Join(dir, folder)); err != nil {
			return err
		}
	}
	for _, folder := range []string{"popup", "pages"} {
		files, err := filepath.Glob(filepath.Join("extension/src", folder, "*.css"))
		if err != nil {
			return err
		}
		for _, file := range files {
			if err := copyFile(file, filepath.Join(dir, filepath.Base(file))); err != nil {
				return err
			}
		}
	}
	if err := writePages(dir); err != nil {
		return err
	}
	if err := copyFile("extension/managed.json", filepath.Join(dir, "managed.json")); err != nil {
		return err
	}
	return copyFile("LICENSE", filepath.Join(dir, "LICENSE"))
}

func copyTree(from, to string) error {
	return filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if ext := filepath.Ext(path); ext != ".png" && ext != ".json" {
			return nil
		}
		rest, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		return copyFile(path, filepath.Join(to, rest))
	})
}

func copyFile(from, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o644)
}

// reachOf is what a package may read: the hosts of the rules, and those that
// were granted by hand.
func reachOf(set *rule.Set, granted []string) reach {
	r := reach{installed: append(matchPatterns(set.Hosts("install")), granted...)}
	for _, pattern := range matchPatterns(set.Hosts("asked")) {
		if !slices.Contains(r.installed, pattern) && !slices.Contains(r.asked, pattern) {
			r.asked = append(r.asked, pattern)
		}
	}
	return r
}

// reachable is the table of platforms that the worker and the pages need to ask
// the browser for access: everything else they learn from the core.
func reachable(set *rule.Set) []any {
	table := []any{}
	for _, p := range set.Platforms {
		if len(p.Hosts) > 0 { // an app that is no site has no page to read
			table = append(table, map[string]any{"id": p.ID, "access": p.Access, "hosts": p.Hosts})
		}
	}
	return table
}

func matchPatterns(hosts []string) []string {
	patterns := make([]string, len(hosts))
	for i, host := range hosts {
		patterns[i] = "https://" + host + "/*"
	}
	return patterns
}

// addresses is the sentinel's table: the rules' own, and everything on the
// hosts that were granted by hand.
func addresses(set *rule.Set, granted []string) map[string][]string {
	table := set.Addresses()
	for _, pattern := range granted {
		host := strings.TrimSuffix(strings.TrimPrefix(pattern, "https://"), "/*")
		table[host] = []string{"/"}
	}
	return table
}

func asJSON(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err) // maps and slices of strings always marshal
	}
	return string(text)
}
