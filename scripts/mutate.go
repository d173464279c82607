package main

import (
	"flag"
	"fmt"
	"os"
)

// leastFound is the share of mutations, of those under which a person would
// still find the control, that Veto must find too.
const leastFound = 0.97

// runMutate changes the page of every entry's own case the way platforms change
// pages, and looks whether the entry is still found, with its state.
func runMutate(args []string) error {
	flags := flag.NewFlagSet("mutate", flag.ExitOnError)
	all := flags.Bool("all", false, "print the whole table, rule × mutation")
	missed := flags.Bool("missed", false, "print every mutation under which a control was not found")
	browser := flags.Bool("browser", false, "also draw every case as a page and open it in Chromium: as it is, in a shadow root, in a frame, late")
	flags.Usage = func() {
		fmt.Fprintln(flags.Output(), "usage: go run ./scripts mutate [-all] [-missed] [-browser]\n\nChanges the page of every rule's own case as platforms change pages. Veto must find the control with its\nstate, or say that it did not; never claim a decoy or a wrong state.")
		flags.PrintDefaults()
	}
	flags.Parse(args)
	subjects, err := allSubjects("rules/testdata")
	if err != nil {
		return err
	}
	outcomes := mutateAll(subjects)
	if *browser {
		drawn, err := openDrawn(subjects)
		if err != nil {
			return err
		}
		outcomes = append(outcomes, drawn...)
	}
	if *missed {
		printMissed(os.Stdout, outcomes)
	}
	if *all {
		printRules(os.Stdout, outcomes)
	}
	printTotals(os.Stdout, outcomes)
	return judgeOutcomes(outcomes)
}

// outcome is what became of one rule under one mutation.
type outcome struct {
	rule, mutation, detail string
	result                 result
}

type result int

const (
	found   result = iota // the control, with its state
	honest                // nothing was claimed
	pointed               // nothing was claimed, but something else was shown as "looks like it"
	silent                // nothing was claimed, and nothing should have been
	wrong                 // a decoy, or a state that is not there
)

// mutateAll runs every mutation on every rule that its case finds.
func mutateAll(subjects []subject) (all []outcome) {
	for _, s := range subjects {
		for _, m := range mutations {
			all = append(all, m.try(s)...)
		}
	}
	return all
}

// judgeOutcomes is the verdict of the whole table.
func judgeOutcomes(all []outcome) error {
	sum := summed(all)
	if sum[wrong] > 0 {
		return fmt.Errorf("%d mutations make Veto claim what is not so; see the lines marked WRONG of go run ./scripts mutate -missed", sum[wrong])
	}
	if share := sum.share(); share < leastFound {
		return fmt.Errorf("only %.1f %% are found, of %.0f %%; go run ./scripts mutate -missed names the rest", 100*share, 100*leastFound)
	}
	return nil
}
