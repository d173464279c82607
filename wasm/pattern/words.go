package pattern

import (
	"strings"

	"veto/wasm/fold"
)

// maxGap is how many words ".." stands for at most.
const maxGap = 4

// phrase is a phrase as its words are compared.
type phrase struct {
	text  string // as written
	whole bool   // it must be the whole text
	words []word
}

// word is one word of a phrase.
type word struct {
	text string
	stem bool // any word that begins so
	far  bool // up to maxGap words may stand before it
}

// set is a list of phrases.
type set []phrase

// readPhrase reads the notation of rules/phrases/README.md.
func readPhrase(text string) (phrase, bool) {
	rest, whole := strings.CutPrefix(text, "=")
	p := phrase{text: text, whole: whole}
	far := false
	for _, field := range strings.Fields(rest) {
		if field == ".." {
			far = true
			continue
		}
		stem, open := strings.CutSuffix(field, "*")
		parts := fold.Words(stem)
		if len(parts) == 0 {
			return phrase{}, false
		}
		for i, part := range parts {
			p.words = append(p.words, word{text: part, stem: open && i == len(parts)-1, far: far})
			far = false
		}
	}
	return p, len(p.words) > 0 && !p.words[0].far && !far
}

// found is the first phrase of the set that the words hold, as written; "":
// none.
func (s set) found(words []string) string {
	for i := range s {
		if s[i].in(words) {
			return s[i].text
		}
	}
	return ""
}

func (p *phrase) in(words []string) bool {
	if p.whole {
		return len(words) == len(p.words) && p.at(words, 0)
	}
	for i := range words {
		if p.at(words[i:], 0) {
			return true
		}
	}
	return false
}

// at reports whether the phrase, from its word n on, stands at the beginning
// of words.
func (p *phrase) at(words []string, n int) bool {
	if n == len(p.words) {
		return true
	}
	reach := 1
	if p.words[n].far {
		reach += maxGap
	}
	for i := 0; i < min(reach, len(words)); i++ {
		if p.words[n].is(words[i]) && p.at(words[i+1:], n+1) {
			return true
		}
	}
	return false
}

func (w word) is(text string) bool {
	return text == w.text || w.stem && strings.HasPrefix(text, w.text)
}

// primary is the language of a BCP 47 tag without script and region.
func primary(tag string) string {
	tag, _, _ = strings.Cut(strings.ReplaceAll(strings.ToLower(tag), "_", "-"), "-")
	return tag
}
