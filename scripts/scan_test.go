package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestAddressOf(t *testing.T) {
	gold := []goldLine{{File: "a b.html", Site: "Liquid AI", Selector: "#x"}}
	for _, c := range []struct {
		at, page string
		gold     []goldLine
		want     string // "" where an error is wanted
	}{
		{"https://www.example.org/s?x=1", "p.html", nil, "https://www.example.org/s?x=1"},
		{"https://www.example.org/{file}", "in/a b.html", nil, "https://www.example.org/a%20b.html"},
		{"", "in/a b.html", gold, "https://liquid-ai.example/a%20b.html"},
		{"", "p.html", nil, ""},
		{"example.org", "p.html", nil, ""},
		{"http://example.org/", "p.html", nil, ""},
	} {
		got, err := addressOf(c.at, c.page, c.gold)
		if got != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%q at %q: got %q, %v; want %q", c.page, c.at, got, err, c.want)
		}
	}
}

func TestSiteAddress(t *testing.T) {
	for site, want := range map[string]string{
		"therealdeal.com": "https://therealdeal.com",
		"Liquid AI":       "https://liquid-ai.example",
		"Bücher & Co.":    "https://b-cher-co.example",
	} {
		if got := siteAddress(site); got != want {
			t.Errorf("%s: got %s, want %s", site, got, want)
		}
	}
}

func TestPictureOf(t *testing.T) {
	one, err := pictureOf("out.png", 0, 1)
	if err != nil || filepath.Base(one) != "out.png" || !filepath.IsAbs(one) {
		t.Errorf("one page: %q, %v", one, err)
	}
	if second, err := pictureOf("out.png", 1, 3); err != nil || filepath.Base(second) != "out-2.png" {
		t.Errorf("second of three: %q, %v", second, err)
	}
	if _, err := pictureOf("out.jpg", 0, 1); err == nil {
		t.Error("a .jpg was taken")
	}
}

func TestParseScan(t *testing.T) {
	o, err := parseScan([]string{"--at", "https://example.org/", "a.html", "--wait", "1s", "b.html", "--any"})
	if err != nil || !slices.Equal(o.pages, []string{"a.html", "b.html"}) || o.wait != time.Second || !o.any {
		t.Errorf("got %+v, %v", o, err)
	}
	for _, args := range [][]string{
		{},
		{"a.html"},
		{"--at", "https://example.org/", "--browser", "opera", "a.html"},
		{"--at", "https://example.org/", "--lang", "fr", "a.html"},
		{"--at", "https://example.org/", "--wait", "-1s", "a.html"},
	} {
		if _, err := parseScan(args); err == nil {
			t.Errorf("%q: no error", args)
		}
	}
}

func TestReadGoldNamesTheBadLine(t *testing.T) {
	name := filepath.Join(t.TempDir(), "gold.jsonl")
	if err := os.WriteFile(name, []byte("{\"file\":\"a.html\",\"selector\":\"#x\"}\nnot json\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := readGold(name); err == nil || !strings.Contains(err.Error(), "gold.jsonl:2") {
		t.Errorf("got %v", err)
	}
}

func TestTwoPagesAtOneAddressAreNeverOpenTogether(t *testing.T) {
	folder := t.TempDir()
	page := filepath.Join(folder, "p.html")
	if err := os.WriteFile(page, []byte("page"), 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := openStage("")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	run := &laneRun{lanes: 4, stage: s, open: map[int]scanJob{}, waiting: []scanJob{
		{ID: 0, File: page, URL: "https://a.example/#one"}, {ID: 1, File: page, URL: "https://a.example/#two"}, {ID: 2, File: page, URL: "https://b.example/"},
	}}
	var sent strings.Builder
	run.handOut(&sent)
	if len(run.open) != 2 || len(run.waiting) != 1 || run.waiting[0].ID != 1 {
		t.Errorf("open %v, waiting %v", run.open, run.waiting)
	}
}

func TestAScanMayLoseAPageButNotMany(t *testing.T) {
	good, bad := `{"file":"a.html","findings":[]}`+"\n", `{"file":"b.html","error":"it went away"}`+"\n"
	lost, err := lostPages([]byte(strings.Repeat(good, 99)+bad), 100)
	if err != nil || len(lost) != 1 || lost[0] != "b.html: it went away" {
		t.Errorf("one of a hundred: %v, %v", lost, err)
	}
	if _, err := lostPages([]byte(strings.Repeat(good, 90)+strings.Repeat(bad, 10)), 100); err == nil {
		t.Error("ten of a hundred lost, and no error")
	}
	if _, err := lostPages([]byte(good), 100); err == nil {
		t.Error("only one of a hundred came back, and no error")
	}
}
