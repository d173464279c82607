package main

import (
	"fmt"
	"io"
)

// sums counts outcomes by result.
type sums map[result]int

// share is how many were found of those that could be.
func (s sums) share() float64 {
	if s[found]+s[honest] == 0 {
		return 1
	}
	return float64(s[found]) / float64(s[found]+s[honest]+s[wrong])
}

func summed(all []outcome) sums {
	sum := sums{}
	for _, o := range all {
		sum[o.result]++
	}
	return sum
}

// grouped sums by a key, and keeps the keys in the order they came.
func grouped(all []outcome, key func(outcome) string) (keys []string, by map[string]sums) {
	by = map[string]sums{}
	for _, o := range all {
		k := key(o)
		if by[k] == nil {
			by[k] = sums{}
			keys = append(keys, k)
		}
		by[k][o.result]++
	}
	return keys, by
}

const tableLine = "%-20s %6s %10s %11s %7s %6s %8s\n"

// columns are the names of what was tried, in the order of the table.
func columns[T any](tried map[string]T) (names []string) {
	for _, m := range mutations {
		names = append(names, m.name)
	}
	for _, d := range drawings {
		if _, ok := tried[d.name]; ok {
			names = append(names, d.name)
		}
	}
	return names
}

// printTotals prints a line a mutation, and the sum.
func printTotals(w io.Writer, all []outcome) {
	_, by := grouped(all, func(o outcome) string { return o.mutation })
	fmt.Fprintf(w, tableLine, "mutation", "found", "not found", "looks like", "silent", "wrong", "share")
	for _, name := range columns(by) {
		printLine(w, name, by[name])
	}
	printLine(w, "all", summed(all))
	rules, _ := grouped(all, func(o outcome) string { return o.rule })
	fmt.Fprintf(w, "rules: %d, mutated pages: %d\n", len(rules), len(all))
}

func printLine(w io.Writer, name string, s sums) {
	share := fmt.Sprintf("%.1f %%", 100*s.share())
	if s[found]+s[honest] == 0 {
		share = "–"
	}
	fmt.Fprintf(w, tableLine, name, fmt.Sprint(s[found]), fmt.Sprint(s[honest]), fmt.Sprint(s[pointed]), fmt.Sprint(s[silent]), fmt.Sprint(s[wrong]), share)
}

// marks stand for results in the whole table.
var marks = map[result]string{found: "●", honest: "○", pointed: "?", silent: "·", wrong: "✗"}

// printRules prints a line a rule and a column a mutation: the worst result.
func printRules(w io.Writer, all []outcome) {
	rules, _ := grouped(all, func(o outcome) string { return o.rule })
	_, tried := grouped(all, func(o outcome) string { return o.mutation })
	names := columns(tried)
	worst := map[string]map[string]result{}
	for _, o := range all {
		if worst[o.rule] == nil {
			worst[o.rule] = map[string]result{}
		}
		if before, ok := worst[o.rule][o.mutation]; !ok || o.result > before || before == silent && o.result == honest {
			worst[o.rule][o.mutation] = o.result
		}
	}
	fmt.Fprintln(w, "● found   ○ not found, and said so   ? “looks like it”, nothing claimed   · rightly silent   ✗ wrong   blank: does not apply")
	for i, name := range names {
		fmt.Fprintf(w, "%*s%s\n", 41+2*i, "", "↓ "+name)
	}
	for _, id := range rules {
		fmt.Fprintf(w, "%-40s", id)
		for _, name := range names {
			mark := " "
			if r, ok := worst[id][name]; ok {
				mark = marks[r]
			}
			fmt.Fprint(w, " "+mark)
		}
		fmt.Fprintln(w)
	}
}

// printMissed names every page on which a rule was not found, or worse.
func printMissed(w io.Writer, all []outcome) {
	for _, o := range all {
		switch o.result {
		case honest, pointed:
			fmt.Fprintf(w, "%s, %s: %s\n", o.rule, o.mutation, o.detail)
		case wrong:
			fmt.Fprintf(w, "WRONG %s, %s: %s\n", o.rule, o.mutation, o.detail)
		}
	}
}
