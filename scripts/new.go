package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"veto/wasm/rule"
)

const newHelp = `usage: go run ./scripts new

Asks some fifteen questions and writes rules/platforms/<id>.json and its cases,
rules/testdata/<id>.txtar. Where the platform exists, an entry and its cases are
added; nothing that is there is overwritten. Answers may be piped, a line each.
Have a source at hand: a rule without one is refused. Labels are quoted from it;
leave empty what it does not quote.
`

func runNew(args []string) error {
	flags := flag.NewFlagSet("new", flag.ExitOnError)
	dir := flags.String("dir", "rules", "the folder that holds platforms/ and testdata/")
	copied := flags.String("page", "", "a `file` with the page's controls as the extension copies them; becomes a case")
	flags.Usage = func() {
		fmt.Fprint(flags.Output(), newHelp)
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return err
	}
	page, err := readCopied(*copied)
	if err != nil {
		return err
	}
	return newRule(*dir, page, os.Stdin, os.Stdout, time.Now())
}

// newRule asks, builds, checks, and only then writes.
func newRule(dir string, page *copiedPage, in io.Reader, out io.Writer, now time.Time) error {
	a := &asker{in: bufio.NewScanner(in), out: out}
	d := askDraft(a, dir, now)
	if a.err != nil {
		return a.err
	}
	text, err := d.rule()
	if err != nil {
		return err
	}
	if _, err := rule.Read(d.file, text); err != nil {
		return fmt.Errorf("nothing was written, because the reader would refuse it:\n%w", err)
	}
	cases, err := d.cases(page)
	if err != nil {
		return err
	}
	if err := writeBoth(d.file, text, d.caseFile, cases); err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "\nwritten: %s\nwritten: %s\n\nNext: look at both files, add languages, dates and what is covered, then\n  go run ./scripts rules -fix -coverage\n  go test ./rules\n  go run ./scripts mutate\n  go run ./scripts check\n", d.file, d.caseFile)
	return err
}

func writeBoth(file string, text []byte, caseFile string, cases []byte) error {
	for _, f := range []string{file, caseFile} {
		if err := os.MkdirAll(filepath.Dir(f), 0o755); err != nil {
			return err
		}
	}
	if err := os.WriteFile(file, text, 0o644); err != nil {
		return err
	}
	return os.WriteFile(caseFile, cases, 0o644)
}

// asker puts questions. After the first error it asks nothing more.
type asker struct {
	in  *bufio.Scanner
	out io.Writer
	err error
}

// ask repeats a question until the answer is good; check says what is wrong
// with one, "" if nothing.
func (a *asker) ask(question string, check func(string) string) string {
	for a.err == nil {
		fmt.Fprintf(a.out, "%s: ", question)
		if !a.in.Scan() {
			a.err = errors.Join(fmt.Errorf("the answers ended at %q; nothing was written", question), a.in.Err())
			break
		}
		answer := strings.TrimSpace(a.in.Text())
		wrong := check(answer)
		if wrong == "" {
			return answer
		}
		fmt.Fprintf(a.out, "  %s\n", wrong)
	}
	return ""
}

func (a *asker) text(question string) string {
	return a.ask(question, func(s string) string {
		if s == "" {
			return "this cannot be empty"
		}
		return ""
	})
}

// labels asks for the words on a control. They are quoted, never translated:
// one language will do.
func (a *asker) labels(words string) (english, german string) {
	english = a.ask(words+", English (empty: no source quotes it)", func(string) string { return "" })
	german = a.ask(words+", German (empty: no source quotes it)", func(s string) string {
		if s == "" && english == "" {
			return "quote it in one of the two; further languages are added to the file"
		}
		return ""
	})
	return english, german
}

func (a *asker) choose(question string, from []string) string {
	return a.ask(question+" ("+strings.Join(from, ", ")+")", func(s string) string {
		if !slices.Contains(from, s) {
			return "one of " + strings.Join(from, ", ")
		}
		return ""
	})
}

// https asks for an address; "" is allowed where optional.
func (a *asker) https(question string, optional bool) string {
	return a.ask(question, func(s string) string {
		if s == "" && optional || strings.HasPrefix(s, "https://") && len(s) > len("https://") {
			return ""
		}
		return "write the address the browser shows, from https:// on"
	})
}
