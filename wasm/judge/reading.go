package judge

import "veto/wasm/wire"

// reading is what a text says.
type reading struct {
	on      wire.Polarity
	purpose wire.Purpose
	sure    float64  // 0 to 1
	because []hit    // the phrases that decided, the one it is about first
	clause  clause   // where they stand
	from    wire.Say // which text it was, if not the name
	heard   bool     // the text has a phrase of the vocabulary at all
}

var nothing = reading{on: wire.PolarityUnclear}

// How sure a reading is, by what it rests on.
const (
	sureVerb   = 0.95 // a verb and what it acts on
	sureNoun   = 0.85 // a noun that means one thing on a switch
	sureGuard  = 0.65 // the words disagree, but one of them is a protection
	sureMixed  = 0.50 // the words disagree
	sureFloor  = 0.60 // below this the judge says "unclear"
	lessBeside = 0.80 // factor where the text is not the control's name
)

func decided(r reading) bool {
	return r.on == wire.PolarityUsed || r.on == wire.PolarityProtected
}

// heavier joins two readings of one clause. What speaks of data outweighs what
// does not. Where two disagree, a protection wins: calling a protective
// control hostile is the worst mistake. Otherwise the clause is unsure.
func heavier(a, b reading) reading {
	switch {
	case !decided(b):
		return a
	case !decided(a), a.on == b.on && b.weight() > a.weight():
		return b
	case a.on == b.on:
		return a
	case a.undoes(b):
		return a
	case a.bares(b), b.bares(a):
	case a.guards():
		a.sure = sureGuard
		return a
	case b.guards():
		b.sure = sureGuard
		return b
	}
	a.sure = sureMixed
	return a
}

// weight orders readings that agree: a named use says more about the purpose
// than the data it takes.
func (r reading) weight() float64 {
	if r.because[0].part == data || r.because[0].part == consent {
		return r.sure - 1
	}
	return r.sure
}

// guards reports whether the reading is about a protection that is not undone,
// and no doubt about it: "show messages when using a fingerprint" protects nothing.
func (r reading) guards() bool {
	return r.on == wire.PolarityProtected && len(r.because) > 0 && r.because[0].part == guard && r.sure > sureMixed
}

// bares reports whether the reading is about giving away unprotected what o, of
// other words, says is protected: "save encrypted mail as clear text".
func (r reading) bares(o reading) bool {
	return r.on == wire.PolarityUsed && r.purpose == "security" && o.purpose == "security" && r.sure >= sureVerb &&
		r.because[0].words&o.because[0].words == 0
}

// undoes reports whether the reading is about a protection that is switched off,
// and o about what it protects from: "disable warnings about unsafe sites".
func (r reading) undoes(o reading) bool {
	first, second := r.because[0], o.because[0]
	return r.on == wire.PolarityUsed && r.sure >= sureVerb && first.part == guard && second.part == data && first.at < second.at
}

// beside is the reading of a text that is not the control's name.
func (r reading) beside(key, text string) reading {
	r.sure *= lessBeside
	r.from = wire.Say{Key: key, Args: []string{shorten(text)}}
	return r
}

func opposite(p wire.Polarity) wire.Polarity {
	if p == wire.PolarityUsed {
		return wire.PolarityProtected
	}
	return wire.PolarityUsed
}
