package main

import (
	"archive/zip"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// zipTime stands in every entry: a package must not remember when it was made.
var zipTime = time.Date(2020, time.January, 1, 0, 0, 0, 0, time.UTC)

// zipFolder packs a folder, files in order of name, all with the same time.
func zipFolder(dir, out string) error {
	file, err := os.Create(out)
	if err != nil {
		return err
	}
	defer file.Close()
	archive := zip.NewWriter(file)
	// WalkDir goes in lexical order.
	err = filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		return zipFile(archive, dir, path)
	})
	if err != nil {
		return err
	}
	return archive.Close()
}

func zipFile(archive *zip.Writer, dir, path string) error {
	name, err := filepath.Rel(dir, path)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	header := &zip.FileHeader{Name: filepath.ToSlash(name), Method: zip.Deflate, Modified: zipTime}
	writer, err := archive.CreateHeader(header)
	if err != nil {
		return err
	}
	_, err = writer.Write(data)
	return err
}
