package main

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"

	// esbuild as a library: one toolchain for Go and TypeScript, no bundler in package.json.
	"github.com/evanw/esbuild/pkg/api"
)

// eyes is the script that reads pages, voice the one that writes into them.
var (
	eyes  = []api.EntryPoint{{InputPath: "extension/src/content/main.ts", OutputPath: "content"}}
	voice = []api.EntryPoint{{InputPath: "extension/src/content/voice.ts", OutputPath: "voice"}}
)

// services are the scripts without a page of their own.
var services = []api.EntryPoint{
	{InputPath: "extension/src/content/sentinel.ts", OutputPath: "sentinel"},
	{InputPath: "extension/src/worker/worker.ts", OutputPath: "worker"},
}

// own are scripts that only one browser has a use for: Firefox's background page
// can start a thread, Chromium's service worker cannot; Chromium gives a page an
// origin of its own, Firefox before 154 does not.
var own = map[browser][]api.EntryPoint{
	firefox:  {{InputPath: "extension/src/worker/thread-core.ts", OutputPath: "core"}},
	chromium: {{InputPath: "extension/src/outside/outside.ts", OutputPath: "outside"}},
}

// documentMembers are what the eyes use of `document`, where a page can put
// something else in its place.
var documentMembers = []string{"createElement", "createElementNS", "createTextNode", "querySelectorAll", "addEventListener", "documentElement", "readyState", "hidden"}

// bundle writes the scripts of a package into a folder.
func bundle(b browser, dir string, tables map[string]any) error {
	reads, speaks := inPage(b, dir, tables, eyes), inPage(b, dir, tables, voice)
	lent, err := lentByEyes()
	if err != nil {
		return err
	}
	speaks.Plugins = append(speaks.Plugins, lent)
	words, err := onlyItsWords(speaks)
	if err != nil {
		return err
	}
	speaks.Plugins = append(speaks.Plugins, words)
	service := bundling(b, dir, tables)
	service.EntryPointsAdvanced = slices.Concat(services, own[b])
	service.Define["require"] = "globalThis.require" // TinyGo's wasm_exec.js looks whether it runs in Node; it must not be taken for an import
	shown := bundling(b, dir, tables)
	shown.EntryPointsAdvanced = pageScripts()
	shown.Format, shown.Splitting = api.FormatESModule, true
	var errs []error
	for _, options := range []api.BuildOptions{reads, speaks, service, shown} {
		errs = append(errs, buildErrors(api.Build(options).Errors))
	}
	return errors.Join(errs...)
}

// inPage is how a script is made that stands in pages.
func inPage(b browser, dir string, tables map[string]any, script []api.EntryPoint) api.BuildOptions {
	options := bundling(b, dir, tables, pastThePage)
	options.EntryPointsAdvanced = script
	options.MinifyIdentifiers = true // a page that is looked at pays for each byte
	options.Inject = []string{"extension/src/content/document.ts"}
	for _, member := range documentMembers {
		options.Define["document."+member] = "vetoDocument." + member
	}
	return options
}

// bundling is how every script of a package is made.
func bundling(b browser, dir string, tables map[string]any, preact ...func([]byte) []byte) api.BuildOptions {
	return api.BuildOptions{
		Outdir:           dir,
		Bundle:           true,
		Write:            true,
		Format:           api.FormatIIFE,
		Target:           api.ES2022,
		MinifySyntax:     true,
		MinifyWhitespace: true,
		LegalComments:    api.LegalCommentsEndOfFile,
		Charset:          api.CharsetUTF8,
		JSX:              api.JSXAutomatic,
		JSXImportSource:  "preact",
		Loader:           map[string]api.Loader{".css": api.LoaderText},
		Define:           map[string]string{"process.env.NODE_ENV": `"production"`, "VETO_BROWSER": asJSON(b)},
		Plugins:          []api.Plugin{virtual(tables), withoutMarkup(preact), nativeArrays()},
		LogLevel:         api.LogLevelSilent,
	}
}

// script is a table that is code.
type script string

// virtual provides what the scripts import but no file holds: tables made from
// the rules, and wasm_exec.js of the very compiler that builds the core.
func virtual(tables map[string]any) api.Plugin {
	return api.Plugin{Name: "veto", Setup: func(b api.PluginBuild) {
		b.OnResolve(api.OnResolveOptions{Filter: "^veto:"}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
			return api.OnResolveResult{Path: strings.TrimPrefix(args.Path, "veto:"), Namespace: "veto"}, nil
		})
		b.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: "veto"}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
			table, ok := tables[args.Path]
			if !ok {
				return api.OnLoadResult{}, fmt.Errorf("there is no module veto:%s; scripts/build.go provides them", args.Path)
			}
			if code, ok := table.(script); ok {
				text := string(code)
				return api.OnLoadResult{Contents: &text, Loader: api.LoaderJS}, nil
			}
			text := asJSON(table)
			return api.OnLoadResult{Contents: &text, Loader: api.LoaderJSON}, nil
		})
	}}
}

// markupWriter is the one place where Preact can write HTML: the property
// dangerouslySetInnerHTML, which Veto does not use.
var markupWriter = regexp.MustCompile(`\w+\.innerHTML=\w+\.__html`)

// ownerDocument is where Preact takes the document from that it makes elements with.
var ownerDocument = regexp.MustCompile(`\w+\.ownerDocument\|\|document\b`)

// pastThePage has Preact make elements past what a page put into its document.
func pastThePage(preact []byte) []byte {
	return ownerDocument.ReplaceAll(preact, []byte("vetoDocument"))
}

// withoutMarkup takes that place out, so that no script of the package can
// write HTML, whatever it is given. Further changes to Preact follow.
func withoutMarkup(changes []func([]byte) []byte) api.Plugin {
	return api.Plugin{Name: "without-markup", Setup: func(b api.PluginBuild) {
		b.OnLoad(api.OnLoadOptions{Filter: `preact[/\\]dist[/\\]preact\.mjs$`}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
			text, err := os.ReadFile(args.Path)
			if err != nil {
				return api.OnLoadResult{}, err
			}
			if found := len(markupWriter.FindAll(text, -1)); found != 1 {
				return api.OnLoadResult{}, fmt.Errorf("preact writes HTML in %d places, scripts/bundle.go knows of 1: look at the new version and adapt markupWriter", found)
			}
			text = markupWriter.ReplaceAll(text, []byte("void 0"))
			for _, change := range changes {
				text = change(text)
			}
			contents := string(text)
			return api.OnLoadResult{Contents: &contents, Loader: api.LoaderJS}, nil
		})
	}}
}

// nativeArrays gives dom-accessibility-api the browser's own Array.from for the
// one it brings for old engines, which took a third of the time of a reading.
func nativeArrays() api.Plugin {
	return api.Plugin{Name: "native-arrays", Setup: func(b api.PluginBuild) {
		b.OnLoad(api.OnLoadOptions{Filter: `dom-accessibility-api[/\\]dist[/\\]polyfills[/\\]array\.from\.mjs$`}, func(api.OnLoadArgs) (api.OnLoadResult, error) {
			contents := "export default (list) => Array.from(list);"
			return api.OnLoadResult{Contents: &contents, Loader: api.LoaderJS}, nil
		})
	}}
}

func buildErrors(messages []api.Message) error {
	var errs []error
	for _, message := range messages {
		where := ""
		if at := message.Location; at != nil {
			where = fmt.Sprintf("%s:%d:%d: ", at.File, at.Line, at.Column)
		}
		errs = append(errs, errors.New(where+message.Text))
	}
	return errors.Join(errs...)
}
