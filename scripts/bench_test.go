package main

import (
	"bytes"
	"math"
	"strings"
	"testing"
)

func TestBenchComparesRoundByRound(t *testing.T) {
	s := samples{"settings": {{"with": 130, "without": 100}, {"with": 230, "without": 195}, {"with": 90, "without": 70}}}
	row := added(s, "settings", "task time", 40)
	if row.Value != 30 || !row.Met || row.With != 130 || row.Without != 100 {
		t.Errorf("%+v; want 30 ms added, the median of 30, 35 and 20", row)
	}
	if row := added(s, "settings", "task time", 29); row.Met {
		t.Errorf("%+v; 30 ms meet an aim of 29", row)
	}
}

func TestBenchCountsLongTasksThatWereAdded(t *testing.T) {
	of := func(with, without float64) map[string]float64 {
		return map[string]float64{"longWith": with, "longWithout": without}
	}
	if row := longTasks(samples{"settings": {of(2, 2), of(1, 2), of(2, 1)}}, "settings"); row.Value != 0 || !row.Met {
		t.Errorf("%+v; a page that has them by itself has none added", row)
	}
	if row := longTasks(samples{"settings": {of(1, 0), of(1, 0), of(0, 0)}}, "settings"); row.Value != 1 || row.Met {
		t.Errorf("%+v; one was added to most rounds", row)
	}
}

func TestBenchSaysWhatItCannotTell(t *testing.T) {
	feed := func(with ...float64) benchRow {
		var s []map[string]float64
		for _, ms := range with {
			s = append(s, map[string]float64{"with": ms, "without": 1000})
		}
		return added(samples{"feed": s}, "feed", "task time", 5)
	}
	for want, row := range map[string]benchRow{
		"met":                                feed(1002, 1001, 1003),
		"NOT MET":                            feed(1300, 1200, 1250),
		"UNDECIDED: between -200 and 150 ms": feed(1002, 800, 1150),
	} {
		if got := row.verdict(); got != want {
			t.Errorf("%+v: %q, want %q", row, got, want)
		}
	}
}

// The ranks are those of the tables of the sign test: of 9 rounds the 2nd and the
// 8th, of 15 the 4th and the 12th.
func TestBenchSaysHowSureAMedianIs(t *testing.T) {
	for n, want := range map[int][2]float64{1: {1, 1}, 3: {1, 3}, 5: {1, 5}, 6: {1, 6}, 9: {2, 8}, 15: {4, 12}, 25: {8, 18}} {
		var rounds []float64
		for i := n; i > 0; i-- {
			rounds = append(rounds, float64(i))
		}
		if from, to := around(rounds); from != want[0] || to != want[1] {
			t.Errorf("%d rounds: between the %.0f. and the %.0f.; want %v", n, from, to, want)
		}
	}
}

func TestBenchKnowsLinearFromQuadratic(t *testing.T) {
	for name, want := range map[string]float64{"linear": 1, "quadratic": 2} {
		cost := map[int]float64{10: 5000}
		for _, n := range []int{100, 1000, 10_000} {
			cost[n] = math.Pow(float64(n), want) * 7
		}
		if got := growth(cost); math.Abs(got-want) > 0.01 {
			t.Errorf("%s: slope %.2f, want %.0f", name, got, want)
		}
	}
}

func TestBenchReadsSamples(t *testing.T) {
	s, err := readSamples(strings.NewReader(`{"name":"cold","with":3,"without":2}` + "\n" + `{"name":"cold","with":5,"without":2}` + "\n"))
	if err != nil || len(s.of("cold", "with")) != 2 || s.of("cold", "with")[1] != 5 {
		t.Errorf("%v, %v", s, err)
	}
	if _, err := readSamples(strings.NewReader("oops\n")); err == nil {
		t.Error("a line that is no sample was taken")
	}
}

// A module by hand: one import, two functions of 3 and 4 bytes, and their names.
func TestCodeByPackage(t *testing.T) {
	section := func(kind byte, body ...byte) []byte { return append([]byte{kind, byte(len(body))}, body...) }
	name := func(n byte, text string) []byte { return append([]byte{n, byte(len(text))}, text...) }
	functions := append(append(append([]byte{3}, name(0, "gojs.wait")...), name(1, "veto_wasm_core.Call")...), name(2, "veto_wasm_core.look")...)
	names := append(append([]byte{4}, "name"...), append([]byte{1, byte(len(functions))}, functions...)...)
	module := bytes.Join([][]byte{[]byte("\x00asm\x01\x00\x00\x00"), section(sectionImport, 1, 0, 0, 0, 0), section(sectionCode, 2, 3, 0, 0, 11, 4, 0, 0, 0, 11), section(sectionCustom, names...)}, nil)
	all, err := codeByPackage(module)
	if err != nil || len(all) != 1 || all[0] != (packageSize{"veto_wasm_core", 7}) {
		t.Errorf("%v, %v", all, err)
	}
	if _, err := codeByPackage(module[:len(module)-5]); err == nil {
		t.Error("a module that is cut off was taken")
	}
}
