// Command scripts holds every chore of the project: go run ./scripts <verb>.
package main

import (
	"fmt"
	"os"
	"slices"
)

// verb is one chore. run gets the arguments after its name; each verb parses
// its own flags, so that `-h` explains it.
type verb struct {
	name, does string
	run        func(args []string) error
}

func verbs() []verb {
	return []verb{
		{"try", "build, open a browser with Veto on stand-in pages (headless: a table and pictures in dist/try)", runTry},
		{"check", "everything that must hold: formats, tests, generated files, both browsers", runCheck},
		{"build", "dist/chromium, dist/firefox and the store packages", runBuild},
		{"scan", "open saved pages at a real address in a real browser and print what Veto finds", runScan},
		{"judge", "judge controls given as JSON lines on standard input", runJudge},
		{"measure", "compare the judge's verdicts with a folder of judged labels or pages", runMeasure},
		{"new", "write a rule and its case from a few questions", runNew},
		{"rules", "check the rules; -fix rewrites them in canonical form", runRules},
		{"mutate", "change the pages of the rules' cases as platforms do, and count what is still found", runMutate},
		{"bench", "measure what Veto costs a page, the size of the core by package, and how each part grows", runBench},
		{"pack-rules", "sign rules for use between two releases; make keys, verify packs", runPackRules},
		{"verify", "say offline whether an evidence file is unchanged, and which part is not", runVerify},
		{"reports", "merge a folder of reports to a table", runReports},
		{"types", "write extension/src/wire.gen.ts from wasm/wire, and the schema of reports", runTypes},
		{"pictures", "make the README's pictures from the running extension", runPictures},
	}
}

func main() {
	if len(os.Args) < 2 || slices.Contains([]string{"-h", "--help", "help"}, os.Args[1]) {
		usage()
		return
	}
	for _, v := range verbs() {
		if v.name != os.Args[1] {
			continue
		}
		if err := v.run(os.Args[2:]); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", v.name, err)
			os.Exit(1)
		}
		return
	}
	fmt.Fprintf(os.Stderr, "there is no verb %q\n\n", os.Args[1])
	usage()
	os.Exit(2)
}

func usage() {
	fmt.Fprintln(os.Stderr, "usage: go run ./scripts <verb> [arguments]; every verb explains itself with -h")
	for _, v := range verbs() {
		fmt.Fprintf(os.Stderr, "  %-10s %s\n", v.name, v.does)
	}
}
