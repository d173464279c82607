package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// quoted is a word in quotation marks: the only way code names a message.
var quoted = regexp.MustCompile("[\"'`]([A-Za-z][A-Za-z0-9]*)[\"'`]")

// onlyItsWords leaves out of a script all messages that neither it nor the core
// can say. Both languages of all pages are a third of what a script in a page
// would carry, and a page pays for each byte.
func onlyItsWords(options api.BuildOptions) (api.Plugin, error) {
	named, err := namedBy(options)
	if err != nil {
		return api.Plugin{}, err
	}
	return api.Plugin{Name: "only-its-words", Setup: func(b api.PluginBuild) {
		b.OnLoad(api.OnLoadOptions{Filter: `_locales[/\\]\w+[/\\]messages\.json$`}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
			all, err := readMessages(args.Path)
			if err != nil {
				return api.OnLoadResult{}, err
			}
			// A browser reads JSON in a string in half the time that it takes for the same as an object of JavaScript.
			text := "export default JSON.parse(" + asJSON(asJSON(only(all, named))) + ")"
			return api.OnLoadResult{Contents: &text, Loader: api.LoaderJS}, nil
		})
	}}, nil
}

// only keeps the messages that are named, by themselves or by what their forms
// for one and for many have in common.
func only(all messages, named map[string]bool) map[string]any {
	kept := map[string]any{}
	for key, entry := range all {
		base := strings.TrimSuffix(strings.TrimSuffix(key, "One"), "Many")
		if named[key] || named[base] {
			kept[key] = map[string]string{"message": entry.Message}
		}
	}
	return kept
}

// namedBy lists every quoted word of the files a script is made of, and of the core.
func namedBy(options api.BuildOptions) (map[string]bool, error) {
	files, err := inputsOf(options)
	if err != nil {
		return nil, err
	}
	core, err := filepath.Glob("wasm/*/*.go")
	if err != nil {
		return nil, err
	}
	named := map[string]bool{}
	for _, file := range slices.Concat(files, core) {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		for _, word := range quoted.FindAllSubmatch(text, -1) {
			named[string(word[1])] = true
		}
	}
	return named, nil
}

// inputsOf are our own source files that a script is made of.
func inputsOf(options api.BuildOptions) (files []string, err error) {
	options.Write, options.Metafile = false, true
	result := api.Build(options)
	if err := buildErrors(result.Errors); err != nil {
		return nil, err
	}
	var meta struct{ Inputs map[string]any }
	if err := json.Unmarshal([]byte(result.Metafile), &meta); err != nil {
		return nil, fmt.Errorf("esbuild's list of inputs: %w", err)
	}
	for file := range meta.Inputs {
		if strings.HasPrefix(file, "extension/src/") {
			files = append(files, file)
		}
	}
	return files, nil
}
