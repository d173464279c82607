package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// runTry shows Veto at work: to a person with a display in a browser, else as
// a table and pictures.
func runTry(args []string) error {
	flags := flag.NewFlagSet("try", flag.ExitOnError)
	browser := flags.String("browser", "", "chromium or firefox; the one that is installed unless said, Chromium first")
	lang := flags.String("lang", languageOf(os.Getenv("LC_ALL"), os.Getenv("LANG")), "the language Veto and the pages speak: de or en")
	headless := flags.Bool("headless", !hasDisplay(), "no window: print what is found and leave pictures in dist/try")
	flags.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: go run ./scripts try [--browser chromium|firefox] [--lang de|en] [--headless]\n\nBuilds Veto and opens a browser with it on stand-in pages of the platforms, served on this machine.")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *lang != "de" && *lang != "en" {
		return fmt.Errorf("Veto does not speak %q: say --lang de or --lang en", *lang)
	}
	if *browser == "" {
		*browser = installedBrowser()
	}
	err := onStage(*browser, "try", func(s *setup) {
		s.Language, s.Headless, s.Pictures = *lang, *headless, absolute("dist/try")
	})
	if err == nil && *headless {
		fmt.Println("pictures are in " + filepath.Join("dist", "try"))
	}
	return err
}

// onStage builds the extension and runs a driver with it in a browser on the
// stage, with a setup that change has completed.
func onStage(browser, name string, change func(*setup)) error {
	programs, err := prepare(browser)
	if err != nil {
		return err
	}
	progress("building …")
	if err := build(buildOptions{Out: "dist", Quiet: true, Soon: true}); err != nil {
		return err
	}
	s, err := openStage(stagePages)
	if err != nil {
		return err
	}
	defer s.Close()
	around, err := newSetup(browser, programs[browser], "dist", s)
	if err != nil {
		return err
	}
	change(&around)
	cmd, err := driver(around, name)
	if err != nil {
		return err
	}
	progress("opening %s …", browser)
	cmd.Stdout = os.Stdout
	if err := cmd.Run(); err != nil {
		return errors.Join(errors.New("the browser's run did not end well; what it said stands above"), err)
	}
	return nil
}

// installedBrowser is the first browser that is there, or the first there is
// where none is.
func installedBrowser() string {
	for _, name := range browserNames {
		if findBrowser(name) != "" {
			return name
		}
	}
	return browserNames[0]
}

func hasDisplay() bool {
	if runtime.GOOS == "darwin" || runtime.GOOS == "windows" {
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// languageOf is the language of the first locale that says one, as far as
// Veto speaks it: "de" or "en".
func languageOf(locales ...string) string {
	for _, locale := range locales {
		if locale != "" {
			if strings.HasPrefix(strings.ToLower(locale), "de") {
				return "de"
			}
			return "en"
		}
	}
	return "en"
}

func absolute(path string) string {
	whole, err := filepath.Abs(path)
	if err != nil {
		return path // there is no working directory; the path is as good as any
	}
	return whole
}
