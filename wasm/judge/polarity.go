package judge

import (
	"math/bits"
	"slices"

	"veto/wasm/wire"
)

// sentences reads clause after clause. The first that decides counts: what
// follows it explains. But a clause that says ticking is refusing counts
// wherever it stands.
func (l *lexicon) sentences(cs []clause, page *consulted) reading {
	best, leave, left := nothing, nothing, false
	for i, c := range cs {
		hits := l.find(c)
		r := l.read(c, hits, page)
		again := decided(r) && r.on == best.on // "through a link only (private)"
		if i > 0 && !(decided(best) && best.sure >= sureVerb) && l.answer(c) != 0 {
			r = l.value(cs[i-1], c, page)
		}
		heard := best.heard || r.heard
		if len(leave.because) == 0 {
			leave = unticking(c, hits)
			left = withdraws(c, hits)
		}
		switch {
		case r.refuses() && len(leave.because) > 0:
			leave.purpose = r.purpose
			return leave
		case r.refuses():
			return r
		case decided(best) && decided(r) && l.answer(c) != 0:
			best = r
		case decided(best) && !again && l.answer(c) == no:
			best.sure = sureMixed // "analytics: off" says what is
		case best.narrowedBy(r):
			best = r
		case decided(best):
		case decided(r), best.on == wire.PolarityUnclear:
			best = r
		}
		best.heard = heard
	}
	if left && !decided(best) {
		return leave
	}
	return best
}

// narrowedBy reports whether a clause that only says who sees is followed by one
// that says who does not: "public (members only)".
func (r reading) narrowedBy(next reading) bool {
	return decided(r) && r.on == wire.PolarityUsed && r.purpose == "visibility" && r.clause.full(r.because) &&
		decided(next) && next.on == wire.PolarityProtected && next.purpose == "visibility"
}

// unticking reads a clause that asks to take a tick away: who has to do that to
// refuse agrees by leaving it.
func unticking(c clause, hits []hit) reading {
	for i, h := range hits {
		if h.part == untick {
			return reading{on: wire.PolarityUsed, sure: sureVerb, because: hits[i : i+1 : i+1], clause: c, heard: true}
		}
	}
	return nothing
}

// withdraws reports whether a clause asks to take a tick away to be left out of
// what it does not name, and nothing follows: "untick this box to opt out", but
// not "untick to disable sounds".
func withdraws(c clause, hits []hit) bool {
	asked, off := false, false
	for _, h := range hits {
		asked = asked || h.part == untick
		off = off || h.part == stop
	}
	if !asked || !off {
		return false
	}
	last := hits[len(hits)-1]
	return (last.part == untick || last.part == stop) && bits.Len64(last.words) == len(c.words)
}

func (r reading) refuses() bool { return len(r.because) > 0 && r.because[0].part == refuse }

// read weighs the phrases of one clause.
func (l *lexicon) read(c clause, hits []hit, page *consulted) reading {
	best := nothing
	for i, h := range hits {
		switch h.part {
		case refuse:
			return refusing(c, hits, i)
		case plain:
			if best.on == wire.PolarityUnclear {
				best.on, best.sure, best.because = wire.PolarityNeutral, sureNoun, hits[i:i+1:i+1]
			}
		case topic, guard, consent, data:
			best = heavier(best, l.about(c, hits, i, page))
		}
	}
	best.heard = len(hits) > 0
	best.clause = c
	if best.on == wire.PolarityUsed && (unspent(hits, best.because) || l.faint(best, hits)) {
		best.sure = sureMixed
	}
	return best
}

// refusing reads a clause that refuses with the phrase number i. To refuse that
// something is switched off says two things at once.
func refusing(c clause, hits []hit, i int) reading {
	r := reading{on: wire.PolarityProtected, purpose: purposeOf(hits), sure: sureVerb,
		because: hits[i : i+1 : i+1], clause: c, heard: true}
	for _, h := range hits[i+1:] {
		if h.part == stop && h.words&hits[i].words == 0 {
			r.sure = sureMixed
			r.because = append(r.because, h)
		}
	}
	return r
}

// purposeOf is the purpose of the first phrase that has one.
func purposeOf(hits []hit) wire.Purpose {
	for _, h := range hits {
		if h.purpose != 0 {
			return h.about()
		}
	}
	return "other"
}

