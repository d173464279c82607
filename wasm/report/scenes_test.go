package report_test

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/color"
	"image/png"
	"slices"
	"testing"
	"time"

	"veto/rules"
	"veto/wasm/authority"
	"veto/wasm/deadline"
	"veto/wasm/objection"
	"veto/wasm/report"
	"veto/wasm/wire"
)

var now = time.Date(2026, 11, 22, 9, 30, 0, 0, time.FixedZone("", 3600))

// scene is a report that must be written.
type scene struct {
	name    string
	request wire.ReportRequest
}

// scenes are reports to bodies of all kinds, laws and languages.
func scenes(t testing.TB) []scene {
	return []scene{
		{"bremen", with(report1("dpa-de-hb", "de", "DE", "facebook", goneForm()), land("HB"), sent("2026-10-01", "mail", "none", "", ""))},
		{"mecklenburg", with(report1("dpa-de-mv", "de", "DE", "linkedin", trainingSwitch(t)), land("MV"), sent("2026-11-21", "switch", "none", "", ""), sent("2026-11-20", "form", "none", "", ""))},
		{"austria", with(report1("dpa-at", "de", "AT", "linkedin", trainingSwitch(t), adsSwitch()), words("Ich habe den Schalter nie gesehen,\nbis eine Freundin ihn mir zeigte."), sent("2026-09-01", "letter", "extended", "2026-09-20", ""))},
		{"france", with(report1("dpa-fr", "fr", "FR", "linkedin", trainingSwitch(t)), sent("2026-10-01", "form", "refused", "2026-10-20", "Nous avons un intérêt légitime."))},
		{"united-kingdom", with(report1("dpa-gb", "en", "GB", "linkedin", trainingSwitch(t)), sent("2026-11-02", "mail", "extended", "2026-11-20", ""), told("2026-11-02"))},
		{"switzerland", with(report1("dpa-ch", "de", "CH", "linkedin", trainingSwitch(t)), sent("2026-10-01", "letter", "none", "", ""))},
		{"spain", with(report1("dpa-es", "es", "ES", "linkedin", trainingSwitch(t)), sent("2026-10-01", "form", "none", "", ""))},
		{"italy", with(report1("dpa-it", "it", "IT", "linkedin", trainingSwitch(t)), sent("2026-10-01", "form", "stopped", "2026-10-20", ""))},
		{"netherlands", with(report1("dpa-nl", "nl", "NL", "linkedin", trainingSwitch(t)))},
		{"poland", with(report1("dpa-pl", "pl", "PL", "linkedin", trainingSwitch(t)), sent("2026-10-01", "mail", "none", "", ""))},
		{"consumer", with(report1("consumer-de-vzbv", "de", "DE", "linkedin", trainingSwitch(t)), land("HB"))},
		{"coordinator", with(report1("dsc-de", "de", "DE", "linkedin", deadButton()), land("HB"), told("2026-11-02"))},
		{"no-rule", with(report1("consumer-eu-beuc", "en", "PL", "", banner()))},
		{"nobody-yet", with(report1("", "en", "DE", "linkedin", trainingSwitch(t)))},
	}
}

func report1(to, language, country, platform string, seen ...wire.Seen) wire.ReportRequest {
	names := map[string]string{"facebook": "Facebook", "linkedin": "LinkedIn", "": "www.example.org"}
	return wire.ReportRequest{
		Authority: to, Language: language, Country: country, Platform: platform, Site: names[platform], Seen: seen,
		Sender: wire.Sender{Name: "Ada Özdemir", Address: []string{"Am Deich 1", "28199 Bremen"}, Email: "ada@example.org"}, Version: "1.0.0", Now: now.Format(time.RFC3339),
	}
}

type change func(*wire.ReportRequest)

func with(r wire.ReportRequest, all ...change) wire.ReportRequest {
	for _, one := range all {
		one(&r)
	}
	return r
}

func land(id string) change    { return func(r *wire.ReportRequest) { r.Land = id } }
func words(text string) change { return func(r *wire.ReportRequest) { r.Words = text } }
func told(day string) change   { return func(r *wire.ReportRequest) { r.Told = day } }

func sent(date, how, answer, reply, said string) change {
	return func(r *wire.ReportRequest) {
		r.Objected = append(slices.Clone(r.Objected), wire.Objection{Date: date, How: how, Answer: answer, Reply: reply, Said: said})
	}
}

func pattern(id, edpb, ontology, deceptive, why string, articles []string, args ...string) wire.Pattern {
	return wire.Pattern{ID: id, EDPB: edpb, Ontology: ontology, Deceptive: deceptive, Articles: articles, Why: wire.Say{Key: why, Args: args}, Confidence: wire.ConfidenceSure}
}

func preEnabled() wire.Pattern {
	return pattern("pre-enabled", "Deceptive snugness (4.2.1)", "Bad Defaults", "Preselection", "patternPreEnabledWhy", []string{"Art. 25(2) GDPR", "Art. 5(1)(a) GDPR"})
}

