package pattern

import (
	"slices"

	"veto/wasm/fold"
	"veto/wasm/wire"
)

var languageBreak = name{
	id: "other-language", edpb: "Language discontinuity (4.5.4)", ontology: "Wrong Language",
	articles: []string{"Art. 5(1)(a) GDPR", "Art. 12(1) GDPR"},
}

// How much must be seen of a language, in words that are in no other.
const (
	pageEvidence = 8 // of the page's own, in all its names and headings
	partEvidence = 3 // of the other, in one control or layer, each word once
)

// foreign claims a control or a consent layer in another language than the
// page. The page declares its language and is written in it; the part has
// function words of one other language and none of the page's; and the person
// does not read Veto in that language, for then it is theirs. Names and brands
// are no function words.
func foreign(p *page) (all []Sign) {
	lang := primary(p.Lang)
	if p.phrases.files[lang] == nil {
		return nil
	}
	for i := range p.Controls {
		c := &p.Controls[i]
		if !p.settable(c) || c.Role == "radio" {
			continue
		}
		words := p.name(i)
		if c.Description != "" {
			words = slices.Concat(words, fold.Words(c.Description))
		}
		if other := p.otherThan(lang, words); other != "" && other != p.reader && p.matters(i) {
			all = append(all, Sign{languageBreak.seen(wire.ConfidenceProbable, say("patternLanguageWhy", other, lang)), c.N})
		}
	}
	for _, l := range p.layers {
		if primary(l.lang) != lang && l.lang != p.reader && p.asks(l) {
			all = append(all, Sign{languageBreak.seen(wire.ConfidenceProbable, say("patternLanguageWhy", l.lang, lang)), p.Controls[l.accept[0]].N})
		}
	}
	if len(all) > 0 && !p.written(lang) {
		return nil
	}
	return all
}

// matters reports whether control number i is about using or protecting data.
func (p *page) matters(i int) bool {
	on := p.judged(i).On
	return on == wire.PolarityUsed || on == wire.PolarityProtected
}

// written reports whether the page is in the language it declares.
func (p *page) written(lang string) bool {
	own, seen := slices.Index(p.phrases.tags, lang), 0
	for i := range p.Controls {
		for _, text := range append([]string{p.Controls[i].Name}, p.Controls[i].Headings...) {
			if found := p.phrases.evidence(fold.Words(text), several); found != nil {
				seen += found[own]
			}
		}
		if seen >= pageEvidence {
			return true
		}
	}
	return false
}

// otherThan is the one language, not the page's, that the words are in; "":
// none, or not plainly.
func (p *page) otherThan(lang string, words []string) string {
	best, most := "", partEvidence-1
	for i, n := range p.phrases.evidence(words, slices.Index(p.phrases.tags, lang)) {
		if n > most {
			best, most = p.phrases.tags[i], n
		}
	}
	return best
}

// evidence counts the function words among words that are of one language and
// of no other, each once, by the place of the language in tags; nil where there
// are none, or one is of the language in place unless.
func (p *Phrases) evidence(words []string, unless int) (found []int) {
	for i, word := range words {
		tag, ok := p.language(word)
		if ok && tag == unless {
			return nil
		}
		if !ok || slices.Contains(words[:i], word) {
			continue
		}
		if found == nil {
			found = make([]int, len(p.tags))
		}
		found[tag]++
	}
	return found
}

// several stands for the languages of a function word that is in more than one.
const several = -1

// language is the one language a word is a function word of, by its place in
// tags; false where it is one of none or of several.
func (p *Phrases) language(word string) (int, bool) {
	p.onlyOnce.Do(func() {
		p.only = map[string]int{}
		for i, tag := range p.tags {
			for _, phrase := range p.in(tag, common) {
				text := phrase.words[0].text
				if _, known := p.only[text]; known {
					p.only[text] = several
				} else {
					p.only[text] = i
				}
			}
		}
	})
	tag, ok := p.only[word]
	return tag, ok && tag != several
}
