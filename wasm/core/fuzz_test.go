package core_test

import (
	"encoding/json"
	"slices"
	"testing"

	"veto/wasm/core"
	"veto/wasm/wire"
)

// FuzzLook reads any page as a snapshot. Whatever a page says of itself, a
// finding is about a control that is there, claims a state only where it is
// sure, and is the state the control has.
func FuzzLook(f *testing.F) {
	for _, page := range []wire.Snapshot{
		ownPage("https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement"),
		{URL: "https://x.com/settings/grok_settings", Lang: "de", Age: 9000, Controls: []wire.Control{{N: 3, Role: "checkbox", Name: "Allow", State: "mixed"}, {N: 3, Role: "radio", State: "on"}}},
	} {
		body, err := json.Marshal(page)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		var page wire.Snapshot
		if json.Unmarshal(body, &page) != nil {
			return
		}
		request, err := json.Marshal(wire.LookRequest{Snapshot: page, Language: "en", Now: noon, Any: true})
		if err != nil {
			t.Skip("what cannot be written cannot be asked")
		}
		var a struct {
			OK    *wire.Look
			Error *wire.Fault
		}
		if err := json.Unmarshal(core.Call("look", request), &a); err != nil || a.OK == nil {
			t.Fatalf("%+v, %v", a.Error, err)
		}
		for _, finding := range a.OK.Findings {
			holdToThePage(t, page, *finding)
		}
	})
}

func holdToThePage(t *testing.T, page wire.Snapshot, f wire.Finding) {
	t.Helper()
	claims := f.State == wire.StateOn || f.State == wire.StateOff
	if claims && f.Confidence != wire.ConfidenceSure && f.Rule != "" {
		t.Fatalf("%s is %s, but only %s", f.ID, f.State, f.Confidence)
	}
	there := slices.ContainsFunc(page.Controls, func(c wire.Control) bool { return c.N == f.Control })
	if f.Control != -1 && !there {
		t.Fatalf("%s is about control %d, which is not on the page", f.ID, f.Control)
	}
	if len(f.Title) > 2000 {
		t.Fatalf("%s has a title of %d bytes", f.ID, len(f.Title))
	}
}
