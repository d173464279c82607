package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"veto/rules"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// subject is a page on which a rule finds its control, and what it finds.
type subject struct {
	platform *rule.Platform
	entry    *rule.Entry
	page     wire.Snapshot
	target   int // number of the control
	state    wire.State
	why      []wire.Say
	named    bool // the rule names the page's address as the place of the control
}

// wordless says whether the rule knows the control by an attribute only: no
// words of it are quoted.
func (s subject) wordless() bool {
	return !slices.ContainsFunc(s.why, func(why wire.Say) bool {
		return slices.Contains([]string{"whyName", "whySimilarName", "whyRow", "whyDescription", "whyAlone", "whyLink"}, why.Key)
	})
}

func (s subject) id() string { return s.platform.ID + "/" + s.entry.ID }

// control is the rule's control on a page, which may be a changed one.
func (s subject) control(page *wire.Snapshot) *wire.Control {
	return &page.Controls[slices.IndexFunc(page.Controls, func(c wire.Control) bool { return c.N == s.target })]
}

// copyPage is a page that can be changed without changing the case.
func (s subject) copyPage() wire.Snapshot {
	page := s.page
	page.Controls = slices.Clone(page.Controls)
	for i := range page.Controls {
		c := &page.Controls[i]
		c.Headings, c.Attributes = slices.Clone(c.Headings), maps.Clone(c.Attributes)
	}
	return page
}

// allSubjects are the rules that the cases of a folder find for sure.
func allSubjects(folder string) (all []subject, err error) {
	set, err := rule.Load(rules.FS)
	if err != nil {
		return nil, err
	}
	for _, p := range set.All() {
		subjects, err := subjectsOf(p, filepath.Join(folder, p.ID+".txtar"))
		if err != nil {
			return nil, err
		}
		all = append(all, subjects...)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no case in %s finds a rule for sure: there is nothing to mutate", folder)
	}
	return all, nil
}

// subjectsOf takes, for every entry of a platform, the first case that finds it
// for sure, if there is one at the very address the rule names. A platform of which nothing stands on a page has no cases.
func subjectsOf(p *rule.Platform, file string) ([]subject, error) {
	story, err := txtar.ParseFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var all []subject
	for _, f := range story.Files {
		if !strings.HasSuffix(f.Name, ".snapshot") {
			continue
		}
		var page wire.Snapshot
		if err := json.Unmarshal(f.Data, &page); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", file, f.Name, err)
		}
		for _, s := range subjectsOn(p, page) {
			i := slices.IndexFunc(all, func(o subject) bool { return o.entry == s.entry })
			if i < 0 {
				all = append(all, s)
			} else if s.named && !all[i].named {
				all[i] = s
			}
		}
	}
	return all, nil
}

func named(p *rule.Platform, e *rule.Entry, url string) bool {
	here, _ := p.At(url)
	return slices.ContainsFunc(here.Hits, func(hit rule.PageHit) bool {
		return hit.Entry == e && (hit.Page.Role == "setting" || hit.Page.Role == "form" || hit.Page.Role == "sometimes")
	})
}

func subjectsOn(p *rule.Platform, page wire.Snapshot) (all []subject) {
	findings := lookAt(page).Findings
	for i := range p.Entries {
		e := &p.Entries[i]
		for _, f := range findings {
			if f.Rule == p.ID+"/"+e.ID && f.Confidence == wire.ConfidenceSure && f.Control >= 0 {
				all = append(all, subject{p, e, page, f.Control, f.State, f.Why, named(p, e, page.URL)})
			}
		}
	}
	return all
}

// lookAt asks the core as it is asked when the person presses the button.
func lookAt(page wire.Snapshot) wire.Look {
	answered := askCore("look", wire.LookRequest{Snapshot: page, Language: "en", Now: "2026-11-21T12:00:00Z", Any: true})
	var answer struct{ OK wire.Look }
	if err := json.Unmarshal(answered, &answer); err != nil {
		panic(err) // the core answers in JSON, or its own tests fail
	}
	return answer.OK
}

// look says what became of the rule on a changed page.
func (s subject) look(page wire.Snapshot) (result, string) {
	for _, f := range lookAt(page).Findings {
		if f.Rule != s.id() {
			continue
		}
		sure := f.Confidence == wire.ConfidenceSure
		switch {
		case sure && f.Control == s.target && f.State == s.state:
			return found, ""
		case sure:
			return wrong, fmt.Sprintf("claims control %d to be %s; control %d is %s%s", f.Control, f.State, s.target, s.state, reasons(f, page))
		case f.Control >= 0 && f.Control != s.target:
			return pointed, fmt.Sprintf("points at control %d%s", f.Control, reasons(f, page))
		}
		return honest, string(f.State)
	}
	return honest, "nothing is told"
}

// reasons are the words of a control that was taken for the rule's, and why.
func reasons(f *wire.Finding, page wire.Snapshot) string {
	var text strings.Builder
	for _, c := range page.Controls {
		if c.N == f.Control {
			text.WriteString(" “" + c.Name + "”")
		}
	}
	for _, why := range f.Why {
		text.WriteString(" " + why.Key)
	}
	return text.String()
}
