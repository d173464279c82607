package judge

import (
	"io"

	"github.com/tidwall/gjson"

	"veto/wasm/fold"
	"veto/wasm/wire"
)

// StateWord reports whether a word says that something is on or off ("On",
// "Aus"), in the given language, in English, or in any other: a row may be in
// another language than its page says.
func (v *Vocabulary) StateWord(lang, word string) (wire.State, bool) {
	said := v.states()[fold.Fold(cut(word))]
	for _, tag := range []string{primary(lang), english} {
		for _, s := range said {
			if s.tag == tag {
				return s.state, true
			}
		}
	}
	if len(said) > 0 {
		return said[0].state, true
	}
	return "", false
}

// stateIn is what a word says in a language.
type stateIn struct {
	tag   string
	state wire.State
}

// states are the words for on and off by what they are folded to, those of each
// in the order of tags. Every page asks for them, the first before its first
// hint: of each file no more than the beginning is read.
func (v *Vocabulary) states() map[string][]stateIn {
	v.statesOnce.Do(func() {
		v.stateWords = map[string][]stateIn{}
		head := make([]byte, statesWithin)
		for _, tag := range v.tags {
			v.head(tag, head).ForEach(func(state, words gjson.Result) bool {
				for _, word := range words.Array() {
					folded := kept(word.Str)
					v.stateWords[folded] = append(v.stateWords[folded], stateIn{tag, wire.State(state.Str)})
				}
				return true
			})
		}
	})
	return v.stateWords
}

// statesWithin is how many bytes of a file hold its "states". They come first;
// Check sees to that.
const statesWithin = 2048

// head are the "states" of a file, none where it cannot be read.
func (v *Vocabulary) head(tag string, room []byte) gjson.Result {
	file, err := v.files.Open(v.languages[tag].file)
	if err != nil {
		return gjson.Result{}
	}
	defer file.Close()
	n, err := io.ReadFull(file, room)
	if n == 0 && err != nil {
		return gjson.Result{}
	}
	return gjson.GetBytes(room[:n], "states")
}
