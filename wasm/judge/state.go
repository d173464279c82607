package judge

import (
	"veto/wasm/fold"
	"veto/wasm/wire"
)

// StateWord reports whether a word says that something is on or off ("On",
// "Aus"), in the given language, in English, or in any other: a row may be in
// another language than its page says.
func (v *Vocabulary) StateWord(lang, word string) (wire.State, bool) {
	said := v.survey().states[fold.Fold(cut(word))]
	for _, tag := range []string{primary(lang), english} {
		if state, ok := said[tag]; ok {
			return state, true
		}
	}
	for _, tag := range v.tags {
		if state, ok := said[tag]; ok {
			return state, true
		}
	}
	return "", false
}
