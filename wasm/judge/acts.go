package judge

import (
	"math/bits"

	"veto/wasm/wire"
)

// acts holds, for each kind of word that acts on a phrase, 1 + the number of the
// one that does; 0: none. One of a kind counts: "block and hide" blocks once,
// and in many languages "never … no" denies once.
type acts [parts]int

// acting finds what acts on the phrase number i. Backwards nothing reaches
// across a border ("… when my data is shared"); in languages whose verb comes
// last it does forwards, a negation does not, nor what switches a protection
// off. "Only" reaches both ways; who is asked to take a tick away is so to
// whatever end, said before or after.
func (l *lexicon) acting(hits []hit, i int) (a acts) {
	beyond := false
	for j := i - 1; j >= 0; j-- {
		beyond = beyond || hits[j].part == border
		if !beyond || hits[j].part == untick {
			a.note(hits[j].part, j)
		}
	}
	beyond = false
	for j := i + 1; j < len(hits); j++ {
		p := hits[j].part
		beyond = beyond || p == border
		if l.reachesBack(p, beyond, hits[i].part == guard) || hits[i].deniedBy(hits[j]) {
			a.note(p, j)
		}
	}
	return a
}

// deniedBy reports whether a negation stands in a gap of the phrase, as in Danish
// "brug ikke SSL", or right behind a verb that decides alone: "udgiv ikke …".
func (h hit) deniedBy(next hit) bool {
	if next.part != not {
		return false
	}
	return between(h, next) < 0 || h.alone() && between(h, next) == 0
}

// reachesBack reports whether a word acts on a phrase before it, across a border
// or not.
func (l *lexicon) reachesBack(p part, beyond, guarded bool) bool {
	switch {
	case p == only:
		return !beyond
	case p == untick:
		return true
	case !l.both:
		return false
	case beyond:
		return p != not && p != refrain && !(p == stop && guarded)
	}
	return true
}

// note takes the phrase number j as the one of its kind that acts, unless a
// nearer one does. A verb that is negated within the word acts as both, one that
// shows gives away too.
func (a *acts) note(p part, j int) {
	if p == refrain {
		a.note(use, j)
		a.note(not, j)
		return
	}
	if p == show {
		a.note(use, j)
	}
	if a[p] == 0 {
		a[p] = j + 1
	}
}

// narrow lets "only" act as a verb that keeps data back, where the phrase is
// about who sees or reaches the person and gives that away by itself or by a
// verb: "allow messages from friends only" protects, "send usage data over Wi-Fi
// only" does not, nor does "show only friends who are online".
func (a *acts) narrow(hits []hit, h hit, purpose wire.Purpose) {
	reach := purpose == "visibility" || purpose == "security"
	given := a[use] != 0 || h.part == topic
	if a[only] != 0 && given && a[shield] == 0 && h.part != guard && reach && !a.sifts(hits) {
		a[shield] = a[only]
	}
}

// sifts reports whether "only" stands right behind a verb that shows: it says
// what is shown, and not to whom.
func (a *acts) sifts(hits []hit) bool {
	return a[show] != 0 && a[show] < a[only] && between(hits[a[show]-1], hits[a[only]-1]) == 0
}

// shows reports whether a verb only shows what the phrase number i gives to
// nobody else: what the person did before ("show recent searches"), what a
// program measures or meets ("display debug messages", "show the tracker
// count"), or a mere word of consent ("show performance").
func (a *acts) shows(c clause, hits []hit, i int) bool {
	h, verb := hits[i], a[show]-1
	if verb < 0 || a[use] != a[show] || h.part == guard {
		return false
	}
	switch h.about() {
	case "retention":
		return true
	case "telemetry", "tracking":
		// Of German ads, "Anzeigen", only the capital tells that they show nothing.
		return verb < i || !c.named(c.words[bits.TrailingZeros64(hits[verb].words)])
	}
	return h.part == consent
}

// names reports whether a protection, the first of the phrases given, only names
// what the word right behind it stands for, which means nothing here: "show
// encryption icon". What is blocked or switched off is more than a name, and a
// use is one with an adjective behind it too: "envoyer des données anonymisées".
func (a *acts) names(from []hit) bool {
	return len(from) > 1 && from[0].part == guard && from[1].part == plain && bits.OnesCount64(from[1].words) == 1 &&
		between(from[0], from[1]) == 0 && a[shield] == 0 && a[stop] == 0 && a[not] == 0
}

// verb reports whether a verb acts.
func (a *acts) verb() bool {
	return a[use] != 0 || a[shield] != 0 || a[stop] != 0 || a[untick] != 0
}

// any reports whether a word acts at all.
func (a *acts) any() bool { return a.verb() || a[not] != 0 }
