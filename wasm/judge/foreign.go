package judge

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/tidwall/gjson"

	"veto/wasm/fold"
)

// foreign is a language that a text may be in although its page declares
// another: many pages declare wrongly, or mix. It must have one of the words
// below, know more of the text than asked does, and half of it; asked where
// there is none, or where that knows more than half.
func (c *consulted) foreign(cs []clause, asked *lexicon) *lexicon {
	known, all := asked.known(cs), count(cs)
	if 2*known > all {
		return asked
	}
	best, most := asked, max(1, (all-1)/2, known)
	for tags := c.telling(cs); tags != 0; tags &= tags - 1 {
		l := c.lexicon(c.tags[bits.TrailingZeros64(tags)])
		if known := l.known(cs); known > most {
			best, most = l, known
		}
	}
	return best
}

// tellers are the keys whose words tell a language: negations and verbs.
var tellers = map[string]bool{"not": true, "refrain": true, "use": true, "show": true, "shield": true, "stop": true}

// telling are the languages that have a negation or verb of the text which
// English does not have, one bit for each of tags. A text in another script is
// told by that.
func (v *Vocabulary) telling(cs []clause) (tags uint64) {
	v.tellOnce.Do(v.readTellers)
	for _, c := range cs {
		for _, w := range c.words {
			word, _, _ := strings.Cut(c.text[w.start:], " ")
			tags |= v.tells[word]
		}
	}
	if s := scriptOf(cs); s != latin {
		for _, tag := range v.written(s) {
			tags |= 1 << slices.Index(v.tags, tag)
		}
	}
	return tags
}

// readTellers looks for whole words only, so that the languages need not be
// compiled.
func (v *Vocabulary) readTellers() {
	v.tells = map[string]uint64{}
	for i, tag := range v.tags {
		gjson.ParseBytes(v.languages[tag].raw).ForEach(func(key, list gjson.Result) bool {
			if !tellers[key.Str] {
				return true
			}
			for _, item := range list.Array() {
				if word := fold.Fold(item.Str); !strings.ContainsAny(word, " *'-") {
					v.tells[word] |= 1 << i
				}
			}
			return true
		})
	}
	for word, tags := range v.tells {
		if tags&1 != 0 { // tags has English first
			delete(v.tells, word)
		}
	}
}
