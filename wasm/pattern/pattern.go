// Package pattern names dark patterns and says what must be seen to claim one.
// Each has a file of its own. A false accusation is worse than silence: what is
// only likely is not claimed.
package pattern

import (
	"slices"
	"strings"

	"veto/wasm/fold"
	"veto/wasm/judge"
	"veto/wasm/order"
	"veto/wasm/wire"
)

// name is a pattern with its names and the provisions it touches: EDPB
// Guidelines 03/2022 version 2.0 (articles from their annex); Gray et al., "An
// Ontology of Dark Patterns Knowledge", CHI 2024; deceptive.design. A name that
// is not there is "".
type name struct {
	id, edpb, ontology, deceptive string
	articles                      []string
}

// seen is the pattern as it was seen on something.
func (n name) seen(confidence wire.Confidence, why wire.Say) wire.Pattern {
	return wire.Pattern{
		ID: n.id, EDPB: n.edpb, Ontology: n.ontology, Deceptive: n.deceptive,
		Articles: slices.Clone(n.articles), Why: why, Confidence: confidence,
	}
}

// Sign is a pattern seen on a control of a page.
type Sign struct {
	wire.Pattern
	Control int // number of the control, as wire.Control.N
}

// Reader looks for patterns on pages. It is safe for concurrent use.
type Reader struct {
	words   *judge.Vocabulary
	phrases *Phrases
}

// NewReader makes a reader of a vocabulary and the phrases of patterns.
func NewReader(words *judge.Vocabulary, phrases *Phrases) *Reader {
	return &Reader{words: words, phrases: phrases}
}

// Signs are the patterns on a page that show in its controls, in the order of
// the controls. language is the person's own; of says which controls, by
// number, are asked about: judging each word of a page has its price.
func (r *Reader) Signs(s *wire.Snapshot, language string, of func(int) bool) []Sign {
	p := r.page(s, language, of)
	var all []Sign
	for _, look := range []func(*page) []Sign{
		ambiguous, lessVisible, contradicting, furtherAway, deadEnds,
		shaming, foreign, bundled, demanding, noRefusal,
	} {
		all = append(all, look(p)...)
	}
	order.Stable(all, func(a, b *Sign) int { return a.Control - b.Control })
	return all
}

// page is what the patterns look at.
type page struct {
	*Reader
	*wire.Snapshot
	reader   string          // the person's language
	asked    func(int) bool  // whether a control is asked about, by number
	names    [][]string      // by place in the snapshot, nil where nobody asked
	verdicts []*wire.Verdict // the same
	layers   []*layer        // in the order of the snapshot
}

func (r *Reader) page(s *wire.Snapshot, language string, of func(int) bool) *page {
	p := &page{Reader: r, Snapshot: s, reader: primary(language), asked: of, names: make([][]string, len(s.Controls)), verdicts: make([]*wire.Verdict, len(s.Controls))}
	p.layers = p.readLayers()
	return p
}

// maxWords is how many words of a name are looked at.
const maxWords = 60

// name is the words of the name of control number i in the snapshot.
func (p *page) name(i int) []string {
	if p.names[i] == nil {
		words := fold.Words(p.Controls[i].Name)
		p.names[i] = words[:min(len(words), maxWords)]
	}
	return p.names[i]
}

// says reports whether words have a phrase of a key in the page's language or
// in English.
func (p *page) says(key string, words []string) bool { return p.phrases.says(p.Lang, key, words) }

// settable reports whether a control is asked about, seen, and the person's to
// set.
func (p *page) settable(c *wire.Control) bool {
	return c.State != "" && !c.Hidden && !c.Locked && p.asked(c.N)
}

// judged is what the judge makes of control number i in the snapshot.
func (p *page) judged(i int) *wire.Verdict {
	if p.verdicts[i] == nil {
		c := &p.Controls[i]
		p.verdicts[i] = p.words.Meant(wire.Question{Lang: p.Lang, Role: c.Role, Name: c.Name, Description: c.Description, Headings: c.Headings})
	}
	return p.verdicts[i]
}

// say is a message whose arguments are cut to what a line holds.
func say(key string, args ...string) wire.Say {
	for i, arg := range args {
		args[i] = short(arg)
	}
	return wire.Say{Key: key, Args: args}
}

// maxQuote is the most bytes of a page's text that a line repeats.
const maxQuote = 120

func short(text string) string {
	if text = strings.TrimSpace(text); len(text) <= maxQuote {
		return text
	}
	return strings.ToValidUTF8(text[:maxQuote], "") + "…"
}
