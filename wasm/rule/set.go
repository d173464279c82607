package rule

import (
	"io/fs"
	"slices"
	"sort"
)

// Set is every platform, indexed by host.
type Set struct {
	Platforms []*Platform // by id
	hosts     map[string]*Platform
}

// PageHit says that an address is a page of an entry.
type PageHit struct {
	Entry *Entry
	Page  *Page
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

// LoadBuiltIn reads platforms/*.json of a folder that Load accepted when the
// program was built, which a test must see to: it takes the files as they are,
// in a fraction of the time.
func LoadBuiltIn(fsys fs.FS) (*Set, error) {
	files, err := fs.Glob(fsys, "platforms/*.json")
	if err != nil {
		return nil, err
	}
	var all []*Platform
	for _, file := range files {
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, err
		}
		all = append(all, readBuiltIn(data))
	}
	return NewSet(all)
}

// NewSet indexes platforms. It refuses two with the same id or host.
func NewSet(platforms []*Platform) (*Set, error) {
	s := &Set{Platforms: slices.Clone(platforms), hosts: map[string]*Platform{}}
	sort.Slice(s.Platforms, func(i, j int) bool { return s.Platforms[i].ID < s.Platforms[j].ID })
	var problems Problems
	for i, p := range s.Platforms {
		file := "platforms/" + p.ID + ".json"
		if i > 0 && s.Platforms[i-1].ID == p.ID {
			problems = append(problems, Problem{File: file, Path: "id", Message: "there are two platforms with this id"})
		}
		for _, h := range p.Hosts {
			if other := s.hosts[h]; other != nil {
				problems = append(problems, Problem{File: file, Path: "hosts", Message: h + " belongs to " + other.ID + " already"})
			}
			s.hosts[h] = p
		}
	}
	if len(problems) > 0 {
		return nil, problems.orNil()
	}
	return s, nil
}

// Platform returns the platform with an id, nil where there is none.
func (s *Set) Platform(id string) *Platform {
	i := sort.Search(len(s.Platforms), func(i int) bool { return s.Platforms[i].ID >= id })
	if i < len(s.Platforms) && s.Platforms[i].ID == id {
		return s.Platforms[i]
	}
	return nil
}

// At returns the platform of an address, nil where there is none, and the
// pages this very address is, in the order of the rule. It takes any string;
// its time does not grow with the number of platforms.
func (s *Set) At(url string) (*Platform, []PageHit) {
	at, ok := split(url)
	p := s.hosts[at.host]
	if !ok || p == nil {
		return nil, nil
	}
	var hits []PageHit
	for _, place := range p.pages[at.path] {
		if place.is(at) {
			hits = append(hits, place.hit)
		}
	}
	return p, hits
}

// InArea says whether an address is inside the platform's settings.
func (p *Platform) InArea(url string) bool {
	at, ok := split(url)
	if !ok || !slices.Contains(p.Hosts, at.host) {
		return false
	}
	return slices.ContainsFunc(p.areas, func(area address) bool { return area.holds(at) })
}

// Hosts returns the hosts of the platforms with an access, sorted.
func (s *Set) Hosts(access string) []string {
	var hosts []string
	for _, p := range s.Platforms {
		if p.Access == access {
			hosts = append(hosts, p.Hosts...)
		}
	}
	sort.Strings(hosts)
	return hosts
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
