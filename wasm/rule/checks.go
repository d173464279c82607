package rule

import (
	"strconv"
	"strings"
)

// check is one thing that must hold for a platform whose file has the right
// shape. It reports to the walker, which knows the places.
type check struct {
	id    string // names it in tests: each must have a story that it refuses
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

// at is the path of an item of a list, or of something in it.
func at(list string, i int, key string) string {
	path := list + "[" + strconv.Itoa(i) + "]"
	if key == "" {
		return path
	}
	return path + "." + key
}
