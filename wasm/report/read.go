package report

import (
	"errors"
	"fmt"
	"io/fs"
	"time"

	"veto/wasm/codec"
)

// Verified is what an evidence file or its data hold.
type Verified struct {
	*Data
	Hash string // SHA-256 of the data, hexadecimal
}

// ReadData reads the data of a report: what stands in an evidence file, or a
// file of them alone.
func ReadData(fsys fs.FS, text []byte) (*Verified, error) {
	d := &Data{}
	if err := codec.ReadStrictly(text, d); err != nil {
		return nil, fmt.Errorf("they cannot be read: %w", err)
	}
	book, err := Open(fsys, d.Language)
	if err != nil {
		return nil, err
	}
	if err := d.sound(book); err != nil {
		return nil, err
	}
	return &Verified{d, hashOf(d.bytes())}, nil
}

// sound refuses data that no report has.
func (d *Data) sound(book *Book) error {
	if d.Format != Format {
		return fmt.Errorf("they are of format %d, this Veto knows %d: check them with the Veto that wrote them (version %q)", d.Format, Format, clip(d.Veto))
	}
	if _, err := time.Parse(time.RFC3339, d.Made); err != nil || d.Language != book.Language || d.Site == "" || len(d.Seen) == 0 {
		return errors.New("language, made, site or seen is not what a report has")
	}
	for i := range d.Seen {
		s := &d.Seen[i]
		_, err := time.Parse(time.RFC3339, s.At)
		if err != nil || book.States[s.State] == "" || s.Patterns == nil || s.Markup == nil {
			return fmt.Errorf("seen[%d] is not what a report has: at, state, patterns or markup", i)
		}
		for _, p := range s.Patterns {
			if book.Patterns[p.ID] == "" || book.Why[p.Why.Key] == "" {
				return fmt.Errorf("seen[%d] has a pattern %q with %q, which no report speaks of", i, clip(p.ID), clip(p.Why.Key))
			}
		}
	}
	return nil
}
