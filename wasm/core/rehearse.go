package core

import (
	"veto/wasm/codec"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// rehearse looks at a page as the rules at an address expect it, and keeps
// nothing of it. What a first look has to read, and the browser to compile, is
// then done while the page itself is still being read.
func (k *knowledge) rehearse(request wire.SiteRequest) (wire.Look, error) {
	look := wire.LookRequest{Language: request.Language, Now: request.Now, Snapshot: wire.Snapshot{URL: request.URL, Lang: request.Language}}
	for _, here := range k.here(request.URL, nil) {
		for _, hit := range here.Hits {
			look.Snapshot.Controls = append(look.Snapshot.Controls, described(hit.Entry, request.Language))
		}
	}
	for i := range look.Snapshot.Controls {
		look.Snapshot.Controls[i].N = i + 1
	}
	// As it would come: reading it is a part of what takes time.
	var read wire.LookRequest
	if err := codec.Read(codec.Write(nil, look), &read); err != nil {
		return wire.Look{}, err
	}
	return k.look(read)
}

// described is the control of an entry as its rule describes it.
func described(entry *rule.Entry, language string) wire.Control {
	c := wire.Control{Role: entry.Kind, Name: label(entry, language), State: "on", Headings: []string{entry.Title.In(language)}}
	if len(entry.Control.Roles) > 0 {
		c.Role = entry.Control.Roles[0]
	}
	return c
}