// about reads a clause as being about the phrase number i: what on means by
// itself, turned round by each kind of word that acts on it.
func (l *lexicon) about(c clause, hits []hit, i int, page *consulted) reading {
	h, acts := hits[i], l.acting(hits, i)
	if together(hits, acts[stop], acts[shield]) {
		acts[shield] = 0
	}
	if l.doubled(c, hits, acts, i) {
		acts[not] = 0
	}
	r := reading{on: wire.PolarityUsed, purpose: h.about(), sure: sureNoun, because: append(make([]hit, 0, 4), h)}
	if h.part == guard {
		r.on = wire.PolarityProtected
		acts[shield] = 0 // what blocks well protects too
	}
	acts.narrow(hits, h, r.purpose)
	switch {
	case acts.shows(c, hits, i), acts.names(hits[i:]):
		return nothing
	case acts.doubtful(c, hits, i), l.sifts(c, hits, i), l.both && h.part != guard && page.stands(c, hits):
		r.sure = sureMixed
	case acts.verb(), h.alone():
		r.sure = sureVerb
	case h.part == data || h.part == consent && !page.asks():
		return nothing
	case !l.both && h.part != guard && undone(hits[i+1:]):
		r.sure = sureMixed
	}
	for _, p := range []part{use, not, stop, shield, untick} {
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

// doubled reports whether a negation only strengthens the one within the verb or
// the protection beside it, as in "no permitir nunca", "никогда не разрешать" and
// "no, don't share": that is no double negative.
func (l *lexicon) doubled(c clause, hits []hit, a acts, i int) bool {
	if a[not] == 0 {
		return false
	}
	if hits[i].part == guard && a[not]-1 < i && beside(hits, a[not]-1, i, i) && l.denies(c, hits[i]) {
		return true
	}
	return a[stop] != 0 && beside(hits, a[not]-1, a[stop]-1, i) && l.denies(c, hits[a[stop]-1])
}

// denies reports whether a phrase has a negation or a negated verb among its own
// words.
func (l *lexicon) denies(c clause, h hit) bool { return l.holds(c, h, not, refrain) }

// holds reports whether a phrase has one of these kinds among its words.
func (l *lexicon) holds(c clause, h hit, kinds ...part) bool {
	f := finder{clause: c}
	for f.at = range c.words {
		if h.words&(1<<f.at) != 0 {
			f.enter(&l.outer, int(c.words[f.at].start))
		}
	}
	return slices.ContainsFunc(f.hits, func(n hit) bool { return slices.Contains(kinds, n.part) && n.words&^h.words == 0 })
}

// sifts reports whether the protection number i only says what is shown, and not
// to whom: "show only friends", but not "show only to friends".
func (l *lexicon) sifts(c clause, hits []hit, i int) bool {
	return i > 0 && hits[i].part == guard && bits.OnesCount64(hits[i].words) == 2 &&
		hits[i-1].part == show && between(hits[i-1], hits[i]) == 0 && l.holds(c, hits[i], only)
}

// undone reports whether what follows a noun without a verb takes it back, as
// in "analytics blocked" or "personalised ads: disabled". That says what is, and
// not what on would do.
func undone(after []hit) bool {
	for _, h := range after {
		switch h.part {
		case border, use, show:
			return false
		case not, stop, shield:
			return true
		}
	}
	return false
}

// stands reports whether a clause ends with a word for off, as in "Werbung ist
// deaktiviert", in a language whose verbs may come last: that is what is, too.
func (c *consulted) stands(cl clause, hits []hit) bool {
	h := hits[len(hits)-1]
	if h.part != stop || cl.dense || bits.Len64(h.words) != len(cl.words) {
		return false
	}
	state, ok := c.StateWord(c.Lang, cl.source[cl.words[h.at].from:cl.words[len(cl.words)-1].to])
	return ok && state == wire.StateOff
}

// together reports whether two verbs, given as 1 + their numbers, have one word
// between them as in "object to or restrict": then they are two names for one
// act. Side by side ("stop blocking") the one acts on the other.
func together(hits []hit, a, b int) bool {
	if a == 0 || b == 0 {
		return false
	}
	first, second := hits[min(a, b)-1], hits[max(a, b)-1]
	return between(first, second) == 1
}
