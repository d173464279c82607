package judge

import (
	"math/bits"
	"strings"

	"veto/wasm/wire"
)

// Message keys of extension/_locales that a verdict's reasons use.
const (
	keyPurpose  = "whyPurpose"     // $1: the words that name a use of data
	keyGuard    = "whyGuard"       // $1: the words that name a protection
	keyUse      = "whyUse"         // $1: the verb that gives data away
	keyProtect  = "whyProtect"     // $1: the verb that keeps data back
	keyNegation = "whyNegation"    // $1: the words that turn the meaning round
	keyRefuse   = "whyRefuse"      // $1: the words by which ticking is refusing
	keyUntick   = "whyUntick"      // $1: the words that ask to take the tick away
	keyNeutral  = "whyNeutral"     // $1: the words that have nothing to do with using data
	keyMixed    = "whyMixed"       // the words contradict each other
	keyUnknown  = "whyUnknown"     // nothing in the text says it
	keyCut      = "whyCut"         // the text is longer than what is read of it
	keyHeading  = "whyHeading"     // $1: the heading that was read
	keyText     = "whyDescription" // $1: the description that was read
)

// MessageKeys lists every message key that a verdict's reasons can have.
func MessageKeys() []string {
	return []string{
		keyPurpose, keyGuard, keyUse, keyProtect, keyNegation, keyRefuse, keyUntick,
		keyNeutral, keyMixed, keyUnknown, keyCut, keyHeading, keyText,
	}
}

// keys are the messages for the parts that can decide.
var keys = map[part]string{
	topic: keyPurpose, consent: keyPurpose, data: keyPurpose, guard: keyGuard,
	use: keyUse, show: keyUse, shield: keyProtect, stop: keyNegation, not: keyNegation, refrain: keyNegation,
	refuse: keyRefuse, untick: keyUntick, only: keyProtect, plain: keyNeutral,
}

// why says which words decided and where they stand.
func (r reading) why() []wire.Say {
	says := make([]wire.Say, 0, len(r.because)+1)
	for _, h := range r.because {
		says = append(says, wire.Say{Key: keys[h.part], Args: []string{r.clause.quote(h.words)}})
	}
	switch {
	case len(says) == 0:
		says = append(says, wire.Say{Key: keyUnknown})
	case r.sure < sureFloor:
		says = append(says, wire.Say{Key: keyMixed})
	}
	if r.from.Key != "" {
		says = append(says, r.from)
	}
	return says
}

// quote returns the words of a clause whose bits are set as the page has them,
// with "…" for a gap.
func (c clause) quote(words uint64) string {
	quoted := ""
	for words != 0 {
		first := bits.TrailingZeros64(words)
		last := first
		for words&(1<<(last+1)) != 0 && c.words[last+1].from-c.words[last].to <= maxMark {
			last++
		}
		if quoted != "" {
			quoted += " … "
		}
		quoted += c.source[c.words[first].from:c.words[last].to]
		words &^= 1<<(last+1) - 1
	}
	return strings.Clone(quoted) // it is remembered; the page it is part of is not
}

// maxMark is the most bytes of marks between two words that a quotation keeps:
// more of them is a bracket.
const maxMark = 4

// maxQuote is the most bytes of a page's text that a reason repeats.
const maxQuote = 120

// shorten cuts a text to maxQuote at a character. What is no UTF-8 in it is U+FFFD.
func shorten(text string) string {
	if len(text) <= maxQuote {
		return strings.ToValidUTF8(text, "\uFFFD")
	}
	return strings.ToValidUTF8(text[:maxQuote], "") + "…"
}