func trainingSwitch(t testing.TB) wire.Seen {
	return wire.Seen{
		Rule: "linkedin/genai-training", Version: "2026-11-21", Title: "AI training with your data", Role: "switch", Name: "<LABEL> & \"more\"", State: wire.StateOn,
		Purpose: "ai-training", On: wire.PolarityUsed, Patterns: []wire.Pattern{preEnabled()},
		Markup: []wire.Marked{{Role: "heading", Name: "<HEADING>"}, {Role: "switch", Name: "<LABEL> & \"more\"", State: wire.StateOn, This: true}, {Role: "link", Name: "<LINK>"}},
		At:     "2026-11-21T14:02:05+01:00", Address: "https://www.linkedin.com/mypreferences/", Language: "de", Image: picture(t, 40, 20),
	}
}

func adsSwitch() wire.Seen {
	s := trainingSwitch(nil)
	s.Rule, s.Name, s.Purpose, s.Image = "linkedin/ads-beyond", "<LABEL 2>", "ads", nil
	probable := preEnabled()
	probable.Confidence, probable.Why.Key = wire.ConfidenceProbable, "patternPreEnabledUnknownWhy"
	long := pattern("refusal-further-away", "Longer than necessary (4.4.2)", "Privacy Maze", "Obstruction", "patternLongWayWhy", []string{"Art. 12(2) GDPR", "Art. 25(1) GDPR"}, "6")
	s.Patterns = []wire.Pattern{probable, long}
	return s
}

func goneForm() wire.Seen {
	gone := pattern("dead-end", "Dead end (4.4.1)", "Dead End", "Obstruction", "patternGoneWhy", []string{"Art. 12(1) GDPR", "Art. 12(2) GDPR", "Art. 25(1) GDPR"}, "<NOT AVAILABLE>")
	return wire.Seen{
		Rule: "facebook/objection", Version: "2026-11-21", Title: "Widerspruch gegen KI-Training", State: wire.StateNotFound, Purpose: "ai-training", On: wire.PolarityProtected,
		Patterns: []wire.Pattern{gone}, At: "2026-11-21T14:02:05+01:00", Address: "www.facebook.com", Language: "de",
	}
}

func deadButton() wire.Seen {
	s := goneForm()
	s.Rule, s.Version, s.Title, s.Role, s.Name, s.State, s.Purpose = "", "", "", "button", "<REPORT A POST>", wire.StatePresent, "other"
	s.Patterns[0].Why, s.Address = wire.Say{Key: "patternInertWhy"}, "www.linkedin.com"
	return s
}

func banner() wire.Seen {
	s := deadButton()
	s.Name, s.Address, s.Language = "<ACCEPT>", "www.example.org", ""
	faint := pattern("refusal-less-visible", "Hidden in plain sight (4.3.2)", "False Hierarchy", "Visual interference", "patternFaintWhy", []string{"Art. 5(1)(a) GDPR", "Art. 12(1) GDPR"}, "<REFUSE>", "2.1", "<ACCEPT>", "8.4")
	s.Patterns = []wire.Pattern{faint}
	return s
}

// picture is a PNG of some size.
func picture(t testing.TB, width, height int) *wire.Image {
	if t == nil {
		return nil
	}
	t.Helper()
	canvas := image.NewRGBA(image.Rect(0, 0, width, height))
	canvas.Set(1, 1, color.RGBA{154, 91, 0, 255})
	var out bytes.Buffer
	if err := png.Encode(&out, canvas); err != nil {
		t.Fatal(err)
	}
	return &wire.Image{PNG: base64.StdEncoding.EncodeToString(out.Bytes()), Width: width, Height: height, Alt: "<WHAT IT SHOWS>"}
}

// order is a request with what the core adds to it.
func order(t testing.TB, r *wire.ReportRequest) *report.Order {
	t.Helper()
	book, err := authority.Open(rules.FS)
	if err != nil {
		t.Fatal(err)
	}
	days, err := deadline.At(rules.FS, r.Country, r.Land)
	if err != nil {
		t.Fatal(err)
	}
	o := &report.Order{Request: r, Body: book.Body(r.Authority), Days: days, Now: now}
	if o.Body == nil && r.Authority != "" {
		t.Fatalf("there is no body %s", r.Authority)
	}
	if o.Body != nil {
		o.Wait, _ = authority.Wait(o.Body, &authority.Question{Law: objection.Law(r.Country), Objected: r.Objected, Told: r.Told, Today: deadline.DayOf(now), Days: days})
	}
	if r.Platform != "" {
		who, err := objection.Controllers(rules.FS, r.Platform, r.Country)
		if err != nil || len(who) == 0 {
			t.Fatalf("%s has no controller (%v)", r.Platform, err)
		}
		o.Who = &who[0]
	}
	return o
}

func write(t testing.TB, r wire.ReportRequest) *wire.Report {
	t.Helper()
	written, err := report.Write(rules.FS, order(t, &r))
	if err != nil {
		t.Fatalf("%s in %s: %v", r.Authority, r.Language, err)
	}
	return written
}
