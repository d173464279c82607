package judge

import "veto/wasm/wire"

// Judge says what a control is for, what on means and whether it is flagged.
// It never fails: what it does not understand is "unclear" and not flagged.
// Of each text the first 2,000 bytes are read, of the headings the nearest
// three, whatever the page sends.
func (v *Vocabulary) Judge(q wire.Question) wire.Verdict {
	r := v.consult(q).weigh()
	verdict := wire.Verdict{ID: q.ID, Purpose: r.purpose, On: r.on, Confidence: r.sure, Patterns: []string{}, Why: r.why()}
	if verdict.Purpose == "" {
		verdict.Purpose = "other"
	}
	if r.sure < sureFloor {
		verdict.On = wire.PolarityUnclear
	}
	if q.State == string(wire.StateOn) && verdict.On == wire.PolarityUsed {
		verdict.Flagged = true
		verdict.Patterns = []string{PreEnabledID}
	}
	return verdict
}

// Meaning is what a single text says on its own: the purpose it names, what on
// would mean, and how sure that is, 0 to 1.
func (v *Vocabulary) Meaning(lang, text string) (wire.Purpose, wire.Polarity, float64) {
	verdict := v.Judge(wire.Question{Lang: lang, Name: text})
	return verdict.Purpose, verdict.On, verdict.Confidence
}
