package main

import (
	"strings"
	"testing"
)

func TestReadTAP(t *testing.T) {
	passed, failed := readTAP(strings.NewReader(`TAP version 13
ok 1 - one
# latency chromium warm median 40 ms
not ok 2 - two
  ---
  error: 'because'
  ...
1..2
# tests 3
# pass 1
# fail 1
# cancelled 1
`))
	if passed != 1 || failed != 2 {
		t.Errorf("passed %d, failed %d", passed, failed)
	}
}

func TestLanguageOf(t *testing.T) {
	for want, locales := range map[string][]string{"de": {"", "de_AT.UTF-8"}, "en": {"C", "de_DE"}} {
		if got := languageOf(locales...); got != want {
			t.Errorf("%q: got %s, want %s", locales, got, want)
		}
	}
}
