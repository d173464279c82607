package core_test

import (
	"encoding/json"
	"strings"
	"testing"

	"veto/rules"
	"veto/wasm/core"
	"veto/wasm/report"
	"veto/wasm/wire"
)

// found is something seen that Veto itself finds on a page.
func found() wire.Seen {
	return wire.Seen{
		Rule: "linkedin/genai-training", Version: "2026-11-21", Role: "switch", Name: "<LABEL>", State: wire.StateOn, Purpose: "ai-training", On: wire.PolarityUsed,
		Patterns: []wire.Pattern{{ID: "pre-enabled", EDPB: "Deceptive snugness (4.2.1)", Articles: []string{"Art. 25(2) GDPR"}, Why: wire.Say{Key: "patternPreEnabledWhy"}, Confidence: wire.ConfidenceSure}},
		At:       "2026-11-21T14:02:00+01:00", Address: "www.linkedin.com",
	}
}

func authoritiesRequest() wire.AuthoritiesRequest {
	return wire.AuthoritiesRequest{Language: "de", Country: "DE", Land: "HB", Platform: "facebook", Seen: []wire.Seen{found()}, Now: noon}
}

func reportRequest() wire.ReportRequest {
	return wire.ReportRequest{
		Authority: "dpa-de-mv", Language: "de", Country: "DE", Land: "MV", Platform: "linkedin", Site: "LinkedIn", Seen: []wire.Seen{found()},
		Sender: wire.Sender{Name: "Ada Özdemir", Email: "ada@example.org"}, Version: "1.0.0", Now: noon,
	}
}

func TestAuthorities(t *testing.T) {
	answer := call[wire.Authorities](t, "authorities", authoritiesRequest())
	first := answer.Bodies[0]
	if first.ID != "dpa-de-hb" || first.Form == "" || first.Language != "de" || len(first.Sources) < 2 || first.Checked.Date == "" {
		t.Errorf("the first is %+v", first)
	}
	if len(first.Why) != 2 || strings.Join(first.Why[1].Args, " ") != "Facebook Hamburg Irland" || len(first.Wait) != 1 {
		t.Errorf("why %v, wait %v", first.Why, first.Wait)
	}
}

// Without a country there are only places to choose from, in the order of their
// names.
func TestPlaces(t *testing.T) {
	request := authoritiesRequest()
	request.Country, request.Land = "", ""
	answer := call[wire.Authorities](t, "authorities", request)
	var names []string
	for _, p := range answer.Places {
		if names = append(names, p.Name); (p.ID == "DE") != (len(p.Lands) == 16) {
			t.Errorf("%s has the Länder %v", p.Name, p.Lands)
		}
	}
	if all := strings.Join(names, " "); len(names) != 32 || len(answer.Bodies) != 0 || !strings.Contains(all, "Norwegen Österreich Polen") {
		t.Errorf("%d bodies, %s", len(answer.Bodies), all)
	}
}

func TestNoAuthorityOfALandThatIsNone(t *testing.T) {
	request := authoritiesRequest()
	request.Land = "XX"
	if f := refused(t, "authorities", request); f.Code != "bad-request" || !strings.Contains(f.Message, "XX") {
		t.Errorf("got %+v", f)
	}
}

func TestReport(t *testing.T) {
	r := call[wire.Report](t, "report", reportRequest())
	if !strings.Contains(r.To.Name, "Mecklenburg-Vorpommern") || !strings.Contains(r.Text, "LinkedIn Ireland Unlimited Company") || len(r.Wait) != 1 ||
		!strings.Contains(r.Evidence, r.Hash) || !strings.HasPrefix(r.Mailto, "mailto:info@datenschutz-mv.de?") || r.FileName != "veto-report-linkedin-2026-11-21" {
		t.Errorf("got %+v", r)
	}
}

func TestAReportWithGapsIsNone(t *testing.T) {
	request := reportRequest()
	request.Sender = wire.Sender{}
	if f := refused(t, "report", request); f.Code != "unfilled" || f.Where != "sender.name, sender.email" {
		t.Errorf("got %+v", f)
	}
	request.Authority = "consumer-de-vzbv"
	if r := call[wire.Report](t, "report", request); r.To.Name == "" || r.EML != "" {
		t.Errorf("a consumer body needs no name: %+v", r)
	}
	request.Authority = "dpa-xx"
	if f := refused(t, "report", request); f.Code != "bad-request" || !strings.Contains(f.Message, "dpa-xx") {
		t.Errorf("got %+v", f)
	}
}

// What the GDPR covers is no matter for a coordinator; what it does not is told
// without the rest.
func TestAReportToACoordinator(t *testing.T) {
	request := reportRequest()
	request.Authority = "dsc-de"
	if f := refused(t, "report", request); f.Code != "bad-request" || !strings.Contains(f.Message, "Art. 25(2) DSA") {
		t.Errorf("got %+v", f)
	}
	dead := found()
	dead.Rule, dead.Name, dead.Purpose = "", "<DEAD>", "other"
	dead.Patterns = []wire.Pattern{{ID: "dead-end", Articles: []string{"Art. 12(1) GDPR"}, Why: wire.Say{Key: "patternInertWhy"}, Confidence: wire.ConfidenceSure}}
	request.Seen = append(request.Seen, dead)
	r := call[wire.Report](t, "report", request)
	if strings.Contains(r.Text+r.Data, "<LABEL>") || !strings.Contains(r.Text, "<DEAD>") || strings.Join(r.Cites, " ") != "Art. 25(1) DSA" {
		t.Errorf("%v\n%s", r.Cites, r.Text)
	}
}

// A dead button that is by its words about data is a matter of the GDPR,
// whatever else is known of it.
func TestWhatIsAboutDataIsForTheGDPR(t *testing.T) {
	for name, coordinator := range map[string]bool{"Report this post": true, "Use my data for personalised ads": false} {
		request := authoritiesRequest()
		request.Seen[0].Name, request.Seen[0].Purpose, request.Seen[0].Language = name, "other", "en"
		request.Seen[0].Patterns[0].ID = "dead-end"
		has := false
		for _, a := range call[wire.Authorities](t, "authorities", request).Bodies {
			has = has || a.Kind == "dsc"
		}
		if has != coordinator {
			t.Errorf("%s: a coordinator is offered: %t", name, has)
		}
	}
}

// Whatever is asked, there is an answer; and evidence that is written is found
// unchanged.
func FuzzReportRequest(f *testing.F) {
	for method, request := range map[string]any{"authorities": authoritiesRequest(), "report": reportRequest()} {
		body, err := json.Marshal(request)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(method, string(body))
	}
	f.Fuzz(func(t *testing.T, method, body string) {
		var a struct {
			OK    struct{ Evidence, Hash string }
			Error *wire.Fault
		}
		if err := json.Unmarshal(core.Call(method, []byte(body)), &a); err != nil {
			t.Fatal(err)
		}
		if a.Error != nil && (a.Error.Code == "internal" || a.Error.Code == "panic" || a.Error.Message == "") {
			t.Fatalf("%s of %q: %+v", method, body, a.Error)
		}
		if a.OK.Evidence == "" {
			return
		}
		if v, problems := report.Verify(rules.FS, []byte(a.OK.Evidence)); len(problems) > 0 || v.Hash != a.OK.Hash {
			t.Fatalf("%v of %q", problems, body)
		}
	})
}

func refused(t *testing.T, method string, request any) wire.Fault {
	t.Helper()
	body, err := json.Marshal(request)
	if err != nil {
		t.Fatal(err)
	}
	return callError(t, method, string(body))
}
