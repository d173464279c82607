// Package datafile reads the files of rules/ that have no reader of their own.
package datafile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
)

// Read reads a JSON file strictly: a misspelt key and a text after the value
// are errors, which name the file.
func Read(fsys fs.FS, name string, into any) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	if err := Parse(data, into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// Parse is Read of a text.
func Parse(data []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return err
	}
	if _, err := decoder.Token(); err != io.EOF {
		return fmt.Errorf("there is more after the end, at byte %d", decoder.InputOffset())
	}
	return nil
}
