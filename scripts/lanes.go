package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"
)

// lanes is how many pages are open at a time. Most of their time they wait.
const lanes = 4

// patience is how long a driver may go without answering before it is ended.
const patience = 2 * time.Minute

// scan opens the jobs' pages in one browser, several at a time, and prints
// their lines in order.
func scan(o scanOptions, jobs []scanJob) error {
	where, err := prepareScan(o, jobs)
	if err != nil {
		return err
	}
	defer where.close()
	run := &scanRun{stage: where.stage, waiting: jobs, open: map[int]scanJob{}, lines: map[int]json.RawMessage{}, all: len(jobs)}
	for len(run.waiting) > 0 {
		if err := run.drive(where.setup); err != nil {
			return err
		}
	}
	if run.failed > 0 {
		return fmt.Errorf("%d of %d pages could not be scanned; their lines say why under \"error\"", run.failed, run.all)
	}
	return nil
}

// scanPlace is what a scan needs around it.
type scanPlace struct {
	setup setup
	stage *stage
	built string
}

func (p scanPlace) close() {
	p.stage.Close()
	os.RemoveAll(p.built)
}

func prepareScan(o scanOptions, jobs []scanJob) (scanPlace, error) {
	programs, err := prepare(o.browser)
	if err != nil {
		return scanPlace{}, err
	}
	hosts, err := origins(jobs)
	if err != nil {
		return scanPlace{}, err
	}
	built, err := os.MkdirTemp("", "veto-scan-")
	if err != nil {
		return scanPlace{}, err
	}
	if err := build(buildOptions{Out: built, Hosts: hosts, Quiet: true}); err != nil {
		return scanPlace{}, errors.Join(err, os.RemoveAll(built))
	}
	s, err := openStage("")
	if err != nil {
		return scanPlace{}, errors.Join(err, os.RemoveAll(built))
	}
	around, err := newSetup(o.browser, programs[o.browser], built, s)
	around.Language = o.lang
	return scanPlace{setup: around, stage: s, built: built}, err
}

// prepare makes sure that Node, the packages, the browsers and the drivers are
// there, and returns the browsers' programs.
func prepare(browsers ...string) (map[string]string, error) {
	if err := ensureNPM(); err != nil {
		return nil, err
	}
	programs, err := ensureBrowsers(browsers...)
	if err != nil {
		return nil, err
	}
	return programs, bundleDrivers()
}

// scanRun is the state of a scan: what waits, what is open, what is done.
type scanRun struct {
	stage   *stage
	waiting []scanJob
	open    map[int]scanJob
	lines   map[int]json.RawMessage // done, not printed yet
	next    int                     // the line to print next
	failed  int
	all     int
}

// drive runs one driver until nothing waits or the driver ends. Pages that
// were open when it ended too early get an error; the rest waits for the next.
func (r *scanRun) drive(s setup) error {
	cmd, err := driver(s, "scan")
	if err != nil {
		return err
	}
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	answered := r.exchange(cmd, in, out)
	ended := cmd.Wait()
	if !answered && ended != nil {
		return fmt.Errorf("the browser did not start: %w", ended)
	}
	for id, job := range r.open {
		r.done(id, lost(job))
	}
	clear(r.open)
	return nil
}

// exchange hands out jobs and takes answers; it tells whether any came.
func (r *scanRun) exchange(cmd *exec.Cmd, in io.WriteCloser, out io.Reader) bool {
	hung := time.AfterFunc(patience, func() { cmd.Process.Kill() })
	defer hung.Stop()
	defer in.Close()
	answers := bufio.NewScanner(out)
	answers.Buffer(nil, 64<<20)
	some := false
	for r.handOut(in); len(r.open) > 0 && answers.Scan(); r.handOut(in) {
		var answer struct {
			ID   int             `json:"id"`
			Line json.RawMessage `json:"line"`
		}
		if json.Unmarshal(answers.Bytes(), &answer) != nil {
			continue
		}
		hung.Reset(patience)
		some = true
		delete(r.open, answer.ID)
		r.done(answer.ID, answer.Line)
	}
	return some
}

// handOut puts pages on the stage and into free lanes. Two pages at the same
// address are never open at the same time.
func (r *scanRun) handOut(in io.Writer) {
	for i := 0; i < len(r.waiting) && len(r.open) < lanes; {
		job := r.waiting[i]
		if r.isOpen(job.URL) {
			i++
			continue
		}
		r.waiting = append(r.waiting[:i:i], r.waiting[i+1:]...)
		r.start(in, job)
	}
}

func (r *scanRun) start(in io.Writer, job scanJob) {
	page, err := os.ReadFile(job.File)
	if err == nil {
		err = r.stage.Serve(job.URL, page)
	}
	if err != nil {
		r.done(job.ID, failure(job, err.Error()))
		return
	}
	r.open[job.ID] = job
	line, err := json.Marshal(job)
	if err != nil {
		panic(err) // strings and numbers always marshal
	}
	// A driver that is gone shows as the end of its answers.
	fmt.Fprintf(in, "%s\n", line)
}

func (r *scanRun) isOpen(at string) bool {
	for _, job := range r.open {
		if job.URL == at {
			return true
		}
	}
	return false
}

// done takes a page's line and prints what is next in order.
func (r *scanRun) done(id int, line json.RawMessage) {
	var said struct{ Error string }
	if json.Unmarshal(line, &said) == nil && said.Error != "" {
		r.failed++
	}
	r.lines[id] = line
	for ; r.lines[r.next] != nil; r.next++ {
		fmt.Printf("%s\n", r.lines[r.next])
		delete(r.lines, r.next)
	}
	progress("%d/%d", r.next+len(r.lines), r.all)
}

func lost(job scanJob) json.RawMessage {
	return failure(job, "the browser ended while the page was open")
}

// failedLine is the line of a page that could not be scanned; its fields are
// those of any other page's, and the reason.
type failedLine struct {
	File     string             `json:"file"`
	URL      string             `json:"url"`
	Findings []struct{}         `json:"findings"`
	Controls int                `json:"controls"`
	MS       map[string]float64 `json:"ms"`
	Error    string             `json:"error"`
}

func failure(job scanJob, why string) json.RawMessage {
	ms := map[string]float64{"snapshot": 0, "core": 0, "paint": 0, "total": 0}
	line, err := json.Marshal(failedLine{job.File, job.URL, []struct{}{}, 0, ms, why})
	if err != nil {
		panic(err) // strings and numbers always marshal
	}
	return line
}
