package rule

import (
	"sort"
	"strings"
)

// Addresses returns, for every host, the beginnings of path and fragment at
// which something may be worth looking at: the areas, and all pages but help
// articles. Sorted, and none begins with another. The content script stays
// asleep while path + fragment of its address begins with none of them.
func (s *Set) Addresses() map[string][]string {
	all := map[string][]string{}
	for host, platforms := range s.hosts {
		all[host] = []string{}
		for _, p := range platforms {
			all[host] = append(all[host], p.open().beginnings(host)...)
		}
		all[host] = shortest(all[host])
	}
	return all
}

// Addresses returns the same for one platform.
func (p *Platform) Addresses() map[string][]string {
	all := map[string][]string{}
	for _, host := range p.Hosts {
		all[host] = shortest(p.open().beginnings(host))
	}
	return all
}

func (p *Platform) beginnings(host string) []string {
	var all []string
	for _, a := range p.areas {
		if HostsMatch(a.host, host) {
			all = append(all, a.beginning())
		}
	}
	for _, places := range p.pages {
		for _, place := range places {
			if place.hit.Page.Role != "help" && HostsMatch(place.host, host) {
				all = append(all, place.beginning())
			}
		}
	}
	return all
}

// beginning is the address without host and query. The root alone would be
// the beginning of everything; with a fragment it is not.
func (a address) beginning() string {
	begin := a.path
	if begin == "" {
		begin = "/"
	}
	if a.fragment != "" {
		begin += "#" + a.fragment
	}
	return begin
}

func shortest(all []string) []string {
	sort.Strings(all)
	kept := []string{}
	for _, s := range all {
		if n := len(kept); n > 0 && strings.HasPrefix(s, kept[n-1]) {
			continue
		}
		kept = append(kept, s)
	}
	return kept
}
