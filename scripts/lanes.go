package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// scanLanes is how many pages a scan has open at a time. Most of their time they wait.
const scanLanes = 4

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
	out := &inOrder{lines: map[int]json.RawMessage{}, all: len(jobs)}
	if err := (&laneRun{driver: "scan", lanes: scanLanes, tell: out.print}).all(where, jobs); err != nil {
		return err
	}
	if out.failed > 0 {
		return fmt.Errorf("%d of %d pages could not be scanned; their lines say why under \"error\"", out.failed, out.all)
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

// laneRun opens pages in a browser, several at a time.
type laneRun struct {
	driver  string
	lanes   int                                // pages open at a time
	tell    func(id int, line json.RawMessage) // gets the driver's line about each page
	stage   *stage
	waiting []scanJob
	open    map[int]scanJob
}

// all opens every job's page, with a new driver where one ends too early.
func (r *laneRun) all(where scanPlace, jobs []scanJob) error {
	r.stage, r.waiting, r.open = where.stage, jobs, map[int]scanJob{}
	for len(r.waiting) > 0 {
		if err := r.drive(where.setup); err != nil {
			return err
		}
	}
	return nil
}

// drive runs one driver until nothing waits or the driver ends. Pages that
// were open when it ended too early get an error; the rest waits for the next.
func (r *laneRun) drive(s setup) error {
	cmd, err := driver(s, r.driver)
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
		r.tell(id, lost(job))
	}
	clear(r.open)
	return nil
}

// exchange hands out jobs and takes answers; it tells whether any came.
func (r *laneRun) exchange(cmd *exec.Cmd, in io.WriteCloser, out io.Reader) bool {
	hung := time.AfterFunc(patience, func() { end(cmd) })
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
		r.tell(answer.ID, answer.Line)
	}
	return some
}

// handOut puts pages on the stage and into free lanes. Two pages at the same
// address are never open at the same time.
func (r *laneRun) handOut(in io.Writer) {
	for i := 0; i < len(r.waiting) && len(r.open) < r.lanes; {
		job := r.waiting[i]
		if r.isOpen(job.URL) {
			i++
			continue
		}
		r.waiting = append(r.waiting[:i:i], r.waiting[i+1:]...)
		r.start(in, job)
	}
}

func (r *laneRun) start(in io.Writer, job scanJob) {
	page, err := job.content()
	if err == nil {
		err = r.stage.Serve(job.URL, page)
	}
	if err != nil {
		r.tell(job.ID, failure(job, err.Error()))
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

// isOpen compares without fragments: a server never sees them.
func (r *laneRun) isOpen(at string) bool {
	at, _, _ = strings.Cut(at, "#")
	for _, job := range r.open {
		if url, _, _ := strings.Cut(job.URL, "#"); url == at {
			return true
		}
	}
	return false
}
