package judge

import (
	"github.com/tidwall/gjson"

	"veto/wasm/fold"
	"veto/wasm/wire"
)

// StateWord reports whether a word says that something is on or off ("On",
// "Aus"), in the given language, in English, or in any other: a row may be in
// another language than its page says.
func (v *Vocabulary) StateWord(lang, word string) (wire.State, bool) {
	v.stateOnce.Do(v.readStates)
	said := v.states[fold.Fold(cut(word))]
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

// readStates gathers the words for states of all languages: what is none of
// them, like most words that are asked about, is known at once.
func (v *Vocabulary) readStates() {
	v.states = map[string]map[string]wire.State{}
	for tag, l := range v.languages {
		for _, state := range []wire.State{wire.StateOff, wire.StateOn} {
			for _, word := range gjson.GetBytes(l.raw, "states."+string(state)).Array() {
				folded := fold.Fold(word.String())
				if v.states[folded] == nil {
					v.states[folded] = map[string]wire.State{}
				}
				v.states[folded][tag] = state
			}
		}
	}
}
