package main

import (
	"encoding/json"
	"fmt"
)

// inOrder prints the lines of a scan in the order of its pages.
type inOrder struct {
	lines  map[int]json.RawMessage // not printed yet
	next   int                     // the line to print next
	failed int
	all    int
}

func (o *inOrder) print(id int, line json.RawMessage) {
	var said struct{ Error string }
	if json.Unmarshal(line, &said) == nil && said.Error != "" {
		o.failed++
	}
	o.lines[id] = line
	for ; o.lines[o.next] != nil; o.next++ {
		fmt.Printf("%s\n", o.lines[o.next])
		delete(o.lines, o.next)
	}
	progress("%d/%d", o.next+len(o.lines), o.all)
}

func lost(job scanJob) json.RawMessage {
	return failure(job, "the browser ended while the page was open")
}

// failedLine is the line of a page that could not be scanned; its fields are
// those of any other page's, and the reason.
type failedLine struct {
	File     string             `json:"file"`
	URL      string             `json:"url"`
	Findings []struct{}         `json:"findings"`
	Controls int                `json:"controls"`
	MS       map[string]float64 `json:"ms"`
	Error    string             `json:"error"`
}

func failure(job scanJob, why string) json.RawMessage {
	ms := map[string]float64{"snapshot": 0, "core": 0, "paint": 0, "total": 0}
	line, err := json.Marshal(failedLine{job.File, job.URL, []struct{}{}, 0, ms, why})
	if err != nil {
		panic(err) // strings and numbers always marshal
	}
	return line
}
