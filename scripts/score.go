package main

import (
	"errors"
	"flag"
	"fmt"
	"strings"

	"veto/wasm/wire"
)

// score counts verdicts against what readers said.
type score struct {
	labels int
	counts map[[2]wire.Polarity]int // {said by readers, said by the judge}
}

func (s *score) add(want, got wire.Polarity) {
	if s.counts == nil {
		s.counts = map[[2]wire.Polarity]int{}
	}
	s.labels++
	s.counts[[2]wire.Polarity{want, got}]++
}

// precision is the share of verdicts p that the readers gave too.
func (s *score) precision(p wire.Polarity) string {
	said := 0
	for pair, n := range s.counts {
		if pair[1] == p {
			said += n
		}
	}
	return share(s.counts[[2]wire.Polarity{p, p}], said)
}

// recall is the share of the readers' p that the judge found.
func (s *score) recall(p wire.Polarity) string {
	return share(s.counts[[2]wire.Polarity{p, p}], s.wanted(p))
}

// harm is the share of protective labels called used: the worst mistake.
func (s *score) harm() string {
	return share(s.counts[[2]wire.Polarity{wire.PolarityProtected, wire.PolarityUsed}], s.wanted(wire.PolarityProtected))
}

func (s *score) wanted(p wire.Polarity) (n int) {
	for pair, count := range s.counts {
		if pair[0] == p {
			n += count
		}
	}
	return n
}

func share(part, whole int) string {
	if whole == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3f", float64(part)/float64(whole))
}

// primaryTag is the language of a BCP 47 tag without script and region.
func primaryTag(tag string) string {
	tag, _, _ = strings.Cut(strings.ReplaceAll(strings.ToLower(tag), "_", "-"), "-")
	return tag
}

// ignoreHelp makes asking for help no error.
func ignoreHelp(err error) error {
	if errors.Is(err, flag.ErrHelp) {
		return nil
	}
	return err
}
