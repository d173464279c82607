package core_test

import (
	"testing"

	"veto/wasm/wire"
)

func TestNextLetter(t *testing.T) {
	for _, c := range []struct{ name, deed, answer, due, want string }{
		{"the time has not passed", "objection", "", "2026-11-22", ""},
		{"the first day on which it has", "objection", "", "2026-11-21", "reminder"},
		{"it arrived, and nothing came of it", "objection", "confirmed", "2026-11-01", "reminder"},
		{"they took more time, and it has passed", "objection", "extended", "2026-11-01", "reminder"},
		{"they answered", "objection", "answered", "2026-11-01", ""},
		{"they refused: whatever the time", "objection", "refused", "", "complaint"},
		{"reminded, and no answer", "reminder", "", "2026-11-21", "complaint"},
		{"reminded, and refused", "reminder", "refused", "2026-12-21", "complaint"},
		{"nothing is counted", "objection", "", "", ""},
		{"a complaint is the last", "complaint", "refused", "2026-11-01", ""},
		{"no letter follows a switch", "switched", "", "2026-11-01", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := call[wire.NextLetter](t, "next-letter", wire.NextLetterRequest{Deed: c.deed, Answer: c.answer, Due: c.due, Now: "2026-11-21T23:59:00+01:00"})
			if got.Kind != c.want {
				t.Errorf("got %q, want %q", got.Kind, c.want)
			}
		})
	}
	if f := callError(t, "next-letter", `{"deed": "objection", "due": "soon", "now": "`+noon+`"}`); f.Code != "bad-request" {
		t.Errorf("got %+v", f)
	}
}
