package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"veto/wasm/judge"
	"veto/wasm/wire"
)

// goldControl is a control of a saved page with what it means, by hand.
type goldControl struct {
	File     string `json:"file"`
	Site     string `json:"site"`
	Selector string `json:"selector"`
	Name     string `json:"name"`
	Lang     string `json:"lang"`
	State    string `json:"state"`
	On       string `json:"on"`
	Kind     string `json:"kind"`
	Group    string `json:"group"`
	Doubt    bool   `json:"doubt"`
}

// goldAnswer is what a scan said about one control of the gold list.
type goldAnswer struct {
	Selector string `json:"selector"`
	Flagged  bool   `json:"flagged"` // a pre-enabled finding stands on the very element
	Seen     bool   `json:"seen"`    // the element was among the controls of the snapshot
}

// scannedPage is the part of a scan line that measuring needs.
type scannedPage struct {
	File string       `json:"file"`
	Gold []goldAnswer `json:"gold"`
}

func measurePagesIn(v *judge.Vocabulary, goldFile, scanFile string, w io.Writer) error {
	gold, err := os.Open(goldFile)
	if err != nil {
		return err
	}
	defer gold.Close()
	if scanFile == "" {
		return measurePageNames(v, gold, w)
	}
	scan, err := os.Open(scanFile)
	if err != nil {
		return err
	}
	defer scan.Close()
	return measurePages(gold, scan, w)
}

// measurePages compares scan lines with the gold list and prints precision and
// recall of flagging, by control and by site, and each mistake.
func measurePages(gold, scanOutput io.Reader, w io.Writer) error {
	answers := map[[2]string]goldAnswer{}
	err := eachLine(scanOutput, func(p scannedPage) error {
		for _, a := range p.Gold {
			answers[[2]string{filepath.Base(p.File), a.Selector}] = a
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("scan output: %w", err)
	}
	return tally(gold, w, func(c goldControl) goldAnswer { return answers[[2]string{c.File, c.Selector}] })
}

// measurePageNames judges the names the gold list itself gives.
func measurePageNames(v *judge.Vocabulary, gold io.Reader, w io.Writer) error {
	return tally(gold, w, func(c goldControl) goldAnswer {
		q := wire.Question{Lang: c.Lang, Role: "checkbox", Name: c.Name, State: c.State}
		if c.Kind == "radio" {
			q.Role = "radio"
		}
		if c.Group != "" {
			q.Headings = []string{c.Group}
		}
		return goldAnswer{Flagged: v.Judge(q).Flagged, Seen: true}
	})
}

// tally asks for each control of the gold list and prints the result.
func tally(gold io.Reader, w io.Writer, ask func(goldControl) goldAnswer) error {
	var all pageScore
	sites := map[string]*pageScore{}
	err := eachLine(gold, func(c goldControl) error {
		a := ask(c)
		if c.Doubt || c.On == "unclear" {
			all.leftOut(c, a)
			return nil
		}
		if sites[c.Site] == nil {
			sites[c.Site] = &pageScore{}
		}
		all.add(c, a)
		sites[c.Site].add(c, a)
		return nil
	})
	if err != nil {
		return fmt.Errorf("gold list: %w", err)
	}
	if all.controls == 0 {
		return fmt.Errorf("the gold list is empty")
	}
	all.print(w)
	printSites(sites, w)
	return nil
}

// pageScore counts flags.
type pageScore struct {
	controls, right, missed, wrong, unseen int
	doubtful, doubtfulFlagged              int
	mistakes                               []string
}

func (s *pageScore) add(c goldControl, a goldAnswer) {
	s.controls++
	want := c.State == "on" && c.On == "used"
	switch {
	case want && a.Flagged:
		s.right++
	case want:
		s.missed++
		s.mistake("missed", c, a)
	case a.Flagged:
		s.wrong++
		s.mistake("wrong", c, a)
	}
	if want && !a.Seen {
		s.unseen++
	}
}

func (s *pageScore) leftOut(c goldControl, a goldAnswer) {
	s.doubtful++
	if a.Flagged {
		s.doubtfulFlagged++
	}
}

func (s *pageScore) mistake(what string, c goldControl, a goldAnswer) {
	if !a.Seen {
		what += ", not read"
	}
	name, _ := json.Marshal(c.Name)
	s.mistakes = append(s.mistakes, fmt.Sprintf("%s: %s [%s] %s, group %q (%s %s)", what, c.File, c.Selector, name, c.Group, c.State, c.On))
}

func (s *pageScore) print(w io.Writer) {
	for _, m := range s.mistakes {
		fmt.Fprintln(w, m)
	}
	fmt.Fprintf(w, "%d controls: precision %s, recall %s (%d flagged rightly, %d wrongly, %d missed, of these %d never read)\n",
		s.controls, share(s.right, s.right+s.wrong), share(s.right, s.right+s.missed), s.right, s.wrong, s.missed, s.unseen)
	fmt.Fprintf(w, "left out as doubtful: %d, of these %d flagged\n", s.doubtful, s.doubtfulFlagged)
}

// printSites prints the mean over sites, because some have many like rows.
func printSites(sites map[string]*pageScore, w io.Writer) {
	names := []string{}
	for name := range sites {
		names = append(names, name)
	}
	slices.SortFunc(names, cmp.Compare[string])
	var precision, recall mean
	for _, name := range names {
		s := sites[name]
		precision.add(s.right, s.right+s.wrong)
		recall.add(s.right, s.right+s.missed)
	}
	fmt.Fprintf(w, "%d sites: precision %s, recall %s\n", len(names), precision, recall)
}

// mean is the mean of shares; where there is nothing to share it says nothing.
type mean struct {
	sum float64
	n   int
}

func (m *mean) add(part, whole int) {
	if whole > 0 {
		m.sum += float64(part) / float64(whole)
		m.n++
	}
}

func (m mean) String() string {
	if m.n == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3f (over %d)", m.sum/float64(m.n), m.n)
}
