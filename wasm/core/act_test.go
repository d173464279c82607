package core_test

import (
	"slices"
	"testing"

	"veto/wasm/wire"
)

const (
	settingPage = "https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement"
	settingName = "Use my data for training content creation AI models"
)

// aSwitch is the setting's own control, with what a case changes of it.
func aSwitch(change func(*wire.Control)) wire.Control {
	c := wire.Control{N: 1, Role: "switch", Name: settingName, State: "on", Headings: []string{"Data for Generative AI Improvement"}}
	if change != nil {
		change(&c)
	}
	return c
}

func actOn(t *testing.T, request wire.LookRequest) *wire.Act {
	t.Helper()
	request.Language, request.Now = "en", noon
	look := call[wire.Look](t, "look", request)
	if len(look.Findings) == 0 {
		return nil
	}
	return look.Findings[0].Act
}

func TestWhatMayBeSwitched(t *testing.T) {
	off, on := &wire.Act{From: "on", To: "off"}, &wire.Act{From: "off", To: "on", Back: true}
	for _, c := range []struct {
		name   string
		url    string
		change func(*wire.Control)
		more   wire.LookRequest
		want   *wire.Act
	}{
		{name: "on, and sure", want: off},
		{name: "a tick box", change: func(c *wire.Control) { c.Role = "checkbox" }, want: off},
		{name: "a button that is pressed", change: func(c *wire.Control) { c.Role = "button" }, want: off},
		{name: "off already", change: func(c *wire.Control) { c.State = "off" }},
		{name: "off by the person: only to take it back", change: func(c *wire.Control) { c.State = "off" }, more: wire.LookRequest{Touched: []int{1}}, want: on},
		{name: "off by the person before", change: func(c *wire.Control) { c.State = "off" }, more: wire.LookRequest{Memory: []wire.Memory{{Finding: "linkedin/genai-training", State: "off", At: noon, First: "on", Own: true}}}, want: on},
		{name: "off by an act whose page was left", change: func(c *wire.Control) { c.State = "off" }, more: wire.LookRequest{Pending: []string{"linkedin/genai-training"}, Memory: []wire.Memory{{Finding: "linkedin/genai-training", State: "on", At: noon, First: "on"}}}, want: on},
		{name: "neither on nor off", change: func(c *wire.Control) { c.State = "mixed" }},
		{name: "locked", change: func(c *wire.Control) { c.Locked = true }},
		{name: "out of sight", change: func(c *wire.Control) { c.Hidden = true }},
		{name: "one signal only", change: func(c *wire.Control) { c.Name, c.Headings = "Setting", nil }},
		{name: "a row that only leads there", url: "https://www.linkedin.com/mypreferences/d/categories/privacy", change: func(c *wire.Control) {
			c.Role, c.State, c.Name = "link", "", "Data for Generative AI Improvement On"
		}},
		{name: "a page the rule does not know", url: "https://www.linkedin.com/feed/"},
		{name: "a page without a rule", url: "https://www.example.org/settings", more: wire.LookRequest{Any: true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			request := c.more
			request.Snapshot = wire.Snapshot{URL: settingPage, Lang: "en", Age: 9000, Controls: []wire.Control{aSwitch(c.change)}}
			if c.url != "" {
				request.Snapshot.URL = c.url
			}
			got := actOn(t, request)
			if (got == nil) != (c.want == nil) || got != nil && *got != *c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

// A rule file that nobody reviewed lets Veto speak, not act.
func TestOwnRulesNeverAct(t *testing.T) {
	look := call[wire.Look](t, "look", wire.LookRequest{Snapshot: ownPage("https://www.sample.example/settings/ai?tab=data"), Language: "en", Now: noon, Own: []string{ownFile(t)}})
	if len(look.Findings) != 1 || look.Findings[0].State != wire.StateOn || look.Findings[0].Act != nil {
		t.Errorf("got %+v", look.Findings)
	}
}

// Whatever the rules' own cases hold, an act is offered only for what was read
// as on or off, for sure, and leads to the other state.
func TestAnActLeadsFromTheStateThatWasRead(t *testing.T) {
	acts := 0
	for _, state := range []string{"on", "off"} {
		for _, touched := range [][]int{nil, {1}} {
			look := call[wire.Look](t, "look", wire.LookRequest{
				Snapshot: wire.Snapshot{URL: settingPage, Lang: "en", Age: 9000, Controls: []wire.Control{aSwitch(func(c *wire.Control) { c.State = state })}},
				Language: "de", Now: noon, Touched: touched,
			})
			for _, f := range look.Findings {
				if f.Act == nil {
					continue
				}
				acts++
				if f.Act.From != f.State || f.Act.To == f.Act.From || !slices.Contains([]wire.State{wire.StateOn, wire.StateOff}, f.Act.To) || f.Confidence != wire.ConfidenceSure {
					t.Errorf("%s is %s (%s) and may be brought %+v", f.ID, f.State, f.Confidence, f.Act)
				}
			}
		}
	}
	if acts == 0 {
		t.Error("no act was offered")
	}
}
