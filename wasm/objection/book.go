// Package objection writes what a person sends: objections, reminders and
// complaints, from the texts of rules/letters, and plans how a platform's own
// form is filled. It knows no platform and sends nothing.
package objection

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"veto/wasm/datafile"
	"veto/wasm/wire"
)

// Book is rules/letters in one language, with the parts a letter is made of.
type Book struct {
	Language    string                  `json:"language"` // BCP 47
	Date        string                  `json:"date"`     // a day in words, of {day}, {month} and {year}
	First       string                  `json:"first"`    // the first of a month, where it is written in another way: "1er"
	Months      []string                `json:"months"`
	Laws        map[string]string       `json:"laws"`        // how a law is called: gdpr, uk, ch
	How         map[string]string       `json:"how"`         // letter, mail, form: said to whom it was sent
	HowReported map[string]string       `json:"howReported"` // the same, said to an authority
	Subjects    map[string]string       `json:"subjects"`    // by kind
	Salutation  string                  `json:"salutation"`
	Closing     string                  `json:"closing"`
	OurClosing  string                  `json:"ourClosing"` // of an organisation, where it is another
	Purposes    map[wire.Purpose]string `json:"purposes"`
	Leads       map[string]string       `json:"leads"` // the sentence before a ground's own words, by ground
	Parts       map[string]string       `json:"parts"`
}

// Parts are the provisions each part of a letter cites, without the law:
// "Art. 21(1)".
type Parts map[string][]string

// Open reads the book of a language (BCP 47; its first part counts) from
// letters/*.json.
func Open(fsys fs.FS, language string) (*Book, error) {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	if !slices.Contains(Languages(fsys), base) {
		return nil, fmt.Errorf("no letters are written in %q; choose one of %s", language, strings.Join(Languages(fsys), ", "))
	}
	book := &Book{}
	return book, datafile.Read(fsys, "letters/"+base+".json", book)
}

// Swiss writes ss for ß, as German is written in Switzerland.
func (b *Book) Swiss() {
	write := func(text string) string { return strings.ReplaceAll(text, "ß", "ss") }
	b.Salutation, b.Closing = write(b.Salutation), write(b.Closing)
	for _, texts := range []map[string]string{b.Subjects, b.Leads, b.Parts} {
		for id, text := range texts {
			texts[id] = write(text)
		}
	}
}

// Languages are those letters can be written in, sorted.
func Languages(fsys fs.FS) (all []string) {
	files, err := fs.Glob(fsys, "letters/??.json")
	if err != nil {
		return nil // the pattern is sound, so there is no error to tell
	}
	for _, file := range files {
		all = append(all, strings.TrimSuffix(path.Base(file), ".json"))
	}
	return all
}

// OpenParts reads letters/parts.json.
func OpenParts(fsys fs.FS) (Parts, error) {
	file := struct {
		Parts Parts `json:"parts"`
	}{}
	err := datafile.Read(fsys, "letters/parts.json", &file)
	return file.Parts, err
}
