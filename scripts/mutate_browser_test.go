package main

import (
	"strings"
	"testing"

	"veto/wasm/wire"
)

// A drawn page holds what the case says: words, state, ties, and an id by which
// the control is known again.
func TestDraw(t *testing.T) {
	native, aria := drawings[0], drawings[1]
	for _, c := range []struct {
		name    string
		how     drawing
		control wire.Control
		want    string
	}{
		{"a switch that is on", native, wire.Control{N: 1, Role: "switch", Name: "A & B", State: "on"},
			`<input checked id="control-1" role="switch" type="checkbox"><label for="control-1">A &amp; B</label>`},
		{"its ARIA twin, locked", aria, wire.Control{N: 1, Role: "switch", Name: "A", State: "off", Locked: true},
			`<div aria-checked="false" aria-disabled="true" aria-labelledby="control-1-label" id="control-1" role="switch" tabindex="0"></div><span id="control-1-label">A</span>`},
		{"a key that names nothing", native, wire.Control{N: 1, Role: "checkbox", State: "off", Attributes: map[string]string{"aria-labelledby": "key"}},
			`<input aria-labelledby="key" id="control-1" type="checkbox">`},
		{"a key that names", native, wire.Control{N: 1, Role: "checkbox", Name: "A", State: "off", Attributes: map[string]string{"aria-labelledby": "key"}},
			`<input aria-labelledby="key" id="control-1" type="checkbox"><span id="key">A</span>`},
		{"a radio of a group", native, wire.Control{N: 1, Role: "radio", Name: "A", State: "on", Group: "g", Attributes: map[string]string{"id": "own"}},
			`<input checked id="own" name="g" type="radio"><label for="own">A</label>`},
		{"a required field", native, wire.Control{N: 1, Role: "textbox", Name: "A", Required: true}, `<input aria-label="A" id="control-1" required>`},
		{"a pressed button", native, wire.Control{N: 1, Role: "button", Name: "A", State: "on"}, `<button aria-pressed="true" id="control-1">A</button>`},
		{"a link", native, wire.Control{N: 1, Role: "link", Name: "A", Attributes: map[string]string{"href": "/x"}}, `<a href="/x" id="control-1">A</a>`},
		{"a row and a help text", native, wire.Control{N: 1, Role: "checkbox", State: "off", Text: "Row", Description: "Help"},
			`<div><input aria-describedby="control-1-says" id="control-1" type="checkbox"><span>Row</span><p id="control-1-says">Help</p></div>`},
	} {
		page := string(c.how.draw(wire.Snapshot{Lang: "en", Controls: []wire.Control{c.control}}))
		if !strings.Contains(page, c.want) {
			t.Errorf("%s: %s is not in\n%s", c.name, c.want, page)
		}
	}
}

// Headings speak for what stands under them and for nothing after it.
func TestDrawHeadings(t *testing.T) {
	page := wire.Snapshot{Lang: "de", Controls: []wire.Control{
		{N: 1, Role: "button", Name: "A", Headings: []string{"near", "far"}}, {N: 2, Role: "button", Name: "B", Headings: []string{"near", "far"}}, {N: 3, Role: "button", Name: "C"},
	}}
	want := `<body><div role="group"><h1>far</h1><h2>near</h2><div><button id="control-1">A</button></div>
<div><button id="control-2">B</button></div>
</div>
<div role="group"><div><button id="control-3">C</button></div>
</div>
</body>`
	if got := string(drawings[0].draw(page)); !strings.Contains(got, want) || !strings.Contains(got, `<html lang="de">`) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// What Veto tells of a drawn page is told apart as on a mutated snapshot.
func TestJudgeDrawn(t *testing.T) {
	page := wire.Snapshot{Controls: []wire.Control{{N: 1, Role: "switch", State: "on"}, {N: 2, Role: "switch", State: "off"}}}
	one := drawnTry{subject: subject{page: page, target: 1, state: wire.StateOn}}
	for _, c := range []struct {
		name string
		seen drawnSeen
		want result
	}{
		{"the control in its state", drawnSeen{State: "on", Confidence: "sure", Selector: "#control-1", Shown: true}, found},
		{"the same in a frame", drawnSeen{State: "on", Confidence: "sure", Selector: "body > iframe:nth-child(1) >>> #control-1", Shown: true}, found},
		{"it has no place that could be pointed at", drawnSeen{State: "on", Confidence: "sure", Selector: "#control-1"}, honest},
		{"another state", drawnSeen{State: "off", Confidence: "sure", Selector: "#control-1", Shown: true}, wrong},
		{"another control", drawnSeen{State: "on", Confidence: "sure", Selector: "#control-2", Shown: true}, wrong},
		{"another control looks like it", drawnSeen{State: "not-found", Selector: "#control-2", Shown: true}, wrong},
		{"probably this one", drawnSeen{State: "present", Confidence: "probable", Selector: "#control-1", Shown: true}, honest},
		{"not there", drawnSeen{State: "not-found"}, honest},
		{"nothing told", drawnSeen{}, honest},
	} {
		if got, detail := one.judge(c.seen); got != c.want {
			t.Errorf("%s: got %v (%s), want %v", c.name, got, detail, c.want)
		}
	}
}

// Every rule is drawn in every way, ARIA where that differs, each at its own address.
func TestDrawnJobs(t *testing.T) {
	subjects, err := allSubjects("rules/testdata")
	if err != nil {
		t.Fatal(err)
	}
	jobs, tries := drawnJobs(subjects)
	drawn := map[string]int{}
	for i, job := range jobs {
		drawn[tries[i].how.name]++
		if job.URL != tries[i].page.URL || job.Rule != tries[i].id() || job.ID != i {
			t.Errorf("page %d is %s at %s", i, job.Rule, job.URL)
		}
	}
	for _, d := range drawings {
		if drawn[d.name] != len(subjects) && !d.aria || drawn[d.name] == 0 {
			t.Errorf("%s: %d pages for %d rules", d.name, drawn[d.name], len(subjects))
		}
	}
}
