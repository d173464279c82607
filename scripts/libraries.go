package main

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// libraryAddress is where the pages made with component libraries are played.
// No rule speaks there.
const libraryAddress = "https://www.example.org/libraries/"

// serveLibraries bundles each file of a folder with the component library it
// uses into a page of the stage, under the file's name.
func serveLibraries(s *stage, folder string) error {
	files, err := filepath.Glob(filepath.Join(folder, "*.js*"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("no pages in %s: a run that tests nothing proves nothing", folder)
	}
	var wrong []error
	for _, file := range files {
		page, err := libraryPage(file)
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
		wrong = append(wrong, s.Serve(libraryAddress+name, page))
	}
	return errors.Join(wrong...)
}

// libraryPage is one file with everything it imports as one HTML page.
func libraryPage(file string) ([]byte, error) {
	result := api.Build(api.BuildOptions{
		EntryPoints: []string{file},
		Outdir:      "page", // nothing is written
		Bundle:      true,
		Format:      api.FormatESModule,
		Target:      api.ES2022,
		// The rest of the extension is written with Preact; these libraries need React itself.
		TsconfigRaw:     "{}",
		JSX:             api.JSXAutomatic,
		JSXImportSource: "react",
		Charset:         api.CharsetUTF8,
		MinifySyntax:    true, // leaves out what libraries keep for development
		Define:          map[string]string{"process.env.NODE_ENV": `"production"`},
		LogLevel:        api.LogLevelSilent,
	})
	if err := buildErrors(result.Errors); err != nil {
		return nil, fmt.Errorf("bundling %s: %w", file, err)
	}
	var page bytes.Buffer
	page.WriteString("<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Settings</title>\n<body><h1>Privacy settings</h1><main></main>\n")
	for _, output := range result.OutputFiles {
		switch filepath.Ext(output.Path) {
		case ".css":
			fmt.Fprintf(&page, "<style>%s</style>\n", output.Contents)
		case ".js":
			// Inside a script element only its end tag has to be kept apart.
			fmt.Fprintf(&page, "<script type=\"module\">%s</script>\n", bytes.ReplaceAll(output.Contents, []byte("</script"), []byte(`<\/script`)))
		}
	}
	return page.Bytes(), nil
}
