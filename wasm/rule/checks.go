package rule

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// check is one thing that must hold for a platform whose file has the right
// shape. It reports to the walker, which knows the places.
type check struct {
	id    string
	check func(p *Platform, w *walker)
}

var checks = []check{
	{"id-is-file", idIsFile},
	{"ids-spelt", idsSpelt},
	{"ids-unique", idsUnique},
	{"hosts-spelt", hostsSpelt},
	{"areas-narrow", areasNarrow},
	{"pages-here", pagesHere},
	{"pages-unique", pagesUnique},
	{"both-languages", bothLanguages},
	{"dates-possible", datesPossible},
	{"regions-known", regionsKnown},
	{"sources-open", sourcesOpen},
	{"kind-complete", kindComplete},
	{"control-narrow", controlNarrow},
	{"names-long", namesLong},
	{"none-has-nothing", noneHasNothing},
}

func idIsFile(p *Platform, w *walker) {
	if want := fileID(w.file); p.ID != want {
		w.report("id", strconv.Quote(p.ID)+" is not the name of the file", "rename the file to "+p.ID+".json or write "+strconv.Quote(want))
	}
}

func idsSpelt(p *Platform, w *walker) {
	spelt := func(path, id string) {
		if !isID(id) {
			w.report(path, strconv.Quote(id)+" is no id", "use a to z, 0 to 9 and single hyphens, a letter first")
		}
	}
	spelt("id", p.ID)
	for i, e := range p.Entries {
		spelt(at("entries", i, "id"), e.ID)
	}
}

func isID(id string) bool {
	if id == "" || len(id) > 60 || id[0] < 'a' || id[0] > 'z' || strings.Contains(id, "--") || id[len(id)-1] == '-' {
		return false
	}
	return strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

func idsUnique(p *Platform, w *walker) {
	seen := map[string]int{}
	for i, e := range p.Entries {
		if first, twice := seen[e.ID]; twice {
			w.report(at("entries", i, "id"), strconv.Quote(e.ID)+" is the id of entries["+strconv.Itoa(first)+"] already", "choose another")
			continue
		}
		seen[e.ID] = i
	}
}

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
			w.address(p, at("entries", i, at("pages", j, "url")), g.URL)
		}
	}
}

func pagesUnique(p *Platform, w *walker) {
	for i, e := range p.Entries {
		seen := map[string]bool{}
		for j, g := range e.Pages {
			url := strings.TrimSuffix(g.URL, "/")
			if seen[url] {
				w.report(at("entries", i, at("pages", j, "url")), g.URL+" is a page of this entry already", "a slash at the end makes no difference: keep one of the two")
			}
			seen[url] = true
		}
	}
}

func bothLanguages(p *Platform, w *walker) {
	for i, e := range p.Entries {
		for key, t := range map[string]Text{"title": e.Title, "says": e.Says, "covers": e.Covers, "excludes": e.Excludes, "late": e.Late, "unchecked": e.Unchecked, "region": e.Region} {
			for _, lang := range []string{"en", "de"} {
				if t != nil && t[lang] == "" {
					w.report(at("entries", i, key), "there is no text in "+strconv.Quote(lang), "both English and German are shown: write both")
				}
			}
		}
		if e.Form != nil && (e.Form.Fields["en"] == nil || e.Form.Fields["de"] == nil) {
			w.report(at("entries", i, "form.fields"), `"en" or "de" is missing`, "both English and German are shown: write both")
		}
	}
}

// namesLong refuses names that half the controls of a page would bear.
func namesLong(p *Platform, w *walker) {
	for i, e := range p.Entries {
		for _, part := range []struct {
			path   string
			labels Labels
		}{{"control.names", e.Control.Names}, {"control.rows", e.Control.Rows}, {"link.names", e.Link.Names}} {
			for lang, names := range part.labels {
				for j, name := range names {
					if utf8.RuneCountInString(name) < 4 {
						w.report(at("entries", i, part.path+"."+at(lang, j, "")), strconv.Quote(name)+" is too short to be told from other words: too wide", "quote the whole label")
					}
				}
			}
		}
	}
}

// at is the path of an item of a list, or of something in it.
func at(list string, i int, key string) string {
	path := list + "[" + strconv.Itoa(i) + "]"
	if key == "" {
		return path
	}
	return path + "." + key
}
