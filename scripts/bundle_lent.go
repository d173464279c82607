package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"

	"github.com/evanw/esbuild/pkg/api"
)

// lentFile is where the eyes lay the modules that the voice shares with them.
const lentFile = "extension/src/content/lent.ts"

// lentModule is an import of a module that is lent; file and name are the same.
var lentModule = regexp.MustCompile(`(?m)^import \* as (\w+) from "\./(\w+)";$`)

// lentByEyes has the voice take modules from the eyes, which stand in the same
// world, in the place of copies of its own.
func lentByEyes() (api.Plugin, error) {
	text, err := os.ReadFile(lentFile)
	if err != nil {
		return api.Plugin{}, err
	}
	names := ""
	for _, module := range lentModule.FindAllSubmatch(text, -1) {
		if string(module[1]) != string(module[2]) {
			return api.Plugin{}, fmt.Errorf("%s lends ./%s as %s: give it the name of its file", lentFile, module[2], module[1])
		}
		names += "|" + string(module[1])
	}
	if names == "" {
		return api.Plugin{}, fmt.Errorf("%s lends nothing: the voice would bring the eyes' modules a second time", lentFile)
	}
	return api.Plugin{Name: "lent-by-eyes", Setup: func(b api.PluginBuild) {
		b.OnResolve(api.OnResolveOptions{Filter: `^\./(` + names[1:] + `)$`}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
			if filepath.Base(args.ResolveDir) != filepath.Base(filepath.Dir(lentFile)) {
				return api.OnResolveResult{}, nil
			}
			return api.OnResolveResult{Path: args.Path[len("./"):], Namespace: "lent"}, nil
		})
		b.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: "lent"}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
			text := "module.exports = globalThis.vetoLent?." + args.Path + " ?? {}" // in a page that was left meanwhile nothing is lent
			return api.OnLoadResult{Contents: &text, Loader: api.LoaderJS}, nil
		})
	}}, nil
}
