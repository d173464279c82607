package judge

import (
	"math/bits"

	"veto/wasm/wire"
)

// sentences reads clause after clause. The first that decides counts: what
// follows it explains. But a clause that says ticking is refusing counts
// wherever it stands.
func (l *lexicon) sentences(cs []clause, page *consulted) reading {
	best, leave := nothing, nothing
	for _, c := range cs {
		r := l.read(c, page)
		heard := best.heard || r.heard
		if len(leave.because) == 0 {
			leave = l.unticking(c)
		}
		switch {
		case r.refuses() && len(leave.because) > 0:
			leave.purpose = r.purpose
			return leave
		case r.refuses():
			return r
		case decided(best):
		case decided(r), best.on == wire.PolarityUnclear:
			best = r
		}
		best.heard = heard
	}
	return best
}

// unticking reads a clause that asks to take a tick away: who has to do that to
// refuse agrees by leaving it.
func (l *lexicon) unticking(c clause) reading {
	hits := l.find(c)
	for i, h := range hits {
		if h.part == untick {
			return reading{on: wire.PolarityUsed, sure: sureVerb, because: hits[i : i+1 : i+1], clause: c, heard: true}
		}
	}
	return nothing
}

func (r reading) refuses() bool { return len(r.because) > 0 && r.because[0].part == refuse }

// read weighs the phrases of one clause.
func (l *lexicon) read(c clause, page *consulted) reading {
	hits := l.find(c)
	best := nothing
	for i, h := range hits {
		switch h.part {
		case refuse:
			return reading{on: wire.PolarityProtected, purpose: purposeOf(hits), sure: sureVerb,
				because: hits[i : i+1 : i+1], clause: c, heard: true}
		case plain:
			if best.on == wire.PolarityUnclear {
				best.on, best.sure, best.because = wire.PolarityNeutral, sureNoun, hits[i:i+1:i+1]
			}
		case topic, guard, consent, data:
			best = heavier(best, l.about(hits, i, page))
		}
	}
	best.heard = len(hits) > 0
	best.clause = c
	return best
}

// purposeOf is the purpose of the first phrase that has one.
func purposeOf(hits []hit) wire.Purpose {
	for _, h := range hits {
		if h.purpose != "" {
			return wire.Purpose(h.purpose)
		}
	}
	return "other"
}

// about reads a clause as being about the phrase number i: what on means by
// itself, turned round by each kind of word that acts on it.
func (l *lexicon) about(hits []hit, i int, page *consulted) reading {
	h, acts := hits[i], l.acting(hits, i)
	if together(hits, acts[stop], acts[shield]) {
		acts[shield] = 0
	}
	r := reading{on: wire.PolarityUsed, purpose: wire.Purpose(h.purpose), sure: sureNoun, because: []hit{h}}
	if h.part == guard {
		r.on = wire.PolarityProtected
		acts[shield] = 0 // what blocks well protects too
	}
	if acts[use] != 0 || acts[shield] != 0 || acts[stop] != 0 {
		r.sure = sureVerb
	} else if h.part == data || h.part == consent && !page.asks() {
		return nothing
	}
	for _, p := range []part{use, not, stop, shield} {
		if acts[p] == 0 {
			continue
		}
		r.because = append(r.because, hits[acts[p]-1])
		if p != use {
			r.on = opposite(r.on)
		}
	}
	return r
}

// together reports whether two verbs, given as 1 + their numbers, have one word
// between them as in "object to or restrict": then they are two names for one
// act. Side by side ("stop blocking") the one acts on the other.
func together(hits []hit, a, b int) bool {
	if a == 0 || b == 0 {
		return false
	}
	first, second := hits[min(a, b)-1], hits[max(a, b)-1]
	return bits.TrailingZeros64(second.words)-bits.Len64(first.words) == 1
}

// acting returns, for each kind of word that acts on others, 1 + the number of
// the one that acts on the phrase number i; 0: none does. One of a kind counts:
// "block and hide" blocks once, and in many languages "never … no" denies once.
//
// Backwards nothing reaches across a border ("… when my data is shared"); in
// languages whose verb comes last it does forwards, a negation does not.
func (l *lexicon) acting(hits []hit, i int) (acts [parts]int) {
	for j := i - 1; j >= 0 && hits[j].part != border; j-- {
		act(&acts, hits[j].part, j)
	}
	if !l.both {
		return acts
	}
	beyond := false
	for j := i + 1; j < len(hits); j++ {
		p := hits[j].part
		beyond = beyond || p == border
		if !beyond || p != not && p != refrain {
			act(&acts, p, j)
		}
	}
	return acts
}

// act notes the phrase number j as the one of its kind that acts, unless a
// nearer one does. A verb that is negated within the word acts as both.
func act(acts *[parts]int, p part, j int) {
	if p == refrain {
		act(acts, use, j)
		act(acts, not, j)
		return
	}
	if p == untick {
		p = stop
	}
	if acts[p] == 0 {
		acts[p] = j + 1
	}
}
