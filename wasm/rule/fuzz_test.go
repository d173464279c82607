package rule

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// FuzzRead: whatever the bytes, the reader answers with a platform or with
// problems that have a place, and printing twice prints the same.
func FuzzRead(f *testing.F) {
	f.Add(sample(f))
	files, _ := filepath.Glob("../../rules/platforms/*.json")
	for _, file := range files {
		if data, err := os.ReadFile(file); err == nil {
			f.Add(data)
		}
	}
	for _, s := range []string{"", "{", `{"id":"\ud800"}`, "[[[[", "nul", `{"entries":[{"control":{"names":{"de":[1]}}}]}`, "\xff", `"\u`, `{"a":1e}`, `{"":0}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Read("sample.json", data)
		if (p == nil) == (err == nil) {
			t.Fatalf("platform %v and error %v", p, err)
		}
		if problems, ok := err.(Problems); ok && (len(problems) == 0 || problems[0].Line < 1 || problems[0].Column < 1) {
			t.Fatalf("a problem without a place: %+v", problems)
		}
		once, err := Canonical(data)
		if err != nil {
			return
		}
		if twice, err := Canonical(once); err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("printed once:\n%s\nprinted twice (%v):\n%s", once, err, twice)
		}
	})
}

// FuzzAt: an address is only a platform's if its host is spelt out in it.
func FuzzAt(f *testing.F) {
	s := sampleSet(f)
	for _, url := range []string{"https://www.sample.example/settings/ai?tab=data", "https://www.sample.example/#settings/ai", "https://a@b:c@www.sample.example:443//", "https://[::1]/", "https://%00/?&&=#", "https://\xff", "", "https://..", "https://:443"} {
		f.Add(url)
	}
	f.Fuzz(func(t *testing.T, url string) {
		here := s.At(url)
		if len(here) > 0 && !strings.Contains(strings.ToLower(url), "sample.example") {
			t.Fatalf("%q is not the platform's", url)
		}
		if len(here) > 0 && !strings.HasPrefix(url, "https://") {
			t.Fatalf("%q is no page", url)
		}
	})
}
