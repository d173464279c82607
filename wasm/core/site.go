package core

import (
	"cmp"
	"strings"

	"veto/wasm/order"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// site says what is known about the platforms at an address, whatever page of
// them is open.
func (k *knowledge) site(request wire.SiteRequest) (wire.Site, error) {
	at, err := readTime(request.Now)
	if err != nil {
		return wire.Site{}, err
	}
	memory, to := remembered(request.Memory), reader{language: request.Language, now: at}
	site := wire.Site{Items: []wire.Item{}}
	for n, here := range k.here(request.URL, k.brought(request.Own, request.Pack, at)) {
		if n == 0 {
			site.Platform, site.Name = here.Platform.ID, here.Platform.Name
		}
		site.Here = site.Here || here.Speaks()
		for i := range here.Platform.Entries {
			site.Items = append(site.Items, item(here.Platform, &here.Platform.Entries[i], to, memory))
		}
	}
	order.Stable(site.Items, func(a, b *wire.Item) int {
		return cmp.Or(-compareBool(a.Attention, b.Attention), cmp.Compare(place(a), place(b)))
	})
	return site, nil
}

func item(platform *rule.Platform, entry *rule.Entry, to reader, memory map[string]wire.Memory) wire.Item {
	f := entryFinding(platform, entry, to)
	seen := memory[f.ID]
	against := seen.State == wire.StateOn && entry.On == wire.PolarityUsed && !seen.Own && !seen.Refuted
	return wire.Item{
		ID: f.ID, Kind: f.Kind, Purpose: f.Purpose, On: f.On, Title: f.Title, Says: f.Says, Covers: f.Covers,
		Excludes: f.Excludes, Late: f.Late, Unchecked: f.Unchecked, State: seen.State, At: seen.At,
		Attention: against, Refuted: seen.Refuted, Mark: lastSeen(entry, seen), Page: f.Page, Way: f.Way, Dates: f.Dates,
		Who: f.Who, Region: f.Region, Reported: f.Reported, Stale: f.Stale, Yours: f.Yours,
		Form: f.Form, Mail: f.Mail, Sources: f.Sources, Checked: f.Checked, Label: label(entry, to.language),
	}
}

// label is what stands on the control itself, as far as the rule quotes it.
func label(entry *rule.Entry, language string) string {
	for _, words := range []rule.Labels{entry.Control.Names, entry.Control.Rows, entry.Link.Names} {
		if names := words.In(language); len(names) > 0 {
			return names[0]
		}
	}
	return ""
}

// lastSeen is the line of an item: what is known of its state, and since when.
func lastSeen(entry *rule.Entry, seen wire.Memory) wire.Say {
	switch {
	case entry.Kind == "none" && entry.On == wire.PolarityNeutral:
		return say("markNoneNeeded")
	case entry.Kind == "none":
		return say("markNone")
	case seen.State == wire.StateOn && entry.On == wire.PolarityProtected:
		return say("markProtectedOn", seen.At)
	case seen.State == wire.StateOn && seen.Own:
		return say("markOwnOn")
	case seen.State == wire.StateOn && entry.On == wire.PolarityUsed && (seen.Acted || seen.Off != "" || seen.First == wire.StateOff):
		return say("markOnAgain", seen.At)
	case seen.State == wire.StateOn:
		return say("markOn", seen.At)
	case seen.State == wire.StateOff && entry.On == wire.PolarityProtected:
		return say("markProtectedOff")
	case seen.State == wire.StateOff:
		return say("markOff", seen.At)
	case seen.State == wire.StateLocked:
		return say("markLocked")
	}
	if key := unseen[entry.Kind]; key != "" {
		return say(key)
	}
	return say("markNeverSeen")
}

// unseen is said of kinds that are worth naming before anything was seen.
var unseen = map[string]string{"form": "markFormThere", "mail": "markMail", "admin": "markAdmin", "app": "markApp"}

// place orders items of the same weight: AI training first, what cannot be
// changed last.
func place(i *wire.Item) int {
	switch {
	case i.Kind == "none":
		return 4
	case i.Purpose == "ai-training" && i.Kind != "form":
		return 0
	case i.Purpose == "ai-training":
		return 1
	case i.State == "":
		return 2
	}
	return 3
}

// platforms lists what Veto has rules for.
func (k *knowledge) platforms(request wire.PlatformsRequest) (wire.Platforms, error) {
	list := wire.Platforms{Platforms: []wire.Platform{}}
	for _, p := range k.set.All() {
		list.Platforms = append(list.Platforms, wire.Platform{
			ID: p.ID, Name: p.Name, Hosts: p.Hosts, Access: p.Access, Start: start(p), Entries: len(p.Entries),
		})
	}
	return list, nil
}

// start is the address of the first entry that has one.
func start(p *rule.Platform) string {
	for i := range p.Entries {
		if page := bestPage(&p.Entries[i]); page != "" {
			return page
		}
	}
	return ""
}

// judge answers about one control, away from any rule.
func (k *knowledge) judge(question wire.Question) (wire.Verdict, error) {
	return k.words.Judge(question), nil
}

func hostOf(url string) string {
	_, rest, _ := strings.Cut(url, "://")
	host, _, _ := strings.Cut(rest, "/")
	return host
}
