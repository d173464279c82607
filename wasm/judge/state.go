package judge

import (
	"slices"

	"github.com/tidwall/gjson"

	"veto/wasm/fold"
	"veto/wasm/wire"
)

// StateWord reports whether a word says that something is on or off ("On",
// "Aus"), in the given language, in English, or in any other: a row may be in
// another language than its page says.
func (v *Vocabulary) StateWord(lang, word string) (wire.State, bool) {
	folded := fold.Fold(cut(word))
	if folded == "" {
		return "", false
	}
	first := []string{primary(lang), english}
	for _, tag := range append(first, v.tags...) {
		if state, ok := v.stateIn(tag, folded); ok {
			return state, true
		}
	}
	return "", false
}

func (v *Vocabulary) stateIn(tag, folded string) (wire.State, bool) {
	l := v.languages[tag]
	if l == nil {
		return "", false
	}
	for _, state := range []wire.State{wire.StateOn, wire.StateOff} {
		if slices.Contains(l.states(state), folded) {
			return state, true
		}
	}
	return "", false
}

// states are the folded words of a language for a state. They are read apart
// from the rest, so that asking for one does not compile every language.
func (l *language) states(state wire.State) []string {
	l.stateOnce.Do(func() {
		l.stateWords = map[wire.State][]string{}
		for _, s := range []wire.State{wire.StateOn, wire.StateOff} {
			for _, w := range gjson.GetBytes(l.raw, "states."+string(s)).Array() {
				l.stateWords[s] = append(l.stateWords[s], fold.Fold(w.String()))
			}
		}
	})
	return l.stateWords[state]
}
