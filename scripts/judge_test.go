package main

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"veto/wasm/judge"
)

func testJudge(t *testing.T, in string) (lines []string, err error) {
	t.Helper()
	v, loadErr := judge.Load(os.DirFS("rules"))
	if loadErr != nil {
		t.Fatal(loadErr)
	}
	why, loadErr := readMessages("extension/_locales/en/messages.json")
	if loadErr != nil {
		t.Fatal(loadErr)
	}
	var out bytes.Buffer
	err = judgeLines(v, why, strings.NewReader(in), &out)
	return strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n"), err
}

// A line that cannot be read keeps its place, the others are judged.
func TestJudgeKeepsOrderAroundBadLines(t *testing.T) {
	lines, err := testJudge(t, `{"id":"a","lang":"en","name":"Share my location","state":"on"}
{"id":
{"id":"c","lang":"en","name":"Do not share my location","state":"on"}`)
	if err == nil || !strings.Contains(err.Error(), "1 line") {
		t.Errorf("error %v, want it to count the bad line", err)
	}
	if len(lines) != 3 || !strings.Contains(lines[1], `"error":"line 2: `) {
		t.Fatalf("got %q", lines)
	}
	var first, last spokenVerdict
	if err := json.Unmarshal([]byte(lines[0]), &first); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(lines[2]), &last); err != nil {
		t.Fatal(err)
	}
	if first.ID != "a" || !first.Flagged || last.ID != "c" || last.Flagged {
		t.Errorf("got %+v and %+v", first, last)
	}
}

// The reasons are sentences, so no key of the judge may be missing.
func TestJudgeSpeaksEnglish(t *testing.T) {
	for _, lang := range []string{"en", "de"} {
		texts, err := readMessages("extension/_locales/" + lang + "/messages.json")
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range judge.MessageKeys() {
			if texts[key].Message == "" {
				t.Errorf("%s: no message %q", lang, key)
			}
		}
	}
}

func TestJudgeTenThousandLines(t *testing.T) {
	line := `{"id":"1","lang":"de","role":"switch","name":"Meine Daten nicht an Dritte weitergeben","headings":["Datenschutz","Konto"],"state":"on"}` + "\n"
	lines, err := testJudge(t, strings.Repeat(line, 10000))
	if err != nil || len(lines) != 10000 {
		t.Fatalf("%d lines, error %v", len(lines), err)
	}
}
