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
	for _, p := range s.Platforms {
		for _, host := range p.Hosts {
			all[host] = p.beginnings(host)
		}
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
	return shortest(all)
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
