package judge

import "veto/wasm/wire"

// acts holds, for each kind of word that acts on a phrase, 1 + the number of the
// one that does; 0: none. One of a kind counts: "block and hide" blocks once,
// and in many languages "never … no" denies once.
type acts [parts]int

// acting finds what acts on the phrase number i. Backwards nothing reaches
// across a border ("… when my data is shared"); in languages whose verb comes
// last it does forwards, a negation does not. "Only" reaches both ways; who is
// asked to take a tick away is so to whatever end.
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
		if p == only && !beyond || l.both && p != only && (!beyond || p != not && p != refrain) {
			a.note(p, j)
		}
	}
	return a
}

// note takes the phrase number j as the one of its kind that acts, unless a
// nearer one does. A verb that is negated within the word acts as both.
func (a *acts) note(p part, j int) {
	if p == refrain {
		a.note(use, j)
		a.note(not, j)
		return
	}
	if a[p] == 0 {
		a[p] = j + 1
	}
}

// narrow lets "only" act as a verb that keeps data back, where the phrase is
// about who sees or reaches the person and a verb gives that away: "allow
// messages from friends only" protects, "send usage data over Wi-Fi only" does not.
func (a *acts) narrow(h hit, purpose wire.Purpose) {
	reach := purpose == "visibility" || purpose == "security"
	if a[only] != 0 && a[use] != 0 && a[shield] == 0 && h.part != guard && reach {
		a[shield] = a[only]
	}
}

// narrowed reports whether "only" stands beside a verb that gives data away, and
// nothing turns that round: it may name the one condition under which data goes
// out or the one place it goes to, and the words do not say which.
func (a *acts) narrowed() bool {
	return a[only] != 0 && a[use] != 0 && a[shield] == 0 && a[stop] == 0 && a[not] == 0
}

// verb reports whether a verb acts.
func (a *acts) verb() bool {
	return a[use] != 0 || a[shield] != 0 || a[stop] != 0 || a[untick] != 0
}
