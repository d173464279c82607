package judge

import (
	"slices"

	"veto/wasm/wire"
)

// value reads a clause that is nothing but an answer to the one before it, which
// names data about the person: "profile: public". "Location: off" says what is,
// and not what on would do.
func (l *lexicon) value(named, answer clause, page *consulted) reading {
	hits := l.find(named)
	i := slices.IndexFunc(hits, func(h hit) bool { return h.part == data })
	if _, state := page.StateWord(page.Lang, answer.text); i < 0 || state {
		return nothing
	}
	r := reading{on: wire.PolarityUsed, purpose: hits[i].about(), sure: sureNoun, because: hits[i : i+1 : i+1], clause: named, heard: true}
	if l.answers[answer.text] == no {
		r.on = wire.PolarityProtected
	}
	return r
}
