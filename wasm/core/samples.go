package core

import (
	"slices"

	"veto/wasm/match"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// samples says what would be told of each entry of the platforms at an address
// that has a control: of one as the platform sets it, and of the same once it
// is as it should be. Pictures of hints are drawn from it.
func (k *knowledge) samples(request wire.SiteRequest) (wire.Samples, error) {
	at, err := readTime(request.Now)
	if err != nil {
		return wire.Samples{}, err
	}
	l := &looking{knowledge: k, request: wire.LookRequest{Language: request.Language, Snapshot: wire.Snapshot{Age: giveUpAfter}}, at: at}
	answer := wire.Samples{Samples: []wire.Sample{}}
	for _, here := range k.here(request.URL, k.brought(request.Own, request.Pack, at)) {
		for i := range here.Platform.Entries {
			if sample, ok := l.sample(here.Platform, &here.Platform.Entries[i]); ok {
				answer.Samples = append(answer.Samples, sample)
			}
		}
	}
	return answer, nil
}

// leading are the kinds whose control leads to what it is about.
var leading = []string{"row", "menu", "link"}

func (l *looking) sample(platform *rule.Platform, entry *rule.Entry) (wire.Sample, bool) {
	sample := wire.Sample{Label: label(entry, l.request.Language)}
	found := func(state wire.State) wire.Finding {
		control := &wire.Control{Role: entry.Kind}
		f, _ := l.finding(located{platform: platform, entry: entry, known: true, match: match.Match{Control: control, State: state, Sure: true, Leads: slices.Contains(leading, entry.Kind)}})
		return *f
	}
	switch entry.Kind {
	case "form":
		return wire.Sample{Before: found(wire.StatePresent)}, true
	case "link":
		sample.Before = found(wire.StatePresent)
		return sample, true
	case "switch", "checkbox", "radio", "menu", "row":
		wanted := wantedState(entry)
		if wanted == "" {
			return sample, false
		}
		after := found(wanted)
		sample.Before, sample.After = found(other(wanted)), &after
		return sample, true
	}
	return sample, false
}
