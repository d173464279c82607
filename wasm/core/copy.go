package core

import (
	"fmt"
	"strings"

	"veto/wasm/codec"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// caseControl is all that leaves a page in a copy: what a control is, how it is
// called, and its state. What somebody typed or chose, help texts and headings
// stay behind.
type caseControl struct {
	N                 int
	Role, Name, State string
	Locked            bool
}

// controls writes a page's controls as the cases of rules/testdata take them.
func (k *knowledge) controls(request wire.ControlsRequest) (wire.Copy, error) {
	return wire.Copy{Text: caseOf(request.Snapshot)}, nil
}

// caseOf is a snapshot with a control a line.
func caseOf(s wire.Snapshot) string {
	var b strings.Builder
	fmt.Fprintf(&b, `{"url": %s, "lang": %s, "age": %d, "controls": [`, quoted(bareAddress(s.URL)), quoted(s.Lang), absentAfter)
	for i, c := range copied(s.Controls) {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "\n  {\"n\": %d, \"role\": %s, \"name\": %s", c.N, quoted(c.Role), quoted(c.Name))
		if c.State != "" {
			b.WriteString(`, "state": ` + quoted(c.State))
		}
		if c.Locked {
			b.WriteString(`, "locked": true`)
		}
		b.WriteByte('}')
	}
	return b.String() + "\n]}\n"
}

func quoted(text string) string { return string(codec.Write(nil, text)) }

// copied are the controls worth copying, numbered anew. Links are left out:
// their names are what the page is about, not what can be set on it.
func copied(controls []wire.Control) (all []caseControl) {
	for i := range controls {
		c := &controls[i]
		shorten(c)
		if c.Role != "link" && c.Name != "" && len(all) < maxControls {
			all = append(all, caseControl{len(all) + 1, c.Role, c.Name, c.State, c.Locked})
		}
	}
	return all
}

// bareAddress leaves out the query, and a fragment that holds more than a
// place: both may name the person.
func bareAddress(url string) string {
	page, fragment, _ := strings.Cut(url, "#")
	page, _, _ = strings.Cut(page, "?")
	if fragment == "" || strings.ContainsAny(fragment, "=&?") {
		return page
	}
	return page + "#" + fragment
}

// reportWords are the sentences around the controls of a report.
var reportWords = map[string]string{
	"en": "Veto did not find a setting where its rule says it is.\n\nRule: %s (%s)\nThe rule was checked on: %s\nPage: %s\nLooked at on: %s\nControls on the page:\n",
	"de": "Veto hat eine Einstellung nicht gefunden, wo sie laut Regel steht.\n\nRegel: %s (%s)\nRegel geprüft am: %s\nSeite: %s\nAngesehen am: %s\nBedienelemente der Seite:\n",
}

// ruleReport writes what whoever keeps the rules needs to mend one.
func (k *knowledge) ruleReport(request wire.RuleReportRequest) (wire.Copy, error) {
	at, err := readTime(request.Now)
	if err != nil {
		return wire.Copy{}, err
	}
	platform, entry := k.entry(request.Rule, k.brought(request.Own, request.Pack, at))
	if entry == nil {
		return wire.Copy{}, fault("bad-request", "there is no rule %q; reload the page and try again", request.Rule)
	}
	words, ok := reportWords[primary(request.Language)]
	if !ok {
		words = reportWords["en"]
	}
	var b strings.Builder
	fmt.Fprintf(&b, words, request.Rule, platform.Name+": "+entry.Title.In(request.Language), entry.Checked.Date, bareAddress(request.Snapshot.URL), at.time.Format("2006-01-02"))
	for _, c := range copied(request.Snapshot.Controls) {
		b.WriteString("- " + strings.TrimRight(strings.Join([]string{c.Role, "“" + c.Name + "”", c.State}, " "), " ") + "\n")
	}
	return wire.Copy{Text: b.String()}, nil
}

// entry is the entry a finding's rule names; nil where there is none.
func (k *knowledge) entry(id string, platforms []*rule.Platform) (*rule.Platform, *rule.Entry) {
	name, _, _ := strings.Cut(strings.TrimPrefix(id, "yours:"), "/")
	if p := k.set.Platform(name); p != nil && !replaced(p, platforms) {
		platforms = append(platforms, p)
	}
	for _, p := range platforms {
		for i := range p.Entries {
			if ruleID(p, &p.Entries[i]) == id {
				return p, &p.Entries[i]
			}
		}
	}
	return nil, nil
}
