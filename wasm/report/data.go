package report

import (
	"encoding/base64"
	"strings"

	"veto/wasm/codec"
	"veto/wasm/wire"
)

// Format is the number of the form of evidence files. Whatever changes the
// bytes of a file that was made before (the page, its words, the data) is a new
// format: a file can only be compared by the Veto that knows its own.
const Format = 1

// Data is what an evidence file holds, by rules/schema/report.schema.json. It
// says nothing of the person but their country.
type Data struct {
	Format   int     `json:"format"`   // 1
	Veto     string  `json:"veto"`     // version that wrote it
	Language string  `json:"language"` // of the words shown, BCP 47
	Made     string  `json:"made"`     // RFC 3339 with zone
	Country  string  `json:"country"`  // ISO 3166-1, where the person lives; "" where not said
	Platform string  `json:"platform"` // id of Veto's rules; "" for a site without
	Site     string  `json:"site"`     // name of the platform, or the host
	Seen     []Sight `json:"seen"`     // at least one
}

// Sight is one thing that was seen.
type Sight struct {
	Rule     string         `json:"rule"`            // platform and entry; "" where the general judge spoke
	Version  string         `json:"version"`         // YYYY-MM-DD the rule was last checked; "" without a rule
	Title    string         `json:"title"`           // what it is, in Veto's words
	Role     string         `json:"role"`            // of the control; "" where there is none
	Name     string         `json:"name"`            // its accessible name, as the page gives it
	State    wire.State     `json:"state"`           // as it was read
	Purpose  wire.Purpose   `json:"purpose"`         // what the data use is for
	On       wire.Polarity  `json:"on"`              // what on means for the person
	Patterns []wire.Pattern `json:"patterns"`        // the dark patterns it shows
	Markup   []Marked       `json:"markup"`          // the control and what is around it
	At       string         `json:"at"`              // RFC 3339 with zone: when it was seen
	Address  string         `json:"address"`         // of the page, as the person trimmed it
	Language string         `json:"language"`        // of the page, BCP 47; "" where it does not say
	Image    *Picture       `json:"image,omitempty"` // what it looked like
}

// Marked is a control of the page: what it is, is called and stands at, nothing
// else.
type Marked struct {
	Role  string `json:"role"`           // as the page gives it
	Name  string `json:"name"`           // its accessible name
	State string `json:"state"`          // as Sight.State; "" where it has none
	This  bool   `json:"this,omitempty"` // the one that is reported
}

// Picture stands for a PNG of the file.
type Picture struct {
	SHA256 string `json:"sha256"` // of the PNG's bytes, hexadecimal
	Width  int    `json:"width"`  // in pixels
	Height int    `json:"height"` // in pixels
	Alt    string `json:"alt"`    // what it shows, in words
}

// dataOf is what goes into the file, and the pictures beside it.
func dataOf(r *wire.ReportRequest, language string) (*Data, [][]byte) {
	d := &Data{Format: Format, Veto: r.Version, Language: language, Made: r.Now, Country: r.Country, Platform: r.Platform, Site: r.Site}
	var pictures [][]byte
	for _, s := range r.Seen {
		sight := Sight{
			Rule: s.Rule, Version: s.Version, Title: s.Title, Role: s.Role, Name: s.Name, State: s.State, Purpose: s.Purpose, On: s.On,
			Patterns: orEmpty(s.Patterns), Markup: []Marked{}, At: s.At, Address: s.Address, Language: s.Language,
		}
		for _, m := range s.Markup {
			sight.Markup = append(sight.Markup, Marked{m.Role, m.Name, string(m.State), m.This})
		}
		if s.Image != nil {
			png, _ := base64.StdEncoding.DecodeString(s.Image.PNG) // sound has read it before
			pictures = append(pictures, png)
			sight.Image = &Picture{SHA256: hashOf(png), Width: s.Image.Width, Height: s.Image.Height, Alt: s.Image.Alt}
		}
		d.Seen = append(d.Seen, sight)
	}
	return d, pictures
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// bytes are the data in their one form: the fields in order, no spaces, and no
// "<", so that they can stand in a script element of a page.
func (d *Data) bytes() []byte {
	return []byte(strings.ReplaceAll(string(codec.Write(nil, *d)), "<", `\u003c`))
}
