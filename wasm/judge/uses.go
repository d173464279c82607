package judge

import (
	"slices"

	"veto/wasm/wire"
)

// Uses lists the purposes a text names as uses of the person's data, each
// once, in order. English reads it where the given language finds none. Nobody
// may change the list.
func (v *Vocabulary) Uses(lang, text string) []wire.Purpose {
	return v.uses.get(lang+"\x00"+text, func() []wire.Purpose { return v.named(lang, text) })
}

func (v *Vocabulary) named(lang, text string) (all []wire.Purpose) {
	cs := clauses(cut(text))
	for _, tag := range []string{primary(lang), english} {
		if l := v.lexicon(tag); l != nil && len(all) == 0 {
			all = l.uses(cs)
		}
	}
	return all
}

func (l *lexicon) uses(cs []clause) (all []wire.Purpose) {
	for _, c := range cs {
		for _, h := range l.find(c) {
			purpose := h.about()
			if (h.part == topic || h.part == consent) && !slices.Contains(all, purpose) {
				all = append(all, purpose)
			}
		}
	}
	return all
}
