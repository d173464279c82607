package objection

import (
	"io/fs"
	"slices"
	"strings"

	"veto/wasm/datafile"
	"veto/wasm/fold"
	"veto/wasm/wire"
)

// Fields is forms/fields.json: how any form on the web calls what it asks for.
type Fields struct {
	Fields  []Field             `json:"fields"` // the first that fits is meant
	Submit  map[string][]string `json:"submit"` // words of the button that sends, by language
	Checked wire.Checked        `json:"checked"`
}

// Field is one thing a form asks for.
type Field struct {
	ID           string              `json:"id"`
	Types        []string            `json:"types"`        // values of the type attribute
	Autocomplete []string            `json:"autocomplete"` // tokens of the autocomplete attribute, HTML 4.10.18.7
	Words        map[string][]string `json:"words"`        // in its label, by language, as fold.Words writes them
}

// OpenFields reads forms/fields.json.
func OpenFields(fsys fs.FS) (*Fields, error) {
	fields := &Fields{}
	return fields, datafile.Read(fsys, "forms/fields.json", fields)
}

// field says what a control asks for, and how that was seen; "" if nothing
// tells. What the page declares for programs comes before its words.
func (f *Fields) field(c *wire.Control) (id string, why wire.Say) {
	for i := range f.Fields {
		if one := &f.Fields[i]; one.declared(c) {
			return one.ID, wire.Say{Key: "whyFieldDeclared"}
		}
	}
	label, longest := spaced(c.Name), ""
	for i := range f.Fields {
		if word := within(label, f.Fields[i].Words); len(word) > len(longest) {
			id, longest = f.Fields[i].ID, word
		}
	}
	if longest == "" {
		return "", why
	}
	return id, wire.Say{Key: "whyFieldLabel", Args: []string{c.Name}}
}

func (f *Field) declared(c *wire.Control) bool {
	tokens := strings.Fields(strings.ToLower(c.Attributes["autocomplete"]))
	return slices.Contains(f.Types, strings.ToLower(c.Attributes["type"])) ||
		len(tokens) > 0 && slices.Contains(f.Autocomplete, tokens[len(tokens)-1])
}

// within is the longest of some words that stands in a label.
func within(label string, words map[string][]string) (longest string) {
	for _, list := range words {
		for _, word := range list {
			if len(word) > len(longest) && strings.Contains(label, " "+word+" ") {
				longest = word
			}
		}
	}
	return longest
}

// spaced is a label as words between blanks.
func spaced(label string) string { return " " + strings.Join(fold.Words(label), " ") + " " }
