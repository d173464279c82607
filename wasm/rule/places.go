package rule

import (
	"slices"
	"strconv"
	"strings"
)

func hostsSpelt(p *Platform, w *walker) {
	for i, h := range p.Hosts {
		path := at("hosts", i, "")
		if !isHost(h) {
			w.report(path, strconv.Quote(h)+" is no host", `write it like "www.example.com": lower case, no scheme, no port, no path, no *`)
		}
		if slices.Contains(p.Hosts[:i], h) {
			w.report(path, h+" stands here twice", "keep one of the two")
		}
	}
}

func isHost(h string) bool {
	labels := strings.Split(h, ".")
	for _, l := range labels {
		if l == "" || l[0] == '-' || l[len(l)-1] == '-' || strings.Trim(l, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return false
		}
	}
	return len(labels) >= 2
}

// areasNarrow keeps a rule from being looked for on a whole site. A host may be
// an area only where a source says that its start page is a page of settings.
func areasNarrow(p *Platform, w *walker) {
	for i, area := range p.Areas {
		path := at("areas", i, "")
		if a, ok := w.address(p, path, area); ok && a.path == "" && a.fragment == "" && !p.hasPage(a) {
			w.report(path, area+" is a whole host: too wide", "name the folder of its settings, such as "+area+"settings/, or give an entry this address as its page")
		}
	}
}

func (p *Platform) hasPage(a address) bool {
	return slices.ContainsFunc(p.Entries, func(e Entry) bool {
		return slices.ContainsFunc(e.Pages, func(g Page) bool {
			page, ok := split(g.URL)
			return ok && page == a
		})
	})
}

// address splits an address of the rule and reports what is wrong with it.
func (w *walker) address(p *Platform, path, url string) (address, bool) {
	a, ok := split(url)
	switch {
	case !strings.HasPrefix(url, "https://"):
		w.report(path, url+" is not https", "write the address the browser shows, from https:// on")
	case !ok || strings.ContainsAny(url, " \t\r\n\\@\"<>"):
		w.report(path, url+" is no address", "write the address the browser shows, from https:// on")
	case !slices.Contains(p.Hosts, a.host):
		w.report(path, a.host+" is not among the hosts of "+p.ID, hostRemedy(a.host, p.Hosts))
	default:
		return a, true
	}
	return a, false
}

func hostRemedy(host string, hosts []string) string {
	if near := nearest(host, hosts); near != "" {
		return "did you mean " + strconv.Quote(near) + "?"
	}
	return "add it to hosts, or take the page out"
}

func pagesHere(p *Platform, w *walker) {
	for i, e := range p.Entries {
		for j, g := range e.Pages {
			path := at("entries", i, at("pages", j, "url"))
			if g.Role != "help" {
				w.address(p, path, g.URL)
			} else if _, ok := split(g.URL); !ok {
				w.report(path, g.URL+" is no https address", "write the address the browser shows, from https:// on")
			}
		}
	}
}

func pagesUnique(p *Platform, w *walker) {
	for i, e := range p.Entries {
		seen := map[address]bool{}
		for j, g := range e.Pages {
			url, _ := split(g.URL)
			if seen[url] {
				w.report(at("entries", i, at("pages", j, "url")), g.URL+" is a page of this entry already", "a slash at the end makes no difference: keep one of the two")
			}
			seen[url] = true
		}
	}
}
