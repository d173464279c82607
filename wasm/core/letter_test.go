package core_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"veto/wasm/core"
	"veto/wasm/wire"
)

func letterRequest() wire.LetterRequest {
	return wire.LetterRequest{
		Kind: "objection", As: "person", Language: "de", Country: "DE", Controller: "linkedin", Platform: "linkedin", Now: noon,
		Purposes: []wire.Purpose{"ai-training"}, Sender: wire.Sender{Name: "Ada Özdemir", Email: "ada@example.org"},
		Grounds: []wire.Answer{{ID: "work", Words: "Ich unterrichte."}},
	}
}

func TestLetter(t *testing.T) {
	letter := call[wire.Letter](t, "letter", letterRequest())
	if !strings.Contains(letter.Text, "bei LinkedIn für:") || letter.To.Name != "LinkedIn Ireland Unlimited Company" || !slices.Contains(letter.Cites, "Art. 21(1) GDPR") {
		t.Errorf("got %+v", letter)
	}
}

func TestALetterWithGapsIsNone(t *testing.T) {
	request := letterRequest()
	request.Platform, request.Sender.Name, request.Grounds[0].Words = "", "", ""
	body, err := json.Marshal(request)
	if err != nil {
		t.Fatal(err)
	}
	if f := callError(t, "letter", string(body)); f.Code != "unfilled" || f.Where != "platform, sender.name, grounds[0].words" {
		t.Errorf("got %+v", f)
	}
	if f := callError(t, "letter", `{"kind":"x","language":"de","now":"`+noon+`"}`); f.Code != "bad-request" || f.Where != "letter" {
		t.Errorf("got %+v", f)
	}
}

// Every platform has somebody to write to, or is named here: the sources give
// no address for it.
func TestLetterChoices(t *testing.T) {
	choices := call[wire.LetterChoices](t, "letter-choices", wire.LetterChoicesRequest{Language: "de", Country: "DE", Now: noon})
	if len(choices.Controllers) < 30 || len(choices.Languages) < 7 || len(choices.Grounds) < 10 || !strings.Contains(choices.Weak, "eigene Sätze") || choices.Law != "gdpr" {
		t.Errorf("got %d controllers, %v, %d grounds, %q, %s", len(choices.Controllers), choices.Languages, len(choices.Grounds), choices.Weak, choices.Law)
	}
	written := map[string]bool{}
	known := map[string]bool{}
	for _, p := range call[wire.Platforms](t, "platforms", wire.PlatformsRequest{Language: "en"}).Platforms {
		known[p.ID] = true
	}
	for _, c := range choices.Controllers {
		if c.Name == "" || len(c.Address) < 2 || len(c.Country) != 2 || len(c.Sources) < 2 || c.Checked.Date == "" {
			t.Errorf("%s is not complete: %+v", c.ID, c)
		}
		for _, p := range c.Platforms {
			written[p] = true
			if !known[p] {
				t.Errorf("%s is linked to %q, which is no platform", c.ID, p)
			}
		}
	}
	for _, p := range []string{"linkedin", "facebook", "instagram", "x", "tiktok", "google", "chatgpt"} {
		if !written[p] {
			t.Errorf("%s has no controller", p)
		}
	}
	german := call[wire.LetterChoices](t, "letter-choices", wire.LetterChoicesRequest{Language: "en", Country: "FR", Platform: "amazon-alexa", Now: noon})
	if len(german.Controllers) != 1 || german.Controllers[0].ID != "amazon-fr" {
		t.Errorf("in France Alexa has %+v", german.Controllers)
	}
}

func TestDue(t *testing.T) {
	for _, c := range []struct {
		request                   wire.DueRequest
		date, next, basis, covers string
		left, moved               int
	}{
		{wire.DueRequest{Kind: "answer", From: "2026-11-24", Country: "DE", Land: "BY"}, "2026-12-24", "2026-12-25", "lineDueAnswer", "all", 33, 0},
		{wire.DueRequest{Kind: "answer", From: "2026-11-25", Country: "GB", Land: "ENG"}, "2026-12-29", "2026-12-30", "lineDueAnswerUK", "all", 38, 4},
		{wire.DueRequest{Kind: "answer", From: "2026-07-02", Country: "CH"}, "2026-08-03", "2026-08-04", "lineDueAsked", "country", -110, 2},
		{wire.DueRequest{Kind: "extended", From: "2026-06-15", Country: "US"}, "2026-09-15", "2026-09-16", "lineDueExtended", "none", -67, 0},
		{wire.DueRequest{Kind: "recheck", From: "2026-11-21", Country: "DE"}, "2027-02-19", "2027-02-20", "lineDueRecheck", "country", 90, 0},
	} {
		c.request.Now = noon
		due := call[wire.Due](t, "due", c.request)
		if due.Date != c.date || due.Next != c.next || due.Basis.Key != c.basis || due.Covers != c.covers || due.Left != c.left || due.Passed != (c.left < 0) || len(due.Moved) != c.moved {
			t.Errorf("%+v: got %+v", c.request, due)
		}
	}
	for _, body := range []string{`{"kind":"answer","from":"soon"`, `{"kind":"answer","from":"2026-11-24","country":"DE","land":"XX"`, `{"kind":"extended","from":"2026-11-24","country":"CH"`, `{"kind":"recheck","from":"2026-11-24","days":731`, `{"kind":"","from":"2026-11-24"`} {
		if f := callError(t, "due", body+`,"now":"`+noon+`"}`); f.Code != "bad-request" {
			t.Errorf("%s: %+v", body, f)
		}
	}
}

