// Package datafile reads the files of rules/ that have no reader of their own.
package datafile

import (
	"fmt"
	"io/fs"

	"veto/wasm/codec"
)

// Read reads a JSON file strictly: a misspelt key and a text after the value
// are errors, which name the file.
func Read(fsys fs.FS, name string, into any) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	if err := codec.ReadStrictly(data, into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
