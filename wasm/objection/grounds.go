package objection

import (
	"io/fs"
	"slices"

	"veto/wasm/datafile"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// Grounds is letters/grounds.json: the questions whose answers become a
// person's own reasons.
type Grounds struct {
	Weak    rule.Text    `json:"weak"` // why a text without them is weak
	Grounds []Ground     `json:"grounds"`
	Checked wire.Checked `json:"checked"`
}

// Ground is one question.
type Ground struct {
	ID       string    `json:"id"`
	As       []string  `json:"as"`
	Title    rule.Text `json:"title"`
	Question rule.Text `json:"question"`
	Example  rule.Text `json:"example"`
}

// OpenGrounds reads letters/grounds.json.
func OpenGrounds(fsys fs.FS) (Grounds, error) {
	var grounds Grounds
	err := datafile.Read(fsys, "letters/grounds.json", &grounds)
	return grounds, err
}

// In is the questions in the person's language.
func (g Grounds) In(language string) []wire.Ground {
	all := make([]wire.Ground, len(g.Grounds))
	for i, one := range g.Grounds {
		all[i] = wire.Ground{ID: one.ID, As: one.As, Title: one.Title.In(language), Question: one.Question.In(language), Example: one.Example.In(language)}
	}
	return all
}

// fits says whether somebody writing as a person or organisation can have a
// ground.
func (g Grounds) fits(id, as string) bool {
	return slices.ContainsFunc(g.Grounds, func(one Ground) bool { return one.ID == id && slices.Contains(one.As, as) })
}
