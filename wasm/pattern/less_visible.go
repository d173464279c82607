package pattern

import (
	"strconv"

	"veto/wasm/wire"
)

var lessVisibleRefusal = name{
	id: "refusal-less-visible", edpb: "Hidden in plain sight (4.3.2)", ontology: "False Hierarchy", deceptive: "Visual interference",
	articles: []string{"Art. 5(1)(a) GDPR", "Art. 12(1) GDPR"},
}

const (
	readable      = 4.5  // least contrast of words: WCAG 2.2, 1.4.3 (AA)
	readableLarge = 3.0  // the same for large words: from 24 px, or 18.66 px bold
	visible       = 3.0  // least contrast of what shows that there is a button: WCAG 2.2, 1.4.11 (AA)
	muchSmaller   = 0.75 // words are much smaller below this share
)

// lessVisible claims a refusal that is less visible than acceptance where both
// stand on one layer that asks for consent, and of each refusal one of these
// was measured: its words are below WCAG's contrast and those of acceptance are
// not; acceptance is a filled button and it has neither fill nor border; its
// words are much smaller. A filled button beside an outlined one is no claim.
func lessVisible(p *page) (all []Sign) {
	for _, l := range p.layers {
		if !p.asks(l) || len(l.refuse) == 0 {
			continue
		}
		if sign, ok := p.lesser(l); ok {
			all = append(all, sign)
		}
	}
	return all
}

// lesser compares the acceptance with every refusal: one that is as visible is
// enough.
func (p *page) lesser(l *layer) (first Sign, ok bool) {
	yes := &p.Controls[l.accept[0]]
	for _, i := range l.refuse {
		no := &p.Controls[i]
		why, less := compare(yes, no)
		if !less {
			return Sign{}, false
		}
		if first.ID == "" {
			first = Sign{lessVisibleRefusal.seen(wire.ConfidenceSure, why), no.N}
		}
	}
	return first, true
}

func compare(yes, no *wire.Control) (wire.Say, bool) {
	if yes.Drawn == nil || no.Drawn == nil {
		return wire.Say{}, false
	}
	a, b := yes.Drawn, no.Drawn
	high, known := inkContrast(a)
	low, alsoKnown := inkContrast(b)
	switch {
	case known && alsoKnown && low < least(b) && high >= least(a):
		return say("patternFaintWhy", no.Name, ratio(low), yes.Name, ratio(high)), true
	case filled(a) && bare(b):
		return say("patternLinkWhy", no.Name, yes.Name), true
	case b.Size > 0 && b.Size < muchSmaller*a.Size:
		return say("patternSmallWhy", no.Name, pixels(b.Size), yes.Name, pixels(a.Size)), true
	}
	return wire.Say{}, false
}

// inkContrast is the contrast of a control's words with what lies below them.
func inkContrast(d *wire.Drawn) (float64, bool) {
	ink, ok := readColour(d.Ink)
	below, known := surface(d)
	if !ok || !known {
		return 0, false
	}
	return contrast(ink.over(below), below), true
}

// surface is what a control's words stand on: its fill, over its ground.
func surface(d *wire.Drawn) (colour, bool) {
	ground, known := readColour(d.Ground)
	if d.Fill == "" {
		return ground, known
	}
	fill, ok := readColour(d.Fill)
	if !ok || !known && fill.a < 1 {
		return colour{}, false
	}
	return fill.over(ground), true
}

// filled reports whether a control's own background stands out from what is
// around it.
func filled(d *wire.Drawn) bool {
	fill, ok := surface(d)
	ground, known := readColour(d.Ground)
	return d.Fill != "" && ok && known && contrast(fill, ground) >= visible
}

// bare reports whether a control has neither a fill nor a border that could be
// seen.
func bare(d *wire.Drawn) bool {
	ground, known := readColour(d.Ground)
	return known && unseen(d.Fill, ground) && unseen(d.Border, ground)
}

func unseen(paint string, ground colour) bool {
	if paint == "" {
		return true
	}
	c, ok := readColour(paint)
	return ok && near(c.over(ground), ground)
}

// least is the least contrast of a control's words.
func least(d *wire.Drawn) float64 {
	if d.Size >= 24 || d.Size >= 18.66 && d.Weight >= 700 {
		return readableLarge
	}
	return readable
}

func ratio(value float64) string { return strconv.FormatFloat(value, 'f', 1, 64) + " : 1" }

func pixels(value float64) string { return strconv.FormatFloat(value, 'f', -1, 64) }
