package rule

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"

	"veto/wasm/order"
)

// Set is every platform, indexed by host.
type Set struct {
	Platforms []*Platform // by id; from LoadBuiltIn only their heads are read, see All
	hosts     map[string][]*Platform
}

// Load reads platforms/*.json of a folder. All problems of all files are
// reported together, as Problems; then there is no Set.
func Load(fsys fs.FS) (*Set, error) {
	files, err := fs.Glob(fsys, "platforms/*.json")
	if err != nil {
		return nil, err
	}
	var all []*Platform
	var problems Problems
	for _, file := range files {
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, err
		}
		p, err := Read(file, data)
		if found, ok := err.(Problems); ok {
			problems = append(problems, found...)
			continue
		}
		all = append(all, p)
	}
	if len(files) == 0 {
		problems = append(problems, Problem{File: "platforms", Message: "there is no rule file", Remedy: "put one there: go run ./scripts new"})
	}
	if len(problems) > 0 {
		return nil, problems.orNil()
	}
	return NewSet(all)
}

// NewSet indexes platforms. It refuses two with the same id, and two that both
// say what stands at the same address: a control belongs to one entry.
func NewSet(platforms []*Platform) (*Set, error) {
	s := shelve(platforms)
	var problems Problems
	for i, p := range s.Platforms {
		if i > 0 && s.Platforms[i-1].ID == p.ID {
			problems = append(problems, Problem{File: "platforms/" + p.ID + ".json", Path: "id", Message: "there are two platforms with this id"})
		}
	}
	problems = append(problems, s.claimedTwice()...)
	if len(problems) > 0 {
		return nil, problems.orNil()
	}
	return s, nil
}

// shelve puts platforms in order and notes who is on which host: who names it
// first in the list of hosts comes first.
func shelve(platforms []*Platform) *Set {
	s := &Set{Platforms: slices.Clone(platforms), hosts: map[string][]*Platform{}}
	slices.SortFunc(s.Platforms, func(a, b *Platform) int { return strings.Compare(a.ID, b.ID) })
	for _, p := range s.Platforms {
		for _, h := range p.Hosts {
			s.hosts[h] = append(s.hosts[h], p)
		}
	}
	for h, all := range s.hosts {
		slices.SortStableFunc(all, func(a, b *Platform) int {
			return cmp.Compare(slices.Index(a.Hosts, h), slices.Index(b.Hosts, h))
		})
	}
	return s
}

// claimedTwice finds addresses that two platforms on one host both name as the
// place of a control.
func (s *Set) claimedTwice() (problems Problems) {
	for host, all := range s.hosts {
		owner := map[address]*Platform{}
		for _, p := range all {
			if len(all) == 1 {
				break
			}
			for _, a := range p.claims(host) {
				if other := owner[a]; other != nil && other != p {
					problems = append(problems, Problem{
						File: "platforms/" + p.ID + ".json", Path: "entries",
						Message: a.String() + " is a page of " + other.ID + " already",
						Remedy:  `describe the control in one of the two; in the other write the role "parent", or leave the page out`,
					})
				}
				owner[a] = p
			}
		}
	}
	return problems
}

// claims are the addresses on a host at which a platform has a control.
func (p *Platform) claims(host string) (all []address) {
	for _, places := range p.pages {
		for _, place := range places {
			if holdsControl(place.hit.Page.Role) && place.host == host {
				all = append(all, place.address)
			}
		}
	}
	return all
}

// holdsControl says whether a page of a role has the control itself.
func holdsControl(role string) bool {
	return role == "setting" || role == "form" || role == "sometimes"
}

// Platform returns the platform with an id, nil where there is none.
func (s *Set) Platform(id string) *Platform {
	i, ok := slices.BinarySearchFunc(s.Platforms, id, func(p *Platform, id string) int { return strings.Compare(p.ID, id) })
	if !ok {
		return nil
	}
	return s.Platforms[i].open()
}

// All returns every platform, by id, read to its end.
func (s *Set) All() []*Platform {
	for _, p := range s.Platforms {
		p.open()
	}
	return s.Platforms
}

// At returns the platforms on the host of an address: those that name the very
// address come first, then those that have it among their settings, then the
// one that names the host before its others. It takes any string; its time does
// not grow with the number of platforms.
func (s *Set) At(url string) []Here {
	at, ok := split(url)
	if !ok {
		return nil
	}
	var all []Here
	for _, p := range s.hosts[at.host] {
		all = append(all, p.open().at(at))
	}
	order.Stable(all, func(a, b *Here) int { return cmp.Compare(b.nearness(), a.nearness()) })
	return all
}

// Hosts returns the hosts of the platforms with an access, sorted.
func (s *Set) Hosts(access string) []string {
	var hosts []string
	for _, p := range s.Platforms {
		if p.Access == access {
			hosts = append(hosts, p.Hosts...)
		}
	}
	slices.Sort(hosts)
	return slices.Compact(hosts)
}
