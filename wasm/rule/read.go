package rule

import (
	"path"
	"strconv"
	"strings"
)

// Engine is the version of what a rule file may say. It grows when a field or a
// word is added that an older reader would refuse.
const Engine = 1

// Read reads one rule file. The file's name is used for messages, and its last
// part must be the platform's id. The error is a Problems with everything that
// is wrong, not only the first thing; a file with a problem is refused whole.
func Read(file string, data []byte) (*Platform, error) {
	w := newWalker(file, data)
	if at, message, remedy := sound(data); at >= 0 {
		w.reportAt(at, "", message, remedy)
		return nil, w.problems.orNil()
	}
	room, leave := roomFor(data)
	defer leave()
	w.root = grow(data, room)
	if !w.forThisEngine() {
		return nil, w.problems.orNil()
	}
	w.walk(w.root, platformShape())
	if len(w.problems) > 0 {
		return nil, w.problems.orNil()
	}
	p := platform(w.root)
	for _, c := range checks {
		c.check(p, w)
	}
	if len(w.problems) > 0 {
		return nil, w.problems.orNil()
	}
	p.index()
	return p, nil
}

// forThisEngine refuses a file for a newer reader before anything else: it may
// have fields that this one would call misspelt.
func (w *walker) forThisEngine() bool {
	engine := w.root.get("engine")
	if n, err := strconv.ParseFloat(engine.text, 64); err != nil || n <= Engine {
		return true
	}
	w.reportAt(int(engine.at), "engine", "this file needs engine "+engine.text+"; this is engine "+strconv.Itoa(Engine), "bring Veto up to date, or ask for a file for this version")
	return false
}

// fileID is the id that a file's name gives its platform.
func fileID(file string) string {
	return strings.TrimSuffix(path.Base(file), ".json")
}
