package judge

import (
	"slices"
	"unicode"
)

// guess is the language that knows most words of a text; of equals, the one
// guessed last for another text, then the first. Only languages of the text's
// script are asked, and none of them where English knows half of it.
func (v *Vocabulary) guess(cs []clause) *lexicon {
	enough := max(1, (count(cs)+1)/2)
	if l := v.lexicon(english); l.known(cs) >= enough {
		return l
	}
	v.guessLock.Lock()
	defer v.guessLock.Unlock()
	var best *lexicon
	most := -1
	for i, tag := range v.likely(scriptOf(cs)) {
		l := v.lexicon(tag)
		if l == nil {
			continue
		}
		if known := l.known(cs); known > most {
			best, most = l, known
			v.guessed = tag
		}
		if i == 0 && most >= enough {
			break
		}
	}
	return best
}

// likely are the languages in a script, the one guessed last first.
func (v *Vocabulary) likely(s script) []string {
	tags := v.written(s)
	if at := slices.Index(tags, v.guessed); at > 0 {
		tags = slices.Concat(tags[at:at+1], tags[:at], tags[at+1:])
	}
	return tags
}

// written are the languages in a script.
func (v *Vocabulary) written(s script) []string { return v.survey().written[s] }

// script is the writing of a text, by its place in writings; the Latin one
// where it is none of them.
type script int

const latin script = -1

// writings are the scripts other than the Latin one. Chinese and Japanese share
// their characters.
var writings = [][]*unicode.RangeTable{
	{unicode.Cyrillic}, {unicode.Greek}, {unicode.Arabic}, {unicode.Hangul}, {unicode.Han, unicode.Hiragana, unicode.Katakana},
}

// scriptOf is the script of the first letter that is not Latin.
func scriptOf(cs []clause) script {
	if len(cs) == 0 {
		return latin
	}
	return scriptIn(cs[0].source)
}

func scriptIn(text string) script {
	for _, r := range text {
		for i, tables := range writings {
			if r >= 0x370 && unicode.In(r, tables...) {
				return script(i)
			}
		}
	}
	return latin
}
