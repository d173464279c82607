package match

import (
	"maps"
	"slices"
	"strings"

	"veto/wasm/rule"
	"veto/wasm/wire"
)

// controlsFor weighs every control that could be the entry's own.
func (p *Page) controlsFor(entry *rule.Entry, role string) []candidate {
	var found []candidate
	if len(entry.Control.Roles) == 0 {
		return nil
	}
	words := p.finder.prepare(entry)
	for i := range p.controls {
		c := candidate{Match: Match{Control: &p.controls[i]}, entry: entry}
		if !fits(entry, c.Control) || strayLink(entry, c.Control, role) {
			continue
		}
		p.attributes(&c, entry)
		p.name(&c, words, i)
		p.surroundings(&c, words)
		if !c.speaks() || p.contradicts(&c, entry) {
			continue
		}
		p.address(&c, role)
		c.State, c.Value, c.Leads = p.state(words, c.Control)
		if entry.Kind == "form" { // a form's parts have states, the form has none
			c.State, c.Value = wire.StatePresent, ""
		}
		found = append(found, c)
	}
	return found
}

// speaks says whether anything speaks for the candidate. What has no state of
// its own must at least be called like the setting it leads to: every page has
// buttons under the right heading.
func (c *candidate) speaks() bool {
	return c.points > 0 && (c.Control.State != "" || c.specific)
}

// fits says whether a control has a role the rule allows. A platform may build
// its switch as a checkbox today and as a pressed button tomorrow: whatever has
// a state stands for another that has. A row or link may stand for the control
// it leads to.
func fits(entry *rule.Entry, c *wire.Control) bool {
	if slices.Contains(entry.Control.Roles, c.Role) {
		return true
	}
	if c.State != "" {
		return c.Role != "radio" && slices.ContainsFunc(entry.Control.Roles, toggleRole)
	}
	return c.Role == "button" || c.Role == "link"
}

// strayLink says whether a control only leads somewhere although this very page
// should have the control itself: it is a line of the menu, not what is missing.
func strayLink(entry *rule.Entry, c *wire.Control, role string) bool {
	return role == "setting" && c.State == "" && !slices.Contains(entry.Control.Roles, c.Role)
}

func toggleRole(role string) bool {
	return role == "switch" || role == "checkbox" || role == "menuitemcheckbox"
}

// attributes: a stable key of the platform's own. Shared by several controls
// it says nothing.
func (p *Page) attributes(c *candidate, entry *rule.Entry) {
	for _, wanted := range entry.Control.Attributes {
		if !carries(c.Control, wanted) {
			continue
		}
		others := 0
		for i := range p.controls {
			if carries(&p.controls[i], wanted) && p.controls[i].State == c.Control.State {
				others++
			}
		}
		if others == 1 {
			c.signal(1, true, "whyAttributes", strings.Join(slices.Sorted(maps.Values(wanted)), ", "))
			return
		}
	}
}

func carries(c *wire.Control, wanted rule.Attributes) bool {
	for name, value := range wanted {
		if c.Attributes[name] != value {
			return false
		}
	}
	return len(wanted) > 0
}

// name: the accessible name is one of the rule's labels, in any language, or
// close to one. A row's name may end in its state.
func (p *Page) name(c *candidate, words *prepared, i int) {
	own := p.names[i]
	if help := newLabel(c.Control.Description).plain; help != "" && strings.HasSuffix(own.plain, " "+help) {
		// A label that wraps its help text has it in the name as well.
		own = newLabel(strings.TrimSuffix(own.plain, help))
	}
	if c.Control.State == "" {
		if _, rest, ok := p.stateAtEnd(words, c.Control.Name); ok {
			own = newLabel(rest)
		}
	}
	best, nearest := words.names.nearest(own, p.lang)
	key := "whyName"
	if c.Control.State == "" {
		if row, text := words.rows.nearest(own, p.lang); row > best {
			best, nearest, key = row, text, "whyRow"
		}
	}
	switch {
	case best == same:
		c.signal(1, true, key, c.Control.Name)
	case best >= similar:
		c.words, c.label = own.plain, nearest
		c.signal(0.95, true, "whySimilarName", nearest)
	case best >= akin:
		c.words, c.label = own.plain, nearest
		c.signal(0.5, false, "whySimilarName", nearest)
	}
}

// surroundings: what stands above, beside and behind the control.
func (p *Page) surroundings(c *candidate, words *prepared) {
	for n, heading := range c.Control.Headings {
		if p.heading(words.rows, heading) >= similar {
			c.ownRow = n == 0 || c.ownRow
			c.signal(1, false, "whyHeading", heading)
			break
		}
		if p.heading(words.headings, heading) >= similar {
			c.signal(1, false, "whyHeading", heading)
			break
		}
	}
	if best, _ := words.descriptions.nearest(newLabel(c.Control.Description), p.lang); best >= similar {
		c.signal(1, true, "whyDescription", c.Control.Description)
	}
	if c.Control.Text != "" && c.Control.State != "" {
		if best, _ := words.rows.nearest(newLabel(c.Control.Text), p.lang); best >= similar {
			c.signal(1, true, "whyRow", c.Control.Text)
		}
	}
}

// address: this is the page the rule names for the setting. That is a signal,
// but one about the place: never enough to tell two switches apart.
func (p *Page) address(c *candidate, role string) {
	if role == "setting" || role == "form" || role == "sometimes" || role == "parent" {
		c.page = role != "parent"
		c.signal(1, false, "whyPage")
	}
}

// contradicts says whether the control's own words mean the opposite of what
// the rule's control does: "Don't use my data" is not "Use my data", however
// alike the letters are.
func (p *Page) contradicts(c *candidate, entry *rule.Entry) bool {
	if c.label != "" {
		if mistyped(c.words, newLabel(c.label).plain) {
			return false
		}
		if p.finder.words.Turns(p.lang, c.words) != p.finder.words.Turns(p.lang, c.label) {
			return true
		}
	}
	if c.Control.State == "" || slices.ContainsFunc(c.Why, func(why wire.Say) bool { return why.Key == "whyName" }) {
		return false
	}
	_, on, _ := p.finder.words.Meaning(p.lang, c.Control.Name)
	return (entry.On == wire.PolarityUsed && on == wire.PolarityProtected) ||
		(entry.On == wire.PolarityProtected && on == wire.PolarityUsed)
}

func (c *candidate) signal(points float64, specific bool, key string, args ...string) {
	c.points += points
	c.specific = c.specific || specific
	c.Why = append(c.Why, wire.Say{Key: key, Args: args})
}
