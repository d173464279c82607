package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// numbered calls do for every line that is not blank, however long, with its
// number from 1.
func numbered(in io.Reader, do func(n int, line []byte) error) error {
	lines := bufio.NewReaderSize(in, 1<<16)
	for n := 1; ; n++ {
		line, end := lines.ReadBytes('\n')
		if line = bytes.TrimSpace(line); len(line) > 0 {
			if err := do(n, line); err != nil {
				return err
			}
		}
		if errors.Is(end, io.EOF) {
			return nil
		}
		if end != nil {
			return end
		}
	}
}

// eachLine decodes JSON lines one after the other.
func eachLine[T any](in io.Reader, do func(T) error) error {
	return numbered(in, func(n int, line []byte) error {
		var t T
		if err := json.Unmarshal(line, &t); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		return do(t)
	})
}
