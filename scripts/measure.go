package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"veto/rules"
	"veto/wasm/judge"
	"veto/wasm/wire"
)

// runMeasure compares the judge with judged material: the only way to know
// whether a new word helped more than it hurt.
func runMeasure(args []string) error {
	flags := flag.NewFlagSet("measure", flag.ContinueOnError)
	wrong := flags.String("wrong", "", "also list what was judged wrongly in this language (\"all\" for every one)")
	flags.Usage = func() {
		fmt.Fprintln(os.Stderr, `usage: go run ./scripts measure [-wrong LANG] labels DIR    DIR has dev.jsonl
       go run ./scripts measure pages DIR [SCAN.jsonl]     DIR has gold.jsonl

labels  judges every label of DIR/dev.jsonl that could stand on a control and on whose meaning its
        readers agree, and prints precision and recall by language.
pages   compares the lines of "scan --any --gold DIR/gold.jsonl" with DIR/gold.jsonl. Without them the
        names and headings that gold.jsonl gives are judged, which leaves the browser out.`)
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return ignoreHelp(err)
	}
	if flags.NArg() < 2 {
		flags.Usage()
		return errors.New("say what to measure and the folder it is in")
	}
	v, err := judge.Load(rules.FS)
	if err != nil {
		return err
	}
	switch what, dir := flags.Arg(0), flags.Arg(1); what {
	case "labels":
		return measureLabelsIn(v, filepath.Join(dir, "dev.jsonl"), *wrong, os.Stdout)
	case "pages":
		return measurePagesIn(v, filepath.Join(dir, "gold.jsonl"), flags.Arg(2), os.Stdout)
	default:
		return fmt.Errorf("there is nothing to measure called %q; labels or pages", what)
	}
}

// label is a judged label of a product's settings.
type label struct {
	Product   string        `json:"product"`
	Lang      string        `json:"lang"`
	Text      string        `json:"text"`
	On        wire.Polarity `json:"on"`
	IsControl bool          `json:"is_control"`
}

func measureLabelsIn(v *judge.Vocabulary, file, wrong string, w io.Writer) error {
	in, err := os.Open(file)
	if err != nil {
		return err
	}
	defer in.Close()
	return measureLabels(v, in, wrong, w)
}

// measureLabels prints a line a language, and in wrong's language each label
// that was misjudged.
func measureLabels(v *judge.Vocabulary, in io.Reader, wrong string, w io.Writer) error {
	scores := map[string]*score{"all": {}}
	err := eachLine(in, func(l label) error {
		if !l.IsControl || l.On == "disputed" {
			return nil
		}
		got := v.Judge(wire.Question{Lang: l.Lang, Name: l.Text, Role: "switch"})
		tag := primaryTag(l.Lang)
		if scores[tag] == nil {
			scores[tag] = &score{}
		}
		scores[tag].add(l.On, got.On)
		scores["all"].add(l.On, got.On)
		if misjudged(l.On, got.On) && (wrong == tag || wrong == "all") {
			fmt.Fprintf(w, "%s\t%s said %s\t%s\t%s\n", tag, l.On, got.On, l.Product, l.Text)
		}
		return nil
	})
	if err != nil {
		return err
	}
	printScores(scores, w)
	return nil
}

// misjudged reports whether a verdict costs precision or recall.
func misjudged(want, got wire.Polarity) bool {
	return want != got && (decisive(want) || decisive(got))
}

func decisive(p wire.Polarity) bool {
	return p == wire.PolarityUsed || p == wire.PolarityProtected
}

func printScores(scores map[string]*score, w io.Writer) {
	tags := []string{}
	for tag := range scores {
		tags = append(tags, tag)
	}
	slices.SortFunc(tags, func(a, b string) int {
		return cmp.Or(cmp.Compare(scores[b].labels, scores[a].labels), cmp.Compare(a, b))
	})
	fmt.Fprintln(w, "language  labels  used: precision recall  protected: precision recall  protected called used")
	for _, tag := range tags {
		s := scores[tag]
		fmt.Fprintf(w, "%-9s %6d  %15s %6s  %20s %6s  %21s\n", tag, s.labels,
			s.precision(wire.PolarityUsed), s.recall(wire.PolarityUsed),
			s.precision(wire.PolarityProtected), s.recall(wire.PolarityProtected), s.harm())
	}
}
