package pattern

import "veto/wasm/wire"

// ContradictingID names the pattern of a look that contradicts the state.
const ContradictingID = "look-contradicts-state"

var contradictingLook = name{
	id: ContradictingID, edpb: "Conflicting information (4.6.1)", ontology: "Conflicting Information",
	articles: []string{"Art. 5(1)(a) GDPR"},
}

// fellows is how many other switches of one state, drawn alike, show how the
// page draws it.
const fellows = 2

// look is how a switch is drawn.
type look struct {
	*wire.Control
	track colour
	known bool // the track's colour could be read
}

// kind is what switches that can be compared have in common: role and size.
type kind struct {
	role          string
	width, height float64
}

// contradicting claims a look that contradicts the state where the page's own
// switches show how it draws on and off: at least two others of one role and
// size and in the same state look alike, most of those in the other state look
// alike and plainly different, and this one looks like them, by colour or by
// the side of its knob. A page with one switch shows no such thing.
func contradicting(p *page) (all []Sign) {
	kinds := map[kind]map[string][]look{}
	for i := range p.Controls {
		c := &p.Controls[i]
		if (c.State != "on" && c.State != "off") || c.Drawn == nil || c.Hidden || c.Locked || (c.Drawn.Track == "" && c.Drawn.Knob == 0) {
			continue
		}
		k := kind{c.Role, c.Drawn.Width, c.Drawn.Height}
		if kinds[k] == nil {
			kinds[k] = map[string][]look{}
		}
		kinds[k][c.State] = append(kinds[k][c.State], lookOf(c))
	}
	for _, states := range kinds {
		all = append(all, odd(states["on"], states["off"], "patternDrawnOffWhy")...)
		all = append(all, odd(states["off"], states["on"], "patternDrawnOnWhy")...)
	}
	return all
}

// odd are the switches of one state that look like those of the other.
func odd(same, other []look, key string) (all []Sign) {
	usual, n := majority(same)
	opposite, m := majority(other)
	if n < fellows || m == 0 || !unlike(usual, opposite) {
		return nil
	}
	for _, one := range same {
		if alike(one, opposite) && unlike(one, usual) {
			all = append(all, Sign{contradictingLook.seen(wire.ConfidenceSure, say(key)), one.N})
		}
	}
	return all
}

// majority is how more than half of some switches look, and how many that are;
// 0: there is no such look. It is the vote of Boyer and Moore.
func majority(all []look) (usual look, n int) {
	for _, one := range all {
		switch {
		case n == 0:
			usual, n = one, 1
		case alike(one, usual):
			n++
		default:
			n--
		}
	}
	n = 0
	for _, one := range all {
		if alike(one, usual) {
			n++
		}
	}
	if 2*n <= len(all) {
		return look{}, 0
	}
	return usual, n
}

func lookOf(c *wire.Control) look {
	paint, ok := readColour(c.Drawn.Track)
	if ok && paint.a < 1 {
		ground, known := readColour(c.Drawn.Ground)
		paint, ok = paint.over(ground), known
	}
	return look{c, paint, ok}
}

// alike reports whether two switches look the same in all that is known.
func alike(a, b look) bool {
	return a.known == b.known && (!a.known || near(a.track, b.track)) && abs(a.Drawn.Knob-b.Drawn.Knob) <= 12
}

// unlike reports whether two switches plainly differ in colour or knob.
func unlike(a, b look) bool {
	knobs := a.Drawn.Knob > 0 && b.Drawn.Knob > 0 && abs(a.Drawn.Knob-b.Drawn.Knob) >= 25
	return a.known && b.known && far(a.track, b.track) || knobs
}

func abs(n int) int { return max(n, -n) }
