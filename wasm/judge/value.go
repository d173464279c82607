package judge

import (
	"slices"

	"veto/wasm/wire"
)

// value reads a clause that is nothing but an answer to the one before it, which
// names data about the person, or who sees it: "profile: public", "last seen:
// nobody". "Location: off" says what is, and not what on would do.
func (l *lexicon) value(named, answer clause, page *consulted) reading {
	hits := l.find(named)
	i := slices.IndexFunc(hits, hit.valued)
	if _, state := page.StateWord(page.Lang, answer.said()); i < 0 || state {
		return nothing
	}
	r := reading{on: wire.PolarityUsed, purpose: hits[i].about(), sure: sureNoun, because: hits[i : i+1 : i+1], clause: named, heard: true}
	if l.answer(answer) == no {
		r.on = wire.PolarityProtected
	}
	return r
}

// valued reports whether an answer may follow: data, or a use that shows it.
func (h hit) valued() bool { return h.part == data || h.part == topic && h.about() == "visibility" }
