package rule

import (
	"fmt"
	"io/fs"

	"github.com/tidwall/gjson"
)

// LoadBuiltIn reads platforms/*.json of a folder that Load accepted when the
// program was built, which a test must see to. Of each file it reads only what
// stands before the entries; the rest when somebody asks for the platform. So a
// start costs next to nothing, however many platforms there are.
func LoadBuiltIn(fsys fs.FS) (*Set, error) {
	files, err := fs.Glob(fsys, "platforms/*.json")
	if err != nil {
		return nil, err
	}
	all := make([]*Platform, len(files))
	for i, file := range files {
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, err
		}
		if all[i] = head(data); all[i].Access == "" {
			return nil, fmt.Errorf("%s has no id, hosts and access before its entries; run go run ./scripts rules -fix and build again", file)
		}
	}
	return shelve(all), nil
}

// headBytes is more than stands before the entries of any file.
const headBytes = 4096

// head takes what stands before the entries of a file in canonical form.
func head(data []byte) *Platform {
	p := &Platform{unread: data}
	gjson.ParseBytes(data[:min(len(data), headBytes)]).ForEach(func(key, v gjson.Result) bool {
		p.take(key.Str, grow([]byte(v.Raw), nil))
		return key.Str != "access"
	})
	return p
}

// open reads a platform of which only the head was read.
func (p *Platform) open() *Platform {
	p.once.Do(func() {
		if p.unread == nil {
			return
		}
		full := platform(grow(p.unread, nil))
		p.Areas, p.Entries, p.unread = full.Areas, full.Entries, nil
		p.index()
	})
	return p
}
