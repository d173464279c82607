package match

import (
	"slices"

	"veto/wasm/wire"
)

// steps are the roles of what one clicks on the way to a setting.
var steps = []string{"link", "button", "menuitem", "menuitemradio", "tab"}

// opening are those among them that say which one of them is open: a state, and
// a step all the same. A pressed button is none.
var opening = []string{"menuitemradio", "tab"}

// Step returns the visible control that a step of a way names, nil where there
// is none: one named exactly so comes before one that is only similar, and of
// several that are equally like it the first, for menus repeat what the page says.
func (p *Page) Step(words string) *wire.Control {
	wanted := newLabel(words)
	var nearest *wire.Control
	best := 0.0
	for i := range p.controls {
		c := &p.controls[i]
		if c.Hidden || c.Locked || !slices.Contains(steps, c.Role) || c.State != "" && !slices.Contains(opening, c.Role) {
			continue
		}
		if alike := p.stepLikeness(wanted, i); alike >= similar && alike > best {
			nearest, best = c, alike
		}
	}
	return nearest
}

// stepLikeness looks past the state a row's name may end in ("… Off").
func (p *Page) stepLikeness(wanted label, i int) float64 {
	alike := likeness(wanted, p.names[i])
	if _, rest, ok := p.stateAtEnd(&prepared{names: &wordset{}}, p.controls[i].Name); ok {
		alike = max(alike, likeness(wanted, newLabel(rest)))
	}
	return alike
}
