package rule

import (
	"fmt"
	"io"
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
	start := make([]byte, headBytes)
	for i, file := range files {
		data, err := beginning(fsys, file, start)
		if err != nil {
			return nil, err
		}
		all[i] = head(data)
		if all[i].Access == "" {
			return nil, fmt.Errorf("%s has no id, hosts and access before its entries; run go run ./scripts rules -fix and build again", file)
		}
		all[i].rest = func() ([]byte, error) { return fs.ReadFile(fsys, file) }
	}
	return shelve(all), nil
}

// headBytes is more than stands before the entries of any file.
const headBytes = 4096

// beginning reads as much of a file as there is room for.
func beginning(fsys fs.FS, file string, room []byte) ([]byte, error) {
	opened, err := fsys.Open(file)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	n, err := io.ReadFull(opened, room)
	if err != nil && err != io.ErrUnexpectedEOF {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return room[:n], nil
}

// head takes what stands before the entries of a file in canonical form.
func head(data []byte) *Platform {
	p := &Platform{}
	gjson.ParseBytes(data).ForEach(func(key, v gjson.Result) bool {
		p.take(key.Str, grow([]byte(v.Raw), nil))
		return key.Str != "access"
	})
	return p
}

// open reads a platform of which only the head was read.
func (p *Platform) open() *Platform {
	p.once.Do(func() {
		if p.rest == nil {
			return
		}
		data, err := p.rest()
		if err != nil {
			panic(err) // a file that is part of the program was there a moment ago
		}
		full := platform(grow(data, nil))
		p.Areas, p.Entries, p.rest = full.Areas, full.Entries, nil
		p.index()
	})
	return p
}
