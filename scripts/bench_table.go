package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"text/tabwriter"
)

// benchRow is one line of the table: what was measured, and what is aimed at.
type benchRow struct {
	What    string  `json:"what"`
	Unit    string  `json:"unit"`
	With    float64 `json:"with,omitempty"`    // with Veto, or the core
	Without float64 `json:"without,omitempty"` // without it, or an empty program
	Value   float64 `json:"value"`             // what the aim speaks of
	Aim     float64 `json:"aim"`               // at most
	Met     bool    `json:"met"`
	From    float64 `json:"from,omitempty"` // where the value would lie in nineteen of twenty runs: not below
	To      float64 `json:"to,omitempty"`   // nor above
}

// benchResult is everything one run measured.
type benchResult struct {
	Rows     []benchRow    `json:"rows"`
	Slopes   []slopeOf     `json:"slopes"`
	Packages []packageSize `json:"packages"`
}

// benchRows turns samples into lines; the aims are those Veto is built to.
func benchRows(s samples) []benchRow {
	rows := []benchRow{
		added(s, "settings", "task time added on a settings page (200 switches, 8,000 other elements)", 40),
		traced(s, "settings.own", 40),
		longTasks(s, "settings"),
		added(s, "feed", "task time added on 20 s of a feed that changes ten times a second", 5),
		traced(s, "feed.own", 5),
		figure("worker started by that feed", "times", sum(s.of("feed.worker", "started")), 0),
		added(s, "unknown", "task time added on a site Veto does not know", 0),
		figure("worlds of Veto in a page it does not know", "worlds", sum(s.of("unknown", "worlds")), 0),
		hintRow(s, "control in the page → hint painted, worker awake, median; without: a word that the page itself paints for it", 50),
		figure("the same, 95th percentile", "ms", quantile(s.of("hint.warm", "millis"), 0.95), 100),
		median(s, "hint.cold", "the same, worker asleep, median", 200),
		ratio(s, "cold", "core's cold start against an empty Go program", 1.5),
		median(s, "core", "200 controls through the core in the worker, there and back", 4),
		figure("memory of the core after 1,000 judgements against after 10", "times", sum(s.of("memory", "after1000"))/sum(s.of("memory", "after10")), 1.1),
	}
	return rows
}

func sizeRows(size coreSize) []benchRow {
	const mega = 1e6
	return []benchRow{
		{What: "core.wasm, against an empty Go program", Unit: "MB", With: float64(size.Core) / mega, Without: float64(size.Empty) / mega, Value: float64(size.Core) / mega, Aim: 3, Met: size.Core <= 3*mega},
		figure("the Chromium package", "MB", float64(size.Package)/mega, 1.5),
	}
}

func figure(what, unit string, value, aim float64) benchRow {
	return benchRow{What: what, Unit: unit, Value: value, Aim: aim, Met: value <= aim}
}

// median is that of what each round took.
func median(s samples, name, what string, aim float64) benchRow {
	rounds := s.of(name, "millis")
	row := figure(what, "ms", quantile(rounds, 0.5), aim)
	row.From, row.To = around(rounds)
	return row
}

// added is the median of what Veto added, round by round: two pages opened one
// after the other have the same machine around them.
func added(s samples, name, what string, aim float64) benchRow {
	with, without := s.of(name, "with"), s.of(name, "without")
	differences := less(with, without)
	row := figure(what, "ms", quantile(differences, 0.5), aim)
	row.With, row.Without = quantile(with, 0.5), quantile(without, 0.5)
	row.From, row.To = around(differences)
	if aim == 0 { // no clock is that good: nothing is less than what one run differs from the next
		row.Met = row.Value <= spread(without)
	}
	return row
}

// traced is what Veto takes of the row above it, as the browser's trace has it:
// what two pages differ by from one time to the next is no part of it.
func traced(s samples, name string, aim float64) benchRow {
	return median(s, name, "of that, scripts of Veto's and their world, as the browser's trace has it", aim)
}

// around are the bounds between which the median of many more rounds lies in 95
// of 100 cases, whatever the rounds are like (the sign test's); with fewer than
// six rounds, between the least and the greatest.
func around(rounds []float64) (from, to float64) {
	sorted := slices.Sorted(slices.Values(rounds))
	n := len(sorted)
	out, below := 0, math.Pow(0.5, float64(n))
	for chance := below; 2*below <= 0.05; out++ {
		chance *= float64(n-out) / float64(out+1)
		below += chance
	}
	out = max(out-1, 0)
	return sorted[out], sorted[n-1-out]
}

// undecided reports whether the rounds do not tell on which side of the aim the
// value lies: the machine was too restless for it.
func (r benchRow) undecided() bool {
	return r.Aim > 0 && r.From <= r.Aim && r.Aim < r.To
}

// verdict says in a word or two whether the aim was met.
func (r benchRow) verdict() string {
	switch {
	case r.undecided():
		return fmt.Sprintf("UNDECIDED: between %.0f and %.0f %s", r.From, r.To, r.Unit)
	case r.Met:
		return "met"
	}
	return "NOT MET"
}

// hintRow has beside the hint what the same machine takes at the least.
func hintRow(s samples, what string, aim float64) benchRow {
	row := median(s, "hint.warm", what, aim)
	row.With, row.Without = row.Value, quantile(s.of("hint.plain", "millis"), 0.5)
	return row
}

// longTasks is how many more tasks of 50 ms or more a page has, round by round.
func longTasks(s samples, name string) benchRow {
	with, without := s.of(name, "longWith"), s.of(name, "longWithout")
	row := figure("long tasks (≥ 50 ms) added to the same page", "tasks", quantile(less(with, without), 0.5), 0)
	row.With, row.Without = quantile(with, 0.5), quantile(without, 0.5)
	return row
}

func ratio(s samples, name, what string, aim float64) benchRow {
	row := benchRow{What: what, Unit: "times", With: quantile(s.of(name, "with"), 0.5), Without: quantile(s.of(name, "without"), 0.5), Aim: aim}
	row.Value = row.With / row.Without
	row.Met = row.Value <= aim
	return row
}

// less is what is left of each value once its counterpart is taken away.
func less(values, others []float64) []float64 {
	left := make([]float64, len(values))
	for i := range values {
		left[i] = values[i] - others[i]
	}
	return left
}

func spread(values []float64) float64 { return slices.Max(values) - slices.Min(values) }

func sum(values []float64) (total float64) {
	for _, v := range values {
		total += v
	}
	return total
}

// quantile of values by nearest rank.
func quantile(values []float64, q float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[int(q*float64(len(sorted)-1)+0.5)]
}

func (r benchResult) print(w io.Writer) {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "what\twith\twithout\tvalue\taim\t")
	for _, row := range r.Rows {
		fmt.Fprintf(table, "%s\t%s\t%s\t%.2f %s\t≤ %g\t%s\n", row.What, blank(row.With), blank(row.Without), row.Value, row.Unit, row.Aim, row.verdict())
	}
	table.Flush()
	printSlopes(w, r.Slopes)
	printPackages(w, r.Packages)
}

func blank(n float64) string {
	if n == 0 {
		return ""
	}
	return strings.TrimSuffix(fmt.Sprintf("%.2f", n), ".00")
}
