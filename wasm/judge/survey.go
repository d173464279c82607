package judge

import (
	"strings"

	"github.com/tidwall/gjson"

	"veto/wasm/fold"
	"veto/wasm/wire"
)

// survey is what is known of all languages without compiling any: what must be
// looked up before it is clear which language a text is in.
type survey struct {
	states  map[string]map[string]wire.State // folded word: what it says in which languages
	tells   map[string]uint64                // folded word: the languages it tells, one bit for each of tags
	written map[script][]string              // the languages in a script
}

// survey reads through every file once.
func (v *Vocabulary) survey() *survey {
	v.surveyOnce.Do(func() {
		v.surveyed = survey{map[string]map[string]wire.State{}, map[string]uint64{}, map[script][]string{}}
		for i, tag := range v.tags {
			v.surveyed.read(i, tag, gjson.Parse(v.file(tag)))
		}
		for word, tags := range v.surveyed.tells {
			if tags&1 != 0 { // English has it too, which is the first of tags
				delete(v.surveyed.tells, word)
			}
		}
	})
	return &v.surveyed
}

func (s *survey) read(number int, tag string, file gjson.Result) {
	writing := latin
	file.ForEach(func(key, value gjson.Result) bool {
		switch {
		case key.Str == "states":
			value.ForEach(func(state, words gjson.Result) bool {
				s.say(tag, wire.State(state.Str), words)
				return true
			})
		case tellers[key.Str]:
			s.tell(number, value)
			if key.Str == "not" {
				writing = scriptIn(value.Get("0").Str)
			}
		}
		return true
	})
	s.written[writing] = append(s.written[writing], tag)
}

// say takes the words of a language for a state.
func (s *survey) say(tag string, state wire.State, words gjson.Result) {
	words.ForEach(func(_, word gjson.Result) bool {
		folded := kept(word.Str)
		if s.states[folded] == nil {
			s.states[folded] = map[string]wire.State{}
		}
		s.states[folded][tag] = state
		return true
	})
}

// tellers are the keys whose words tell a language: negations, the first of
// which also tells its script, and verbs.
var tellers = map[string]bool{"not": true, "refrain": true, "use": true, "show": true, "shield": true, "stop": true}

// tell takes the words that tell a language, whole ones only.
func (s *survey) tell(number int, words gjson.Result) {
	words.ForEach(func(_, item gjson.Result) bool {
		if word := kept(item.Str); !strings.ContainsAny(word, " *'-") {
			s.tells[word] |= 1 << number
		}
		return true
	})
}

// kept is a folded word that is no part of its file, which would else stay in
// memory with it.
func kept(word string) string { return strings.Clone(fold.Fold(word)) }
