// Package report writes what tells an authority of a misleading design: the
// text, and the evidence as one file that opens anywhere and can be checked. It
// knows no platform and sends nothing.
package report

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"veto/wasm/datafile"
	"veto/wasm/objection"
	"veto/wasm/wire"
)

// Book is rules/reports in one language.
type Book struct {
	Language   string                  `json:"language"` // BCP 47
	Quote      string                  `json:"quote"`    // of {text}
	Colon      string                  `json:"colon"`    // between a label and what it says
	Join       string                  `json:"join"`     // between the names of a pattern
	Moment     string                  `json:"moment"`   // of {day}, {time} and {zone}
	Subjects   map[string]string       `json:"subjects"` // complaint, interface, notice, report
	Roles      map[string]string       `json:"roles"`
	States     map[wire.State]string   `json:"states"`
	Purposes   map[wire.Purpose]string `json:"purposes"`   // those that letters do not have
	Patterns   map[string]string       `json:"patterns"`   // a name in plain words, by id
	Why        map[string]string       `json:"why"`        // what was seen, by the key of wire.Pattern.Why
	Provisions map[string]string       `json:"provisions"` // what each says, in a few words
	Labels     map[string]string       `json:"labels"`     // of the facts
	Parts      map[string]string       `json:"parts"`
	Evidence   map[string]string       `json:"evidence"` // what stands in the evidence file beside the facts

	letters *objection.Book
	fadp    map[string]string
}

// lawFile is reports/law.json.
type lawFile struct {
	Sources []wire.Source     `json:"sources"`
	Checked wire.Checked      `json:"checked"`
	FADP    map[string]string `json:"fadp"` // the Swiss provision nearest to one of the GDPR
}

// Open reads the book of a language (BCP 47; its first part counts) from
// reports/*.json, and what it shares with letters.
func Open(fsys fs.FS, language string) (*Book, error) {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	if !slices.Contains(Languages(fsys), base) {
		return nil, fmt.Errorf("no reports are written in %q; choose one of %s", language, strings.Join(Languages(fsys), ", "))
	}
	book, law := &Book{}, lawFile{}
	if err := datafile.Read(fsys, "reports/"+base+".json", book); err != nil {
		return nil, err
	}
	if err := datafile.Read(fsys, "reports/law.json", &law); err != nil {
		return nil, err
	}
	letters, err := objection.Open(fsys, base)
	book.letters, book.fadp = letters, law.FADP
	return book, err
}

// Languages are those reports can be written in, sorted.
func Languages(fsys fs.FS) (all []string) {
	files, err := fs.Glob(fsys, "reports/??.json")
	if err != nil {
		return nil // the pattern is sound, so there is no error to tell
	}
	for _, file := range files {
		all = append(all, strings.TrimSuffix(path.Base(file), ".json"))
	}
	return all
}

// swiss writes ss for ß, as German is written in Switzerland.
func (b *Book) swiss() {
	b.letters.Swiss()
	for _, texts := range []map[string]string{b.Subjects, b.Roles, b.Patterns, b.Why, b.Provisions, b.Labels, b.Parts, b.Evidence} {
		for id, text := range texts {
			texts[id] = strings.ReplaceAll(text, "ß", "ss")
		}
	}
}

// fill writes a text with each {placeholder} replaced; pairs are name and
// value. What is put in is not read again.
func fill(text string, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		pairs[i] = "{" + pairs[i] + "}"
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

func (b *Book) quoted(text string) string { return fill(b.Quote, "text", text) }

// moment writes an RFC 3339 time in words, with its zone; "" for what is none.
func (b *Book) moment(text string) string {
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return ""
	}
	day := b.letters.Day(at.Format(time.DateOnly))
	return fill(b.Moment, "day", day, "time", at.Format("15:04"), "zone", at.Format("-07:00"))
}

// roles are what the roles of a page are called in reports.
var roles = map[string]string{
	"switch": "switch", "checkbox": "checkbox", "radio": "radio", "button": "button", "link": "link",
	"menuitem": "menu", "menuitemcheckbox": "menu", "menuitemradio": "menu", "combobox": "menu", "listbox": "menu", "option": "menu", "tab": "menu",
	"textbox": "field", "searchbox": "field", "spinbutton": "field", "slider": "field", "heading": "heading",
}

func (b *Book) role(role string) string {
	if known, ok := roles[role]; ok {
		return b.Roles[known]
	}
	return b.Roles["control"]
}

func (b *Book) purpose(p wire.Purpose) string {
	if text, ok := b.letters.Purposes[p]; ok {
		return text
	}
	return b.Purposes[p]
}
