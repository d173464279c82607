package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"veto/rules"
	"veto/wasm/rule"
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
	flags.Usage = func() {
		fmt.Fprintln(flags.Output(), "usage: go run ./scripts mutate [-all] [-missed]\n\nChanges the page of every rule's own case as platforms change pages. Veto must find the control with its\nstate, or say that it did not; never claim a decoy or a wrong state. Shadow roots, frames and delay need a\nbrowser: extension/e2e has them.")
		flags.PrintDefaults()
	}
	flags.Parse(args)
	outcomes, err := mutateAll("rules/testdata")
	if err != nil {
		return err
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

// mutateAll runs every mutation on every rule that the cases of a folder find.
func mutateAll(folder string) ([]outcome, error) {
	set, err := rule.Load(rules.FS)
	if err != nil {
		return nil, err
	}
	var all []outcome
	for _, p := range set.All() {
		subjects, err := subjectsOf(p, filepath.Join(folder, p.ID+".txtar"))
		if err != nil {
			return nil, err
		}
		for _, s := range subjects {
			for _, m := range mutations {
				all = append(all, m.try(s)...)
			}
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no case in %s finds a rule for sure: there is nothing to mutate", folder)
	}
	return all, nil
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
