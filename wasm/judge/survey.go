package judge

import (
	"strings"

	"github.com/tidwall/gjson"

	"veto/wasm/fold"
)

// survey is what is known of all languages without compiling any: what must be
// looked up before it is clear which language a text is in.
type survey struct {
	tells   map[string]uint64   // word as clauses have it: the languages it tells, one bit for each of tags
	written map[script][]string // the languages in a script
}

// survey reads through every file once.
func (v *Vocabulary) survey() *survey {
	v.surveyOnce.Do(func() {
		v.surveyed = survey{map[string]uint64{}, map[script][]string{}}
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
		if tellers[key.Str] {
			s.tell(number, value)
			if key.Str == "not" {
				writing = writingOf(value)
			}
		}
		return true
	})
	s.written[writing] = append(s.written[writing], tag)
}

// tellers are the keys whose words tell a language: negations, the first of
// which also tells its script, and verbs.
var tellers = map[string]bool{"not": true, "refrain": true, "use": true, "give": true, "show": true, "shield": true, "keep": true, "stop": true}

// tell takes the words that tell a language, whole ones only.
func (s *survey) tell(number int, words gjson.Result) {
	for phrase := range phrasesOf(words) {
		if word := kept(phrase); !strings.ContainsAny(word, " *'-") {
			s.tells[strings.TrimSuffix(string(appendWords(nil, word)), " ")] |= 1 << number
		}
	}
}

// writingOf is the script of the first phrase of a list.
func writingOf(list gjson.Result) script {
	for phrase := range phrasesOf(list) {
		return scriptIn(phrase)
	}
	return latin
}

// kept is a folded word that is no part of its file, which would else stay in
// memory with it.
func kept(word string) string { return strings.Clone(fold.Fold(word)) }
