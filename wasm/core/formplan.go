package core

import (
	"veto/rules"
	"veto/wasm/objection"
	"veto/wasm/wire"
)

// formPlan says how an objection form is filled. Where the form is not on the
// page for sure, the plan is empty and says so: look again later.
func (k *knowledge) formPlan(request wire.FormPlanRequest) (*wire.FormPlan, error) {
	at, err := readTime(request.Now)
	if err != nil {
		return nil, err
	}
	platform, entry := k.entry(request.Rule, k.brought(request.Own, request.Pack, at))
	if entry == nil || entry.Form == nil {
		return nil, fault("bad-request", "there is no form %q; reload the page and try again", request.Rule)
	}
	fields, err := objection.OpenFields(rules.FS)
	if err != nil {
		return nil, err
	}
	snapshot := &request.Snapshot
	snapshot.Controls = snapshot.Controls[:min(len(snapshot.Controls), maxControls)]
	for i := range snapshot.Controls {
		shorten(&snapshot.Controls[i])
	}
	here, _ := platform.At(snapshot.URL)
	for _, hit := range here.Hits {
		if hit.Entry != entry || hit.Page.Role != "form" {
			continue
		}
		if found := k.finder.Page(snapshot.Lang, snapshot.Controls).Find(entry, "form"); found.Sure && found.Control != nil {
			return objection.Plan(fields, entry.Form, snapshot.Controls, found.Control, &request.Person), nil
		}
	}
	return &wire.FormPlan{Steps: []wire.FormStep{}, Submit: -1, Notes: []wire.Say{}, Missing: []string{}}, nil
}
