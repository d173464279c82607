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
		if other := p.otherThan(lang, slices.Concat(p.name(i), fold.Words(c.Description))); other != "" && other != p.reader && p.matters(i) {
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
	seen := 0
	for i := range p.Controls {
		for _, text := range append([]string{p.Controls[i].Name}, p.Controls[i].Headings...) {
			seen += len(p.phrases.evidence(fold.Words(text))[lang])
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
	found := p.phrases.evidence(words)
	if len(found[lang]) > 0 {
		return ""
	}
	best, most := "", partEvidence-1
	for _, tag := range p.phrases.tags {
		if n := len(found[tag]); n > most {
			best, most = tag, n
		}
	}
	return best
}

// evidence are the function words among words that are of one language and of
// no other, each once, by language.
func (p *Phrases) evidence(words []string) (found map[string][]string) {
	for _, word := range words {
		lang := p.language(word)
		if lang == "" || slices.Contains(found[lang], word) {
			continue
		}
		if found == nil {
			found = map[string][]string{}
		}
		found[lang] = append(found[lang], word)
	}
	return found
}

// language is the one language a word is a function word of; "" where it is
// one of none or of several.
func (p *Phrases) language(word string) string {
	p.onlyOnce.Do(func() {
		p.only = map[string]string{}
		for _, tag := range p.tags {
			for _, phrase := range p.in(tag, common) {
				text := phrase.words[0].text
				if _, several := p.only[text]; several {
					p.only[text] = ""
				} else {
					p.only[text] = tag
				}
			}
		}
	})
	return p.only[word]
}
