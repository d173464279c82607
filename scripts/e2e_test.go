package main

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestReadTAP(t *testing.T) {
	run := readTAP(strings.NewReader(`TAP version 13
ok 1 - one
# latency chromium warm median 40 ms
not ok 2 - "two" \# 2, a\\b
  ---
  error: 'because'
  ...
1..2
# tests 3
# pass 1
# fail 1
`))
	if run.passed != 1 || !slices.Equal(run.failed, []string{`"two" # 2, a\b`}) {
		t.Errorf("passed %d, failed %q", run.passed, run.failed)
	}
	if want := []string{`not ok 2 - "two" \# 2, a\\b`, "  ---", "  error: 'because'"}; !slices.Equal(run.reasons, want) {
		t.Errorf("reasons: %q", run.reasons)
	}
	if got := patterns(run.failed); !slices.Equal(got, []string{`--test-name-pattern=^"two" # 2, a\\b$`}) {
		t.Errorf("run once more: %q", got)
	}
}

func TestLastLine(t *testing.T) {
	found, told := lastLine("== a step\n   ok\n12 passed, 3 failed\n", nil)
	if found != (counts{12, 3}) || told != "== a step\n   ok\n" {
		t.Errorf("%+v, told %q", found, told)
	}
	found, told = lastLine("== a step\n", errors.New("exit status 2"))
	if found.failed != 1 || !strings.Contains(told, "exit status 2") {
		t.Errorf("a step without an end: %+v, told %q", found, told)
	}
}

func TestLanguageOf(t *testing.T) {
	for want, locales := range map[string][]string{"de": {"", "de_AT.UTF-8"}, "en": {"C", "de_DE"}} {
		if got := languageOf(locales...); got != want {
			t.Errorf("%q: got %s, want %s", locales, got, want)
		}
	}
}
