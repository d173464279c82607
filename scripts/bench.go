package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// runBench measures what Veto costs. A figure of one machine says little:
// wherever two things are compared, both are of the same run, turn about.
func runBench(args []string) error {
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	file := flags.String("json", "", "also write what was measured to this `file`")
	flags.Usage = func() {
		fmt.Fprintln(flags.Output(), "usage: bench [-json file]\nmeasures in Chromium what Veto adds to a page, and natively how each part of the core grows; takes about eight minutes on a quiet machine")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return ignoreHelp(err)
	}
	samples, size, err := benchBrowser()
	if err != nil {
		return err
	}
	slopes, err := benchSlopes(samples)
	if err != nil {
		return err
	}
	result := benchResult{Rows: append(benchRows(samples), sizeRows(size)...), Slopes: slopes, Packages: size.Packages}
	result.print(os.Stdout)
	if *file == "" {
		return nil
	}
	text, err := json.MarshalIndent(result, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(*file, append(text, '\n'), 0o644)
}

// samples are what the driver measured, by name: one map a round.
type samples map[string][]map[string]float64

// of lists one value of all rounds.
func (s samples) of(name, value string) (all []float64) {
	for _, round := range s[name] {
		all = append(all, round[value])
	}
	return all
}

// benchBrowser builds Veto beside an empty Go program, and drives Chromium.
func benchBrowser() (s samples, size coreSize, err error) {
	programs, err := prepare(string(chromium))
	if err != nil {
		return nil, size, err
	}
	out, err := os.MkdirTemp("", "veto-bench-")
	if err != nil {
		return nil, size, err
	}
	defer os.RemoveAll(out)
	if err := build(buildOptions{Out: out, Quiet: true}); err != nil {
		return nil, size, err
	}
	if err := emptyProgram(filepath.Join(out, string(chromium), "empty.wasm")); err != nil {
		return nil, size, err
	}
	if size, err = measureSize(out); err != nil {
		return nil, size, err
	}
	st, err := openStage(stagePages)
	if err != nil {
		return nil, size, err
	}
	defer st.Close()
	if err := serveBenchPages(st); err != nil {
		return nil, size, err
	}
	around, err := newSetup(string(chromium), programs[string(chromium)], out, st)
	if err != nil {
		return nil, size, err
	}
	s, err = driveBench(around)
	return s, size, err
}

func driveBench(around setup) (samples, error) {
	cmd, err := driver(around, "bench")
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	s, err := readSamples(out)
	if ended := cmd.Wait(); ended != nil {
		return nil, errors.Join(fmt.Errorf("the browser could not be measured: %w", ended), err)
	}
	return s, err
}

func readSamples(r io.Reader) (samples, error) {
	all := samples{}
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		round := map[string]any{}
		if err := json.Unmarshal(lines.Bytes(), &round); err != nil {
			return nil, fmt.Errorf("the driver printed %q: %w", lines.Text(), err)
		}
		name, _ := round["name"].(string)
		values := map[string]float64{}
		for key, value := range round {
			if number, ok := value.(float64); ok {
				values[key] = number
			}
		}
		all[name] = append(all[name], values)
		progress("%s", name)
	}
	return all, lines.Err()
}
