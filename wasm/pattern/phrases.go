package pattern

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/tidwall/gjson"
)

// english is consulted beside a page's own language: many sites leave their
// buttons in it.
const english = "en"

// Keys of a phrases file; rules/phrases/README.md says what each holds.
const (
	accept   = "accept"
	refuse   = "refuse"
	choose   = "choose"
	leave    = "leave"
	consent  = "consent"
	shame    = "shame"
	fear     = "fear"
	object   = "object"
	reason   = "reason"
	identity = "identity"
	phone    = "phone"
	terms    = "terms"
	gone     = "gone"
	common   = "common"
)

var keys = []string{accept, refuse, choose, leave, consent, shame, fear, object, reason, identity, phone, terms, gone, common}

// Phrases are the words that patterns need, by language. It is safe for
// concurrent use.
type Phrases struct {
	tags     []string // sorted
	files    map[string]*file
	onlyOnce sync.Once
	only     map[string]int // function word: the one language it belongs to, by its place in tags, or several
}

// file is one language, read when it is first consulted.
type file struct {
	raw  []byte
	once sync.Once
	sets map[string]set
}

// LoadPhrases finds phrases/*.json in fsys; CheckPhrases says what is wrong in
// them.
func LoadPhrases(fsys fs.FS) (*Phrases, error) {
	names, err := fs.Glob(fsys, "phrases/*.json")
	if err != nil {
		return nil, err
	}
	p := &Phrases{files: map[string]*file{}}
	for _, name := range names {
		raw, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		tag := strings.TrimSuffix(path.Base(name), ".json")
		p.files[tag], p.tags = &file{raw: raw}, append(p.tags, tag)
	}
	if p.files[english] == nil {
		return nil, errors.New("phrases/en.json must be there; every language falls back on it")
	}
	return p, nil
}

// CheckPhrases reads every file of phrases strictly and returns all that is
// wrong, each with file, line and what to do.
func CheckPhrases(fsys fs.FS) error {
	p, err := LoadPhrases(fsys)
	if err != nil {
		return err
	}
	var wrong []error
	for _, tag := range p.tags {
		if _, err := readPhrases(p.files[tag].raw); err != nil {
			wrong = append(wrong, fmt.Errorf("phrases/%s.json: %w", tag, err))
		}
	}
	return errors.Join(wrong...)
}

// in is a set of phrases of a language, empty where there is none. A file that
// CheckPhrases would refuse counts as far as it can be read.
func (p *Phrases) in(lang, key string) set {
	f := p.files[primary(lang)]
	if f == nil {
		return nil
	}
	f.once.Do(func() { f.sets, _ = readPhrases(f.raw) })
	return f.sets[key]
}

// says reports whether a text has a phrase of a key, in the page's language or
// in English.
func (p *Phrases) says(lang, key string, text []string) bool {
	return p.in(lang, key).found(text) != "" || primary(lang) != english && p.in(english, key).found(text) != ""
}

func readPhrases(raw []byte) (map[string]set, error) {
	if !gjson.ValidBytes(raw) || !gjson.ParseBytes(raw).IsObject() {
		return nil, errors.New("must be one JSON object { … }; check quotes and commas")
	}
	r := phraseReader{raw: raw, sets: map[string]set{}}
	gjson.ParseBytes(raw).ForEach(func(key, value gjson.Result) bool {
		r.key(key, value)
		return true
	})
	for _, key := range keys {
		if len(r.sets[key]) == 0 {
			r.wrong = append(r.wrong, fmt.Errorf("%q is missing or empty; give at least one phrase", key))
		}
	}
	return r.sets, errors.Join(r.wrong...)
}

// phraseReader collects the sets of a file and all that is wrong with it.
type phraseReader struct {
	raw   []byte
	sets  map[string]set
	wrong []error
}

func (r *phraseReader) key(key, value gjson.Result) {
	name := key.String()
	switch {
	case name == "$schema" || name == "note":
		return
	case !slices.Contains(keys, name):
		r.fault(key, "unknown key %q; known are %s", name, strings.Join(keys, ", "))
		return
	case !value.IsArray():
		r.fault(value, "%q must be a list of phrases", name)
		return
	}
	before := ""
	for _, item := range value.Array() {
		r.phrase(name, before, item)
		before = item.String()
	}
}

func (r *phraseReader) phrase(key, before string, item gjson.Result) {
	text := item.String()
	p, ok := readPhrase(text)
	switch {
	case item.Type != gjson.String || !ok:
		r.fault(item, "%q: %s is no phrase; write words, * at a word's end, .. for a gap, = before a whole text", key, item.Raw)
	case text <= before:
		r.fault(item, "%q: %q stands after %q; keep the list sorted, each phrase once", key, text, before)
	default:
		r.sets[key] = append(r.sets[key], p)
	}
}

// fault notes what is wrong at the place of a value.
func (r *phraseReader) fault(at gjson.Result, format string, args ...any) {
	line := 1 + bytes.Count(r.raw[:min(at.Index, len(r.raw))], []byte("\n"))
	r.wrong = append(r.wrong, fmt.Errorf("line %d: "+format, append([]any{line}, args...)...))
}
