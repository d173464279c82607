package judge

import (
	"strings"

	"github.com/tidwall/gjson"

	"veto/wasm/fold"
)

// reader is the language that reads a text of a page which declares English.
// Many pages do so wrongly: where the text has a negation of another language,
// which English would overlook, that language reads it if it knows more of it.
func (c *consulted) reader(cs []clause) *lexicon {
	best, most := c.english, -1
	for _, cl := range cs {
		for _, start := range cl.starts {
			word, _, _ := strings.Cut(cl.text[start:], " ")
			for _, tag := range c.denying(word) {
				if most < 0 {
					most = c.english.known(cs)
				}
				if l := c.lexicon(tag); l != nil && l.known(cs) > most {
					best, most = l, l.known(cs)
				}
			}
		}
	}
	return best
}

// denying are the languages, English apart, in which a folded word is a
// negation that English does not have.
func (v *Vocabulary) denying(word string) []string {
	v.denialOnce.Do(v.readDenials)
	return v.denials[word]
}

// readDenials looks for nothing but the negations of each file, so that the
// languages need not be compiled.
func (v *Vocabulary) readDenials() {
	v.denials = map[string][]string{}
	for _, tag := range v.tags {
		for _, key := range []string{"not", "refrain"} {
			for _, w := range gjson.GetBytes(v.languages[tag].raw, key).Array() {
				word := fold.Fold(w.String())
				v.denials[word] = append(v.denials[word], tag)
			}
		}
	}
	for word, tags := range v.denials {
		if tags[0] == english {
			delete(v.denials, word)
		}
	}
}