func TestDeadlines(t *testing.T) {
	own := ownFile(t, `{ "date": "2025-11-03", "what": "training-starts"`, `{ "date": "2099-01-01", "what": "deadline"`)
	list := call[wire.Deadlines](t, "deadlines", wire.DeadlinesRequest{Language: "en", Now: noon, Own: []string{own}}).Deadlines
	if len(list) < 4 || list[0].Rule != "yours:sample/training" || list[0].Passed || len(list[0].Lines) != 2 || list[0].Lines[1].Key != "lineLate" {
		t.Fatalf("got %d, the first is %+v", len(list), list[0])
	}
	if list[0].Remind != "2098-12-25" || list[1].Remind != "" {
		t.Errorf("to be reminded on %q and %q", list[0].Remind, list[1].Remind)
	}
	for i, one := range list[1:] {
		before := list[i]
		if before.Passed && !one.Passed || before.Passed && one.Passed && before.Date < one.Date || !before.Passed && !one.Passed && before.Date > one.Date {
			t.Errorf("%s (%s) stands before %s (%s)", before.Rule, before.Date, one.Rule, one.Date)
		}
	}
}

// A day that is nearer than a week is reminded of at once.
func TestRemindOfANearDay(t *testing.T) {
	for date, want := range map[string]string{"2026-11-21": "2026-11-21", "2026-11-25": "2026-11-21", "2026-12-01": "2026-11-24", "2026-11-20": ""} {
		own, found := ownFile(t, `{ "date": "2025-11-03", "what": "training-starts"`, `{ "date": "`+date+`", "what": "deadline"`), false
		for _, d := range call[wire.Deadlines](t, "deadlines", wire.DeadlinesRequest{Language: "en", Now: noon, Own: []string{own}}).Deadlines {
			if d.Rule != "yours:sample/training" {
				continue
			}
			if found = true; d.Remind != want {
				t.Errorf("%s: got %q, want %q", date, d.Remind, want)
			}
		}
		if !found {
			t.Errorf("%s is not among the days", date)
		}
	}
}

func TestCalendar(t *testing.T) {
	calendar := call[wire.Calendar](t, "calendar", wire.CalendarRequest{Now: noon, Events: []wire.CalendarEvent{{ID: "a", Date: "2026-12-24", Title: "Answer due"}}})
	if !strings.Contains(calendar.Text, "\r\nDTSTART;VALUE=DATE:20261224\r\n") {
		t.Errorf("got %q", calendar.Text)
	}
	for _, events := range []string{`[]`, `[{"id":"a","title":"b","date":"tomorrow"}]`, `[{"id":"","title":"b","date":"2026-12-24"}]`} {
		if f := callError(t, "calendar", `{"events":`+events+`,"now":"`+noon+`"}`); f.Code != "bad-request" {
			t.Errorf("%s: %+v", events, f)
		}
	}
}

// FuzzLetterRequest: whatever is asked, there is an answer or a named error.
func FuzzLetterRequest(f *testing.F) {
	for _, method := range []string{"letter", "letter-choices", "due", "next-letter", "calendar", "deadlines", "form-plan"} {
		f.Add(method, `{"now":"`+noon+`"}`)
	}
	if body, err := json.Marshal(letterRequest()); err == nil {
		f.Add("letter", string(body))
	}
	f.Fuzz(func(t *testing.T, method, body string) {
		var a struct{ Error *wire.Fault }
		if err := json.Unmarshal(core.Call(method, []byte(body)), &a); err != nil {
			t.Fatal(err)
		}
		if a.Error != nil && (a.Error.Code == "internal" || a.Error.Code == "panic" || a.Error.Message == "") {
			t.Fatalf("%s of %q: %+v", method, body, a.Error)
		}
	})
}
