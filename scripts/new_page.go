package main

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"

	"golang.org/x/tools/txtar"

	"veto/wasm/wire"
)

// copiedPage is a page's controls as the extension copies them.
type copiedPage struct {
	text []byte
	wire.Snapshot
}

// readCopied reads such a copy; "" means that there is none.
func readCopied(file string) (*copiedPage, error) {
	if file == "" {
		return nil, nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	page := &copiedPage{text: text}
	if err := json.Unmarshal(text, &page.Snapshot); err != nil {
		return nil, fmt.Errorf("%s is no copy of a page's controls (%w); copy it again with Veto's button, under \"For people who write rules\"", file, err)
	}
	if len(page.Controls) == 0 {
		return nil, fmt.Errorf("%s has no control; copy it while the setting is on the screen", file)
	}
	return page, nil
}

// addCopied adds the copied page as a case: the control with the label must be
// found in the state it had.
func (d *draft) addCopied(story *txtar.Archive, page *copiedPage) error {
	i := slices.IndexFunc(page.Controls, func(c wire.Control) bool {
		return c.Name != "" && (c.Name == d.labelEN || c.Name == d.labelDE)
	})
	if i < 0 {
		return fmt.Errorf("no control of the copied page is named %q or %q; nothing was written: give the label exactly as it is there", d.labelEN, d.labelDE)
	}
	state := page.Controls[i].State
	if state == "" {
		state = string(wire.StatePresent)
	}
	want := d.id + "/" + d.entry + " " + state + " sure"
	if d.page == "" {
		want = d.id + "/" + d.entry + " not-found probable"
	}
	begin := fmt.Sprintf("%d %s as copied", len(story.Files)/2+1, d.entry)
	story.Files = append(story.Files,
		txtar.File{Name: begin + ".snapshot", Data: page.text},
		txtar.File{Name: begin + ".want", Data: []byte(want + "\n")})
	return nil
}
