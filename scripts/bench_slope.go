package main

import (
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"testing"

	"veto/rules"
	"veto/wasm/judge"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// slopeOf is how the cost of one part grows with the size of what it is given.
type slopeOf struct {
	What string          `json:"what"`
	Per  string          `json:"per"`  // of what
	Cost map[int]float64 `json:"cost"` // nanoseconds by size
	// Slope is the exponent of the growth, by least squares over the logarithms
	// from the second size on: 1 is linear, less is better. The first size
	// measures what is there whatever the size.
	Slope float64 `json:"slope"`
}

// benchSlopes measures snapshot, judge and rule loading over sizes.
func benchSlopes(s samples) ([]slopeOf, error) {
	snapshot := slopeOf{What: "snapshot, in the page", Per: "controls", Cost: map[int]float64{}}
	for _, round := range s["snapshot"] {
		snapshot.Cost[int(round["n"])] = round["millis"] * 1e6
	}
	words, err := judge.Load(rules.FS)
	if err != nil {
		return nil, err
	}
	judging := slopeOf{What: "judge, natively", Per: "controls", Cost: map[int]float64{}}
	for _, n := range slopeSteps {
		round := 0
		judging.Cost[n] = nanos(func() {
			round++
			judgeMany(words, n, round)
		})
	}
	loading, err := loadSlope()
	if err != nil {
		return nil, err
	}
	all := []slopeOf{snapshot, judging, loading}
	for i := range all {
		all[i].Slope = growth(all[i].Cost)
	}
	return all, nil
}

func nanos(work func()) float64 {
	return float64(testing.Benchmark(func(b *testing.B) {
		for b.Loop() {
			work()
		}
	}).NsPerOp())
}

// judgeMany asks about n controls. In each round they have other names: what the
// judge remembers of the last would be measured otherwise.
func judgeMany(words *judge.Vocabulary, n, round int) {
	for i := range n {
		name := fmt.Sprintf("Setting %d.%d: share usage data with partners", round, i)
		words.Judge(wire.Question{Lang: "en", Role: "switch", State: "on", Name: name, Headings: []string{"Privacy"}})
	}
}

// loadSlope reads the files of so many platforms strictly.
func loadSlope() (slopeOf, error) {
	s := slopeOf{What: "strict reading of rule files", Per: "platforms", Cost: map[int]float64{}}
	text, err := rules.FS.ReadFile("platforms/linkedin.json")
	if err != nil {
		return s, err
	}
	for _, n := range slopeSteps[:3] {
		s.Cost[n] = nanos(func() {
			for range n {
				if _, err = rule.Read("linkedin.json", text); err != nil {
					return
				}
			}
		})
	}
	return s, err
}

// growth is the exponent of cost over size.
func growth(cost map[int]float64) float64 {
	sizes := slices.Sorted(maps.Keys(cost))
	if len(sizes) < 3 {
		return math.NaN()
	}
	var n, sx, sy, sxx, sxy float64
	for _, size := range sizes[1:] {
		x, y := math.Log(float64(size)), math.Log(cost[size])
		n, sx, sy, sxx, sxy = n+1, sx+x, sy+y, sxx+x*x, sxy+x*y
	}
	return (n*sxy - sx*sy) / (n*sxx - sx*sx)
}

func printSlopes(w io.Writer, all []slopeOf) {
	fmt.Fprintln(w, "\ngrowth: cost per item in µs by number of items; a slope of 1.00 is linear, less is better")
	for _, s := range all {
		fmt.Fprintf(w, "%-30s", s.What)
		for _, size := range slices.Sorted(maps.Keys(s.Cost)) {
			fmt.Fprintf(w, " %6d: %8.2f", size, s.Cost[size]/float64(size)/1000)
		}
		fmt.Fprintf(w, "   slope %.2f\n", s.Slope)
	}
}
