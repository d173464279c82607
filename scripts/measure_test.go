package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestMeasurePages(t *testing.T) {
	gold := `{"file":"a.html","site":"A","selector":"#1","name":"one","state":"on","on":"used"}
{"file":"a.html","site":"A","selector":"#2","name":"two","state":"on","on":"used"}
{"file":"b.html","site":"B","selector":"#1","name":"three","state":"on","on":"protected"}
{"file":"b.html","site":"B","selector":"#2","name":"four","state":"on","on":"used","doubt":true}`
	scan := `{"file":"saved/a.html","gold":[{"selector":"#1","flagged":true,"seen":true},{"selector":"#2","flagged":false,"seen":false}]}
{"file":"b.html","gold":[{"selector":"#1","flagged":true,"seen":true},{"selector":"#2","flagged":true,"seen":true}]}`
	var out bytes.Buffer
	if err := measurePages(strings.NewReader(gold), strings.NewReader(scan), &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`missed, not read: a.html [#2] "two"`, `wrong: b.html [#1] "three"`,
		"3 controls: precision 0.500, recall 0.500", "doubtful: 1, of these 1 flagged",
		"2 sites: precision 0.500 (over 2), recall 0.500 (over 1)",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

func TestMeasureNothing(t *testing.T) {
	if err := measurePages(strings.NewReader(""), strings.NewReader(""), &bytes.Buffer{}); err == nil {
		t.Error("an empty gold list passed")
	}
}
