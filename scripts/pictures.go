package main

import (
	"flag"
	"fmt"
	"os"
)

// runPictures makes the README's pictures from the running extension.
func runPictures(args []string) error {
	flags := flag.NewFlagSet("pictures", flag.ExitOnError)
	flags.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: go run ./scripts pictures\n\nWrites extension/pictures/*.png from Veto in Chromium on the stand-in pages.")
	}
	if err := flags.Parse(args); err != nil {
		return err
	}
	return onStage("chromium", "pictures", func(s *setup) { s.Pictures = absolute("extension/pictures") })
}
