package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/tidwall/gjson"

	"veto/wasm/rule"
)

// draft is the answers, and what is there already.
type draft struct {
	file, caseFile string
	before         []byte // the rule file as it is, nil for a new platform

	id, name, host, access      string
	entry, kind, purpose, on    string
	titleEN, titleDE            string
	saysEN, saysDE              string
	page, labelEN, labelDE      string
	fieldsEN, fieldsDE          string
	whoEN, whoDE                string
	sourceURL, sourceTitle      string
	sourceDate, sourceSays, how string
	today                       string
}

func askDraft(a *asker, dir string, now time.Time) *draft {
	d := &draft{today: now.Format(time.DateOnly)}
	d.id = a.ask("platform id, such as linkedin", func(s string) string {
		if s == "" || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return "use a to z, 0 to 9 and hyphens: it becomes the name of the file"
		}
		return ""
	})
	d.file = filepath.Join(dir, "platforms", d.id+".json")
	d.caseFile = filepath.Join(dir, "testdata", d.id+".txtar")
	d.before, _ = os.ReadFile(d.file)
	if d.before == nil {
		d.name = a.text("name as the service writes itself")
		d.host = a.text("host, such as www.linkedin.com")
		d.access = "asked"
	} else {
		d.name, d.host = gjson.GetBytes(d.before, "name").Str, gjson.GetBytes(d.before, "hosts.0").Str
	}
	d.askEntry(a)
	if d.hasPage() {
		d.page = a.https("address of the page (empty: it stands in a dialog without one)", d.kind != "form")
	}
	d.askLabel(a)
	d.askSource(a)
	return d
}

func (d *draft) askEntry(a *asker) {
	taken := gjson.GetBytes(d.before, "entries.#.id").Array()
	d.entry = a.ask("entry id, such as genai-training", func(s string) string {
		if s == "" || slices.ContainsFunc(taken, func(id gjson.Result) bool { return id.Str == s }) {
			return "this must be a new id: nothing is overwritten"
		}
		return ""
	})
	d.kind = a.choose("kind", rule.Kinds)
	d.purpose = a.choose("purpose", rule.Purposes)
	d.on = a.choose("what on means for the person; a form to object with is protected", rule.Polarities)
	d.titleEN, d.titleDE = a.text("short title, English"), a.text("short title, German")
	d.saysEN, d.saysDE = a.text("what it does in one sentence, English"), a.text("what it does in one sentence, German (du)")
}

func (d *draft) hasPage() bool { return d.kind != "none" && d.kind != "mail" && d.kind != "app" }

func (d *draft) askLabel(a *asker) {
	question := map[string]string{"form": "words of the button that sends it", "link": "words of the link", "mail": "", "app": "the way to it in the app, with commas between", "none": ""}
	words, other := question[d.kind]
	if !other {
		words = "label of the control, exactly"
	}
	switch {
	case d.kind == "app":
		d.labelEN, d.labelDE = a.text(words+", English"), a.text(words+", German")
	case words != "":
		d.labelEN, d.labelDE = a.labels(words)
	}
	switch d.kind {
	case "mail":
		d.labelEN = a.text("e-mail address to write to, such as privacy@example.com")
	case "admin":
		d.whoEN, d.whoDE = a.text("who can change it, in one sentence, English"), a.text("who can change it, in one sentence, German (du)")
	case "form":
		d.fieldsEN, d.fieldsDE = a.text("its fields with commas between, English"), a.text("its fields with commas between, German")
	}
}

func (d *draft) askSource(a *asker) {
	d.sourceURL = a.https("address of the source (empty: none recorded)", true)
	d.sourceTitle = a.text("title of the source")
	d.sourceDate = a.ask("date of the source, YYYY-MM-DD, YYYY-MM or YYYY (empty: it has none)", func(string) string { return "" })
	d.sourceSays = a.text("the fact the source carries")
	d.how = a.choose("did you read it or see it on the page", []string{"documented", "seen"})
}

type object = map[string]any

// rule is the rule file with the new entry, in canonical form.
func (d *draft) rule() ([]byte, error) {
	if d.before == nil {
		text, err := json.Marshal(object{
			"$schema": "../schema/platform.schema.json", "id": d.id, "name": d.name,
			"hosts": []string{d.host}, "access": d.access, "entries": []object{d.newEntry()},
		})
		if err != nil {
			return nil, err
		}
		return rule.Canonical(text)
	}
	entry, err := json.Marshal(d.newEntry())
	if err != nil {
		return nil, err
	}
	entries := gjson.GetBytes(d.before, "entries")
	end := entries.Index + strings.LastIndexByte(entries.Raw, ']')
	text := string(d.before[:end]) + "," + string(entry) + string(d.before[end:])
	return rule.Canonical([]byte(text))
}

func (d *draft) newEntry() object {
	source := object{"title": d.sourceTitle, "says": d.sourceSays}
	if d.sourceURL != "" {
		source["url"] = d.sourceURL
	}
	if d.sourceDate != "" {
		source["date"] = d.sourceDate
	}
	e := object{
		"id": d.entry, "kind": d.kind, "purpose": d.purpose, "on": d.on,
		"title": object{"en": d.titleEN, "de": d.titleDE}, "says": object{"en": d.saysEN, "de": d.saysDE},
		"sources": []object{source}, "confidence": "medium", "checked": object{"date": d.today, "how": d.how},
	}
	if d.page != "" {
		e["pages"] = []object{{"url": d.page, "role": d.pageRole()}}
	}
	d.addLabel(e)
	return e
}

func (d *draft) pageRole() string {
	switch d.kind {
	case "form":
		return "form"
	case "link":
		return "parent"
	case "admin":
		return "sometimes"
	}
	return "setting"
}

func (d *draft) addLabel(e object) {
	labels := object{}
	for _, w := range d.wordings() {
		labels[w.lang] = []string{w.label}
	}
	switch d.kind {
	case "none":
	case "mail":
		e["mail"] = object{"to": d.labelEN}
	case "app":
		e["way"] = object{"en": commas(d.labelEN), "de": commas(d.labelDE)}
	case "link":
		e["link"] = object{"names": labels}
	case "form":
		e["submit"] = object{"names": labels}
		e["form"] = object{"fields": object{"en": commas(d.fieldsEN), "de": commas(d.fieldsDE)}, "reason": "unknown", "email": "unknown"}
	default:
		if d.whoEN != "" {
			e["who"] = object{"en": d.whoEN, "de": d.whoDE}
		}
		e["control"] = object{"roles": []string{d.role()}, "names": labels}
	}
}

// role is the ARIA role the control of a kind has.
func (d *draft) role() string {
	switch d.kind {
	case "menu", "row", "form":
		return "button"
	case "mail", "none", "app":
		return "link"
	case "admin":
		return "switch"
	}
	return d.kind
}

func commas(list string) (items []string) {
	for item := range strings.SplitSeq(list, ",") {
		if item = strings.TrimSpace(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}
