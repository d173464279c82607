package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"veto/rules"
	"veto/wasm/report"
)

const verifyUsage = `usage: go run ./scripts verify FILE

Says whether an evidence file is as Veto wrote it, and if not, which part is not: the data, the checksum, a picture, or
a line of what is shown. It needs no network. A file that is unchanged in itself may still have been written anew with
other data: compare the SHA-256 it prints with the one in the letter that came with the file.
`

// runVerify checks one evidence file.
func runVerify(args []string) error {
	if len(args) != 1 || args[0] == "-h" || args[0] == "-help" || args[0] == "--help" {
		fmt.Fprint(os.Stderr, verifyUsage)
		if len(args) == 1 {
			return nil
		}
		return errors.New("name one file")
	}
	return verify(args[0], os.Stdout)
}

func verify(file string, out io.Writer) error {
	text, err := readReport(file)
	if err != nil {
		return err
	}
	found, problems := report.Verify(rules.FS, text)
	for _, p := range problems {
		fmt.Fprintln(out, p)
	}
	if len(problems) > 0 {
		return fmt.Errorf("%s is not as Veto wrote it", file)
	}
	fmt.Fprintf(out, "unchanged\nSHA-256 of its data: %s\nmade %s by Veto %s about %s; compare the SHA-256 with the one in the letter\n", found.Hash, found.Made, found.Veto, found.Site)
	return nil
}

// maxReport is the largest file that is read: a report has at most 8 MB of
// pictures, a third more as base64.
const maxReport = 16 << 20

func readReport(file string) ([]byte, error) {
	info, err := os.Stat(file)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > maxReport {
		return nil, fmt.Errorf("%s is no file of at most %d MB", file, maxReport>>20)
	}
	return os.ReadFile(file)
}
