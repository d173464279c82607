package core

import (
	"maps"
	"slices"

	"veto/wasm/rule"
	"veto/wasm/wire"
)

// coverage lists every entry of every platform, the person's own last.
func (k *knowledge) coverage(request wire.CoverageRequest) (wire.Coverage, error) {
	at, err := readTime(request.Now)
	if err != nil {
		return wire.Coverage{}, err
	}
	answer := wire.Coverage{Lines: []wire.CoverageLine{}}
	brought := k.brought(request.Own, request.Pack, at)
	for _, p := range slices.Concat(k.set.All(), brought) {
		if replaced(p, brought) {
			continue
		}
		for i := range p.Entries {
			answer.Lines = append(answer.Lines, coverageLine(p, &p.Entries[i], reader{language: request.Language, now: at}))
		}
	}
	return answer, nil
}

func coverageLine(p *rule.Platform, e *rule.Entry, to reader) wire.CoverageLine {
	return wire.CoverageLine{
		Platform: p.ID, Name: p.Name, Rule: ruleID(p, e), Title: e.Title.In(to.language), Kind: e.Kind, Purpose: e.Purpose,
		Languages: slices.Sorted(maps.Keys(e.Languages())), Confidence: e.Confidence, Checked: e.Checked,
		Stale: stale(e.Checked.Date, to.now), Yours: p.Yours,
	}
}
