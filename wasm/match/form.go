package match

import (
	"strings"

	"veto/wasm/rule"
	"veto/wasm/wire"
)

// submits looks for the button that sends an objection form, on the form's own
// address: its words are the signal that the form is really there, and not a
// log-in page in its place.
func (p *Page) submits(entry *rule.Entry) []candidate {
	words := p.finder.prepare(entry)
	var found []candidate
	for i := range p.controls {
		c := candidate{Match: Match{Control: &p.controls[i], State: wire.StatePresent}}
		if c.Control.Role != "button" || c.Control.Hidden {
			continue
		}
		best, nearest := words.submit.nearest(p.names[i], p.lang)
		if best < similar {
			continue
		}
		p.headed(&c, words)
		switch {
		case best == same:
			c.signal(1, true, "whyName", c.Control.Name)
		case c.points > 0: // words this short are only trusted under the form's own title
			c.signal(0.95, true, "whySimilarName", nearest)
		default:
			continue
		}
		c.signal(1, false, "whyPage")
		found = append(found, c)
	}
	return found
}

// headed adds the form's own title as a signal.
func (p *Page) headed(c *candidate, words *prepared) {
	for _, heading := range c.Control.Headings {
		if p.heading(words.headings, heading) >= similar {
			c.signal(1, false, "whyHeading", heading)
			return
		}
	}
}

// titled looks for the first field under the form's own title, where no source
// quotes the words of the button that sends it.
func (p *Page) titled(entry *rule.Entry) []candidate {
	words := p.finder.prepare(entry)
	for i := range p.controls {
		c := candidate{Match: Match{Control: &p.controls[i], State: wire.StatePresent}}
		if c.Control.Role != "textbox" || c.Control.Hidden {
			continue
		}
		if p.headed(&c, words); c.points == 0 {
			continue
		}
		c.specific = true
		c.signal(1, false, "whyPage")
		return []candidate{c}
	}
	return nil
}

// links looks for the link that leads to the form: by its words, or by where
// it goes.
func (p *Page) links(entry *rule.Entry) []candidate {
	words := p.finder.prepare(entry)
	var found []candidate
	for i := range p.controls {
		c := candidate{Match: Match{Control: &p.controls[i], State: wire.StatePresent, Leads: true}}
		if c.Control.Role != "link" || c.Control.Hidden {
			continue
		}
		switch best, nearest := words.link.nearest(p.names[i], p.lang); {
		case best == same:
			c.signal(1, true, "whyName", c.Control.Name)
		case best >= similar && strings.Contains(p.names[i].plain, " "):
			c.words, c.label = p.names[i].plain, nearest
			c.signal(0.95, true, "whySimilarName", nearest)
		}
		if leadsTo(c.Control.Attributes["href"], entry) {
			c.signal(1, true, "whyLink", c.Control.Attributes["href"])
		}
		if c.points == 0 || c.label != "" && p.contradicts(&c, entry) {
			continue
		}
		c.signal(1, false, "whyPage")
		found = append(found, c)
	}
	return firstOfEach(found)
}

// firstOfEach keeps the first of several links that go to the same place: a
// policy that links its form three times has one form.
func firstOfEach(all []candidate) []candidate {
	var kept []candidate
	known := map[string]bool{}
	for _, c := range all {
		if href := c.Control.Attributes["href"]; !known[href] {
			known[href] = true
			kept = append(kept, c)
		}
	}
	return kept
}

// leadsTo compares paths, not hosts: a platform serves its forms under many
// hosts, one a language.
func leadsTo(href string, entry *rule.Entry) bool {
	path := pathOf(href)
	for _, page := range entry.Pages {
		if page.Role == "form" && len(path) > 1 && path == pathOf(page.URL) {
			return true
		}
	}
	return false
}

func pathOf(url string) string {
	_, rest, ok := strings.Cut(url, "://")
	slash := strings.IndexByte(rest, '/')
	if !ok || slash < 0 {
		return ""
	}
	path := rest[slash:]
	if end := strings.IndexAny(path, "?#"); end >= 0 {
		path = path[:end]
	}
	return strings.TrimRight(path, "/")
}
