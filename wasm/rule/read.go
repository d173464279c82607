package rule

import (
	"path"
	"strings"

	"github.com/tidwall/gjson"
)

// Read reads one rule file. The file's name is used for messages, and its last
// part must be the platform's id. The error is a Problems with everything that
// is wrong, not only the first thing; a file with a problem is refused whole.
func Read(file string, data []byte) (*Platform, error) {
	w := &walker{file: file, data: data, places: map[string]int{}}
	if at, message, remedy := sound(data); at >= 0 {
		w.reportAt(at, "", message, remedy)
		return nil, w.problems.orNil()
	}
	root := gjson.ParseBytes(data)
	w.walk(root, platformShape, "")
	if len(w.problems) > 0 {
		return nil, w.problems.orNil()
	}
	p := platform(root)
	for _, c := range checks {
		c.check(p, w)
	}
	if len(w.problems) > 0 {
		return nil, w.problems.orNil()
	}
	p.index()
	return p, nil
}

// readBuiltIn takes a file that Read accepted when the program was built.
func readBuiltIn(data []byte) *Platform {
	p := platform(gjson.ParseBytes(data))
	p.index()
	return p
}

// fileID is the id that a file's name gives its platform.
func fileID(file string) string {
	return strings.TrimSuffix(path.Base(file), ".json")
}
