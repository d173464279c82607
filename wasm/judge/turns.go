package judge

// Turns counts what turns the meaning of a text round: negations, and verbs
// that switch off, keep back or refuse, in the given language and in English.
// Two labels that differ in it say different things, however alike they look.
func (v *Vocabulary) Turns(lang, text string) (n int) {
	own, english := v.lexicon(primary(lang)), v.lexicon(english)
	for _, c := range clauses(text) {
		n += english.turns(c)
		if own != nil && own != english {
			n += own.turns(c)
		}
	}
	return n
}

func (l *lexicon) turns(c clause) (n int) {
	for _, h := range l.find(c) {
		switch h.part {
		case not, stop, shield, refrain, refuse, untick:
			n++
		}
	}
	return n
}
