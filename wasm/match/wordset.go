package match

import (
	"math/bits"
	"strings"

	"veto/wasm/order"
	"veto/wasm/rule"
)

// wordset is one set of labels of a rule in all its languages, made ready once.
type wordset struct {
	exact  map[string]string   // folded form to the label as quoted, whatever its language
	spoken map[string][]quoted // by language
	all    []quoted
}

type quoted struct {
	label
	text string
}

func newWordset(labels rule.Labels) *wordset {
	set := &wordset{exact: map[string]string{}, spoken: map[string][]quoted{}}
	for lang, words := range labels {
		for _, text := range words {
			l := newLabel(text)
			if l.plain == "" {
				continue
			}
			set.exact[l.plain] = text
			set.all = append(set.all, quoted{l, text})
			set.spoken[language(lang)] = append(set.spoken[language(lang)], quoted{l, text})
		}
	}
	// Maps have no order; the answer must have one.
	order.Stable(set.all, func(a, b *quoted) int { return strings.Compare(a.text, b.text) })
	return set
}

// language is the first part of a BCP 47 tag.
func language(tag string) string {
	if end := strings.IndexAny(tag, "-_"); end >= 0 {
		tag = tag[:end]
	}
	return strings.ToLower(tag)
}

// in are the labels a page in a language could have reworded: its own, or all
// where the rule does not know the language.
func (s *wordset) in(lang string) []quoted {
	if own := s.spoken[language(lang)]; len(own) > 0 {
		return own
	}
	return s.all
}

// nearest returns the label most like a text on a page in a language, and how
// alike it is; 0 where none comes near. An exact label counts in any language.
func (s *wordset) nearest(own label, lang string) (float64, string) {
	if own.plain == "" {
		return 0, ""
	}
	if text, ok := s.exact[own.plain]; ok {
		return same, text
	}
	if text, ok := s.begins(own); ok {
		return similar, text
	}
	best, nearest := 0.0, ""
	for _, other := range s.in(lang) {
		if !near(own, other.label) {
			continue
		}
		if alike := likeness(own, other.label); alike > best {
			best, nearest = alike, other.text
		}
	}
	return best, nearest
}

// quotes says whether a text is one of the labels, in any language.
func (s *wordset) quotes(text string) bool {
	_, ok := s.exact[newLabel(text).plain]
	return ok
}

// longLabel is how many meaningful words a label must have to be recognised at
// the beginning of a longer text.
const longLabel = 3

// begins says whether a text begins with one of the labels, whole: a label is
// often wrapped around its explanation too.
func (s *wordset) begins(own label) (string, bool) {
	for _, other := range s.all {
		if len(other.words) >= longLabel && len(own.words) > len(other.words) && strings.HasPrefix(own.plain, other.plain+" ") {
			return other.text, true
		}
	}
	return "", false
}

// near is a cheap test before the dear one: labels that are alike share the
// beginnings of most of their words.
func near(a, b label) bool {
	if len(a.words) < 2 || len(b.words) < 2 {
		return shared(a.plain, b.plain)
	}
	fewer := min(bits.OnesCount64(a.starts), bits.OnesCount64(b.starts))
	more := max(len(a.words), len(b.words))
	return 5*bits.OnesCount64(a.starts&b.starts) >= 3*fewer && 2*min(len(a.words), len(b.words)) >= more
}

// shared says whether short labels are of about the same length; only then can
// most of their letters be the same.
func shared(a, b string) bool {
	return 2*min(len(a), len(b)) >= max(len(a), len(b))
}

// starts sets a bit for the first two letters of each word.
func starts(words []string) uint64 {
	var set uint64
	for _, word := range words {
		hash := uint32(2166136261)
		letters := 0
		for _, r := range word {
			if letters++; letters > 2 {
				break
			}
			hash = (hash ^ uint32(r)) * 16777619
		}
		set |= 1 << (hash >> 26)
	}
	return set
}

// prepared is everything an entry compares with, made ready once.
type prepared struct {
	names, rows, headings, descriptions, submit, link *wordset
}

func (f *Finder) prepare(entry *rule.Entry) *prepared {
	known := f.entries[entry]
	if known == nil {
		c := &entry.Control
		known = &prepared{
			names: newWordset(c.Names), rows: newWordset(c.Rows), headings: newWordset(c.Headings),
			descriptions: newWordset(c.Descriptions), submit: newWordset(entry.Submit.Names), link: newWordset(entry.Link.Names),
		}
		f.entries[entry] = known
	}
	return known
}

// memoKey and likest: a page has few headings and many controls under each.
type memoKey struct {
	set  *wordset
	text string
}

type likest struct {
	alike float64
	text  string
}

// heading is nearest for a text that stands above many controls.
func (p *Page) heading(set *wordset, text string) float64 {
	key := memoKey{set, text}
	known, ok := p.memo[key]
	if !ok {
		known.alike, known.text = set.nearest(newLabel(text), p.lang)
		p.memo[key] = known
	}
	return known.alike
}
