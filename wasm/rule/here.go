package rule

import "slices"

// PageHit says that an address is a page of an entry.
type PageHit struct {
	Entry *Entry
	Page  *Page
}

// Here is a platform on whose host an address is.
type Here struct {
	Platform *Platform
	Hits     []PageHit // pages this very address is, in the order of the rule
	InArea   bool      // it is inside the platform's settings
}

// Speaks says whether the rule names the address, or the area it lies in.
func (h Here) Speaks() bool { return h.InArea || len(h.Hits) > 0 }

func (h Here) nearness() int {
	switch {
	case len(h.Hits) > 0:
		return 2
	case h.InArea:
		return 1
	}
	return 0
}

// At says what a platform has at an address; false where it is on none of its
// hosts.
func (p *Platform) At(url string) (Here, bool) {
	at, ok := split(url)
	if !ok || !slices.Contains(p.Hosts, at.host) {
		return Here{}, false
	}
	return p.open().at(at), true
}

func (p *Platform) at(at address) Here {
	here := Here{Platform: p}
	for _, place := range p.pages[at.path] {
		if place.is(at) {
			here.Hits = append(here.Hits, place.hit)
		}
	}
	here.InArea = slices.ContainsFunc(p.areas, func(area address) bool { return area.holds(at) })
	return here
}

// place is where a page of an entry is.
type place struct {
	address
	hit PageHit
}

// index splits every address of a platform once.
func (p *Platform) index() {
	p.pages = map[string][]place{}
	for i := range p.Entries {
		e := &p.Entries[i]
		for j := range e.Pages {
			if a, ok := split(e.Pages[j].URL); ok {
				p.pages[a.path] = append(p.pages[a.path], place{a, PageHit{e, &e.Pages[j]}})
			}
		}
	}
	for _, area := range p.Areas {
		if a, ok := split(area); ok {
			p.areas = append(p.areas, a)
		}
	}
}
