package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"veto/wasm/wire"
)

const (
	// drawnLanes is how many drawn pages are open at a time: each waits for the
	// same delay, so many wait together.
	drawnLanes = 12
	// drawnWait is how many milliseconds a page has at most to show its control:
	// far more than any needs on a machine that does nothing else.
	drawnWait = 20_000
)

// openDrawn opens the page of every rule's case in Chromium, drawn in every
// way, at the address where the case stands.
func openDrawn(subjects []subject) ([]outcome, error) {
	jobs, tries := drawnJobs(subjects)
	where, err := prepareScan(scanOptions{browser: string(chromium), lang: "en"}, jobs)
	if err != nil {
		return nil, err
	}
	defer where.close()
	all := make([]outcome, len(jobs))
	var failures []string
	var failed []scanJob
	tell := func(id int, line json.RawMessage) {
		one := tries[id]
		seen, err := readDrawn(line)
		if err != nil {
			failures = append(failures, fmt.Sprintf("%s, %s: %v", one.id(), one.how.name, err))
			failed = append(failed, jobs[id])
		}
		r, detail := one.judge(seen)
		all[id] = outcome{one.id(), one.how.name, detail, r}
	}
	// What could not be opened is opened once more: a busy machine may be late, a fault fails twice.
	for waiting, round := jobs, 0; round < 2; waiting, round = failed, round+1 {
		failures, failed = nil, nil
		if err := (&laneRun{driver: "mutate", lanes: drawnLanes, tell: tell}).all(where, waiting); err != nil {
			return nil, err
		}
	}
	if len(failures) > 0 {
		return nil, fmt.Errorf("%d of %d drawn pages could not be opened:\n%s", len(failures), len(jobs), strings.Join(failures, "\n"))
	}
	return all, nil
}

// drawnTry is a rule whose page is drawn in one way.
type drawnTry struct {
	subject
	how drawing
}

// drawnJobs are the pages to open. Where a rule names no address, or another
// one, the person presses the button.
func drawnJobs(subjects []subject) (jobs []scanJob, tries []drawnTry) {
	for _, d := range drawings {
		for _, s := range subjects {
			page := d.draw(s.page)
			if d.aria && bytes.Equal(page, drawings[0].draw(s.page)) {
				continue
			}
			jobs = append(jobs, scanJob{ID: len(jobs), URL: s.page.URL, Any: !s.named, Wait: drawnWait, Rule: s.id(), page: page})
			tries = append(tries, drawnTry{s, d})
		}
	}
	return jobs, tries
}

// drawnSeen is what Veto tells of a rule on a drawn page; extension/e2e/mutate.ts
// writes it.
type drawnSeen struct {
	Error      string          `json:"error"`
	State      wire.State      `json:"state"` // "" where nothing is told
	Confidence wire.Confidence `json:"confidence"`
	Selector   string          `json:"selector"` // of the control; "" where none is pointed at
	Shown      bool            `json:"shown"`    // the control has a box that can be pointed at
}

func readDrawn(line json.RawMessage) (seen drawnSeen, err error) {
	if err := json.Unmarshal(line, &seen); err != nil {
		return seen, err
	}
	if seen.Error != "" {
		return seen, errors.New(seen.Error)
	}
	return seen, nil
}

// judge says what became of the rule on a drawn page, as look does.
func (s drawnTry) judge(seen drawnSeen) (result, string) {
	target := strings.HasSuffix(seen.Selector, "#"+idOf(*s.control(&s.page)))
	detail := fmt.Sprintf("%s %s at %q", seen.State, seen.Confidence, seen.Selector)
	switch {
	case seen.Confidence == wire.ConfidenceSure && seen.Selector != "" && target && seen.State == s.state:
		if !seen.Shown {
			return honest, detail + ", which has no place on the page"
		}
		return found, ""
	case seen.Confidence == wire.ConfidenceSure && seen.Selector != "":
		return wrong, detail + fmt.Sprintf("; control %d is %s", s.target, s.state)
	case seen.Selector != "" && !target:
		return wrong, "points at " + detail
	}
	return honest, detail
}
