package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/tools/txtar"

	"veto/wasm/wire"
)

// cases is the case file with what the new entry must and must not find: its
// control on, in German off, the same page at another host, and a page that was
// copied, if there is one.
func (d *draft) cases(copied *copiedPage) ([]byte, error) {
	story := &txtar.Archive{Comment: []byte(d.name + ". Snapshots as a page gives them; what was seen and what is made up should be said here.\n")}
	old, err := os.ReadFile(d.caseFile)
	switch {
	case err == nil && d.before == nil:
		return nil, fmt.Errorf("%s is there, but its rule is not; nothing was written: move it away or bring the rule back", d.caseFile)
	case err == nil:
		story = txtar.Parse(old)
	case !errors.Is(err, os.ErrNotExist):
		return nil, err
	}
	page := d.page
	if page == "" {
		page = "https://" + d.host + "/"
	}
	elsewhere := strings.Replace(page, "https://", "https://elsewhere.", 1)
	on, off := d.onAndOff()
	err = errors.Join(
		d.addCase(story, on, page, "on"),
		d.addCase(story, off, page, "off"),
		d.addCase(story, wording{"another host", off.lang, off.label}, elsewhere, ""))
	if err == nil && copied != nil {
		err = d.addCopied(story, copied)
	}
	return txtar.Format(story), err
}

// wording is the label in a language; name says so in the cases.
type wording struct{ name, lang, label string }

// wordings are the labels that were given.
func (d *draft) wordings() (all []wording) {
	for _, w := range []wording{{"english", "en", d.labelEN}, {"german", "de", d.labelDE}} {
		if w.label != "" {
			all = append(all, w)
		}
	}
	return all
}

// onAndOff are the wordings of the two cases that find the control, in two
// languages: a page may show a label it does not translate.
func (d *draft) onAndOff() (on, off wording) {
	switch all := d.wordings(); len(all) {
	case 0:
		return wording{"english", "en", ""}, wording{"german", "de", ""}
	case 1:
		other := map[string]string{"en": "de", "de": "en"}[all[0].lang]
		return all[0], wording{all[0].name + " on a page in " + other, other, all[0].label}
	default:
		return all[0], all[1]
	}
}

// addCase adds a pair of files. state "" means that nothing must be found.
func (d *draft) addCase(story *txtar.Archive, w wording, url, state string) error {
	want := "nothing"
	if state != "" && d.hasPage() {
		want = d.id + "/" + d.entry + " " + d.stateOf(state) + " sure"
		if d.page == "" {
			want = d.id + "/" + d.entry + " not-found probable" // a label alone is one sign
		}
	}
	control := wire.Control{N: 1, Role: d.role(), Name: cmp.Or(w.label, d.name)}
	if d.stateOf("on") == "on" {
		control.State = cmp.Or(state, "on")
	}
	snapshot, err := snapshotText(url, w.lang, control)
	if err != nil {
		return err
	}
	begin := fmt.Sprintf("%d %s %s", len(story.Files)/2+1, d.entry, w.name)
	story.Files = append(story.Files,
		txtar.File{Name: begin + ".snapshot", Data: snapshot},
		txtar.File{Name: begin + ".want", Data: []byte(want + "\n")})
	return nil
}

// stateOf is the state a control of the kind is found in.
func (d *draft) stateOf(state string) string {
	switch d.kind {
	case "switch", "checkbox", "radio", "admin":
		return state
	}
	return "present"
}

// snapshotText writes a snapshot with its one control on a line of its own.
func snapshotText(url, lang string, c wire.Control) ([]byte, error) {
	head, err := json.Marshal(struct {
		URL  string `json:"url"`
		Lang string `json:"lang"`
		Age  int    `json:"age"`
	}{url, lang, 5000})
	if err != nil {
		return nil, err
	}
	control, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	return []byte(strings.TrimSuffix(string(head), "}") + `,"controls":[` + "\n  " + string(control) + "\n]}\n"), nil
}
