// Package judge says what a control is for, what "on" means for the person,
// and whether a control that is on deserves to be flagged. It knows language
// only: its words are data, read from rules/words.
package judge

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"veto/wasm/wire"
)

const (
	english  = "en"
	everyone = "und" // BCP 47 "undetermined": words that are the same in every language
)

// Vocabulary is what the judge knows of every language. It is safe for
// concurrent use.
type Vocabulary struct {
	files      fs.FS
	languages  map[string]*language
	tags       []string // English first
	cuts       memo[[]clause]
	verdicts   memo[*wire.Verdict]
	uses       memo[[]wire.Purpose]
	guessLock  sync.Mutex
	guessed    string // the language guessed last
	statesOnce sync.Once
	stateWords map[string][]stateIn
	surveyOnce sync.Once
	surveyed   survey
}

// language is one file of words. It is compiled when it is first consulted:
// a page needs two of them, the folder has dozens.
type language struct {
	file     string
	once     sync.Once
	compiled *lexicon
}

// Load reads words/*.json from fsys. What is in a file is looked at when its
// language is first consulted: a page on which a rule is sure of its control
// needs none, and waits for its hint. Check reads all.
func Load(fsys fs.FS) (*Vocabulary, error) {
	files, err := fs.Glob(fsys, "words/*.json")
	if err != nil {
		return nil, err
	}
	v := &Vocabulary{files: fsys, languages: map[string]*language{}}
	for _, file := range files {
		v.languages[strings.TrimSuffix(path.Base(file), ".json")] = &language{file: file}
	}
	if v.languages[english] == nil || v.languages[everyone] == nil {
		return nil, errors.New("words/: en.json and und.json must be there; the judge falls back on them")
	}
	v.arrange()
	return v, nil
}

// arrange puts English first, and the words common to all aside.
func (v *Vocabulary) arrange() {
	for tag := range v.languages {
		if tag != english && tag != everyone {
			v.tags = append(v.tags, tag)
		}
	}
	slices.Sort(v.tags)
	v.tags = append([]string{english}, v.tags...)
}

// Check reads every word file of fsys strictly and returns all that is wrong,
// each with its place and what to do.
func Check(fsys fs.FS) error {
	files, err := fs.Glob(fsys, "words/*.json")
	wrong := []error{err}
	for _, file := range files {
		raw, err := fs.ReadFile(fsys, file)
		if err == nil {
			_, err = readWords(string(raw))
		}
		if err != nil {
			wrong = append(wrong, fmt.Errorf("%s: %w", file, err))
		}
	}
	if err := errors.Join(wrong...); err != nil {
		return err
	}
	_, err = Load(fsys)
	return err
}

// clauses are those of a text that stands beside many controls: it is cut once
// for all who ask. A name is read once; it is cut without being remembered.
func (v *Vocabulary) clauses(text string) []clause {
	text = cut(text)
	return v.cuts.get(text, func() []clause {
		cs := clauses(strings.Clone(text)) // or the whole page would stay in memory with its heading
		for i := range cs {
			cs[i].kept = true
		}
		return cs
	})
}

// lexicon returns the words of a language, or nil where there are none. A file
// that Check would refuse counts as not there, English as without a word: the
// judge then says "unclear".
func (v *Vocabulary) lexicon(tag string) *lexicon {
	l := v.languages[tag]
	if l == nil || tag == everyone {
		return nil
	}
	l.once.Do(func() {
		own, err := takeWords(v.file(tag))
		common := v.common()
		switch {
		case err == nil && common != nil:
			l.compiled = compile(own, common)
		case tag == english:
			l.compiled = compile(words{}, nil)
		}
	})
	return l.compiled
}

// common is the words of every language, nil where their file cannot be read.
func (v *Vocabulary) common() *lexicon {
	l := v.languages[everyone]
	l.once.Do(func() {
		if own, err := takeWords(v.file(everyone)); err == nil {
			l.compiled = compile(own, nil)
		}
	})
	return l.compiled
}

// file is a language's file. It is read anew each time: all of them together
// would be the largest thing in memory. One that cannot be read is empty.
func (v *Vocabulary) file(tag string) string {
	file, err := v.files.Open(v.languages[tag].file)
	if err != nil {
		return ""
	}
	defer file.Close()
	var text strings.Builder
	if info, err := file.Stat(); err == nil {
		text.Grow(int(info.Size()))
	}
	if _, err := io.CopyBuffer(&text, file, make([]byte, 4096)); err != nil {
		return ""
	}
	return text.String()
}

// primary is the language of a BCP 47 tag without script and region: "pt" of "pt-BR".
func primary(tag string) string {
	if at := strings.IndexAny(tag, "-_"); at >= 0 {
		tag = tag[:at]
	}
	switch tag = strings.ToLower(tag); tag {
	case "no", "nn":
		return "nb"
	case "iw":
		return "he"
	case "in":
		return "id"
	}
	return tag
}
