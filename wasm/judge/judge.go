package judge

import (
	"strings"

	"veto/wasm/wire"
)

// Judge says what a control is for, what on means and whether it is flagged.
// It never fails: what it does not understand is "unclear" and not flagged.
// Of each text the first 2,000 bytes are read, of the headings the nearest
// three, whatever the page sends. Nobody may change the reasons.
func (v *Vocabulary) Judge(q wire.Question) wire.Verdict {
	verdict := *v.Meant(q)
	verdict.ID = q.ID
	verdict.Patterns = []string{}
	if q.State == string(wire.StateOn) && verdict.On == wire.PolarityUsed {
		verdict.Flagged = true
		verdict.Patterns = []string{PreEnabledID}
	}
	return verdict
}

// Meant is what a control means, whether on or off: what Judge says, without
// what the state adds. It is shared, nobody may change it.
func (v *Vocabulary) Meant(q wire.Question) *wire.Verdict {
	return v.verdicts.get(identity(q), func() *wire.Verdict { return v.meaning(q) })
}

// identity is all of a question that its meaning rests on: a page that is
// looked at again asks the same. What is too long to be remembered has none.
func identity(q wire.Question) string {
	size := len(q.Lang) + len(q.Role) + len(q.Name) + len(q.Description) + 4
	for _, heading := range q.Headings {
		size += len(heading) + 1
	}
	if size > maxRemembered {
		return ""
	}
	var all strings.Builder
	all.Grow(size)
	for _, text := range [...]string{q.Lang, q.Role, q.Name, q.Description} {
		all.WriteString(text)
		all.WriteByte(0)
	}
	for _, heading := range q.Headings {
		all.WriteString(heading)
		all.WriteByte(0)
	}
	return all.String()
}

func (v *Vocabulary) meaning(q wire.Question) *wire.Verdict {
	r := v.consult(q).weigh()
	verdict := &wire.Verdict{Purpose: r.purpose, On: r.on, Confidence: r.sure, Why: r.why()}
	if verdict.Purpose == "" {
		verdict.Purpose = "other"
	}
	if r.sure < sureFloor {
		verdict.On = wire.PolarityUnclear
	}
	if len(q.Name) > maxText {
		verdict.Why = append(verdict.Why, wire.Say{Key: keyCut})
	}
	return verdict
}

// Meaning is what a single text says on its own: the purpose it names, what on
// would mean, and how sure that is, 0 to 1.
func (v *Vocabulary) Meaning(lang, text string) (wire.Purpose, wire.Polarity, float64) {
	verdict := v.Judge(wire.Question{Lang: lang, Name: text})
	return verdict.Purpose, verdict.On, verdict.Confidence
}
