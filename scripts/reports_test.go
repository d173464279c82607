package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"veto/rules"
	"veto/wasm/report"
	"veto/wasm/wire"
)

// reportFolder writes the files of a story into a folder. "seen SITE STATE NAME"
// is a report about a control; in a file called "changed…" it is no longer as it
// was written.
func reportFolder(t *testing.T, files []txtar.File) string {
	t.Helper()
	dir := t.TempDir()
	put := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range files {
		fields := strings.SplitN(strings.TrimSpace(string(f.Data)), " ", 4)
		switch {
		case fields[0] != "seen":
			put(f.Name, string(f.Data))
		case strings.HasSuffix(f.Name, ".json"):
			put(f.Name, written(t, fields[1], fields[2], fields[3]).Data)
		case strings.HasPrefix(f.Name, "changed"):
			put(f.Name, strings.Replace(written(t, fields[1], fields[2], fields[3]).Evidence, "<dd><bdi>on, seen", "<dd><bdi>off, seen", 1))
		default:
			put(f.Name, written(t, fields[1], fields[2], fields[3]).Evidence)
		}
	}
	return dir
}

// written is a report about a control on a site.
func written(t *testing.T, site, state, control string) *wire.Report {
	t.Helper()
	r, err := report.Write(rules.FS, &report.Order{Now: time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC), Request: &wire.ReportRequest{
		Language: "en", Country: "AT", Site: site, Version: "1.0.0", Now: "2026-11-22T09:30:00Z",
		Seen: []wire.Seen{{
			Role: "switch", Name: control, State: wire.State(state), Purpose: "ads", On: wire.PolarityUsed, At: "2026-11-21T14:02:05+01:00", Address: "https://site.example/private?of=ada",
			Patterns: []wire.Pattern{{ID: "pre-enabled", Articles: []string{"Art. 25(2) GDPR"}, Why: wire.Say{Key: "patternPreEnabledWhy"}}},
		}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The stories in scripts/testdata/reports are folders, the table they make and
// what is said about the rest.
func TestReportsBecomeATable(t *testing.T) {
	stories, err := filepath.Glob("scripts/testdata/reports/*.txtar")
	if err != nil || len(stories) < 3 {
		t.Fatalf("there are the stories %v (%v)", stories, err)
	}
	for _, story := range stories {
		archive, err := txtar.ParseFile(story)
		if err != nil {
			t.Fatal(err)
		}
		want, files := map[string]string{}, []txtar.File{}
		for _, f := range archive.Files {
			if name, ok := strings.CutPrefix(f.Name, "want/"); ok {
				want[name] = string(f.Data)
			} else {
				files = append(files, f)
			}
		}
		var out, log bytes.Buffer
		err = mergeReports(reportFolder(t, files), &out, &log)
		if got := hashes(out.String()); got != want["table"] {
			t.Errorf("%s: the table is\n%s", story, got)
		}
		if got := log.String(); got != want["log"] {
			t.Errorf("%s: said is\n%s", story, got)
		}
		if failed := strings.TrimSpace(want["failed"]); (err == nil) != (failed == "") || err != nil && !strings.Contains(err.Error(), failed) {
			t.Errorf("%s: failed with %v", story, err)
		}
	}
}

// hashes writes the hash of a table as its first sign, of which there are 64.
func hashes(table string) string {
	lines := strings.SplitAfter(table, "\n")
	for i, line := range lines {
		if at := strings.LastIndex(line, ","); at >= 0 && len(strings.TrimSpace(line[at+1:])) == 64 {
			lines[i] = line[:at+1] + "<SHA-256>\n"
		}
	}
	return strings.Join(lines, "")
}

// A table opens in a spreadsheet; nothing in it is a formula there.
func TestNoCellIsAFormula(t *testing.T) {
	for _, name := range []string{`=HYPERLINK("https://evil.example")`, "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "a.html"), []byte(written(t, "="+name, "on", name).Evidence), 0o600); err != nil {
			t.Fatal(err)
		}
		var out, log bytes.Buffer
		if err := mergeReports(dir, &out, &log); err != nil {
			t.Fatalf("%q: %v", name, err)
		}
		rows, err := csv.NewReader(&out).ReadAll()
		if err != nil || len(rows) != 2 {
			t.Fatalf("%q: %v (%v)", name, rows, err)
		}
		for _, cell := range rows[1] {
			if strings.ContainsAny(cell[:1], "=+-@\t\r") {
				t.Errorf("%q is the cell %q", name, cell)
			}
		}
	}
}

func TestVerify(t *testing.T) {
	file := filepath.Join(t.TempDir(), "evidence.html")
	r := written(t, "site.example", "on", "Ads")
	check := func(text string) (string, error) {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		err := verify(file, &out)
		return out.String(), err
	}
	if said, err := check(r.Evidence); err != nil || !strings.HasPrefix(said, "unchanged\n") || !strings.Contains(said, r.Hash) {
		t.Errorf("%v: %s", err, said)
	}
	if said, err := check(strings.Replace(r.Evidence, "<bdi>on,", "<bdi>off,", 1)); err == nil || !strings.HasPrefix(said, "shown: line ") || !strings.Contains(said, "<bdi>off, seen") {
		t.Errorf("%v: %s", err, said)
	}
	if err := verify(filepath.Dir(file), &bytes.Buffer{}); err == nil {
		t.Error("a folder is no file")
	}
}
