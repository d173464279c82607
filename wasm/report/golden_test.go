package report_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"veto/wasm/wire"
)

var update = flag.Bool("update", false, "rewrite the golden reports")

func TestGoldenReports(t *testing.T) {
	for _, s := range scenes(t) {
		t.Run(s.name, func(t *testing.T) {
			file := filepath.Join("testdata", s.name+".txtar")
			got := txtar.Format(golden(t, &s))
			if *update {
				if err := os.WriteFile(file, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil || string(want) != string(got) {
				t.Errorf("%s is not what is written (%v); run with -update and read what changed. It is now:\n%s", file, err, got)
			}
		})
	}
}

var hash = regexp.MustCompile(`\b[0-9a-f]{64}\b`)

// golden is a report as somebody reads it. A picture is packed in another way
// by every version of Go, so the checksum is left out.
func golden(t *testing.T, s *scene) *txtar.Archive {
	o, r := order(t, &s.request), write(t, s.request)
	addressee := r.To.Name + "\n"
	if o.Body != nil {
		addressee += fmt.Sprintf("form: %s\ne-mail: %s\nwebsite: %s%s\n", o.Body.Form, o.Body.Email, o.Body.Website, o.Body.Finder)
	}
	for _, w := range r.Wait {
		addressee += "wait: " + strings.Join(append([]string{w.Key}, w.Args...), " ") + "\n"
	}
	text := hash.ReplaceAllString(r.Text, "<SHA-256>")
	return &txtar.Archive{Comment: []byte("A report as it is written; -update rewrites it.\n"), Files: []txtar.File{
		{Name: "addressee", Data: []byte(addressee)},
		{Name: "subject", Data: []byte(r.Subject + "\n")},
		{Name: "text", Data: []byte(text)},
		{Name: "touches", Data: []byte(strings.Join(r.Cites, ", ") + "\n")},
	}}
}

// The parts for the fields of a form are the whole text, but for greeting and
// signature.
func TestThePartsAreTheText(t *testing.T) {
	for _, s := range scenes(t) {
		r := write(t, s.request)
		what := map[string]bool{}
		for _, f := range r.Fields {
			what[f.What] = true
			if f.What != "who" && !strings.Contains(r.Text, f.Text) {
				t.Errorf("%s: the text lacks %s: %s", s.name, f.What, f.Text)
			}
		}
		for _, must := range []string{"who", "what", "facts", "law", "ask", "evidence"} {
			if !what[must] {
				t.Errorf("%s has no part %q", s.name, must)
			}
		}
	}
}

// Whoever needs no name gets none.
func TestNobodyIsNamedWithoutNeed(t *testing.T) {
	for _, s := range scenes(t) {
		r := write(t, s.request)
		needs := strings.HasPrefix(s.request.Authority, "dpa-") || strings.HasPrefix(s.request.Authority, "dsc-")
		if got := strings.Contains(r.Text+r.EML, "Özdemir"); got != needs {
			t.Errorf("%s: named %t", s.name, got)
		}
		for _, secret := range []string{"Özdemir", "Deich", "ada@example.org", "2026-10-01"} {
			if strings.Contains(r.Evidence, secret) || strings.Contains(r.Data, secret) {
				t.Errorf("%s: the evidence says %q", s.name, secret)
			}
		}
	}
}

// A translation for the person says the same to nobody else.
func TestATranslationHasTheSameParts(t *testing.T) {
	for _, s := range scenes(t) {
		var there []string
		for _, language := range []string{s.request.Language, "en", "de"} {
			translated := s.request
			translated.Language = language
			r := write(t, translated)
			var what []string
			for _, f := range r.Fields {
				what = append(what, f.What)
			}
			if there == nil {
				there = what
			}
			if fmt.Sprint(there) != fmt.Sprint(what) || len(r.Body) == 0 || r.Language != language {
				t.Errorf("%s in %s has %v, not %v", s.name, language, what, there)
			}
		}
	}
}

func TestWhatAReportNeeds(t *testing.T) {
	whole := report1("dpa-de-hb", "de", "DE", "facebook", goneForm())
	for _, c := range []struct {
		name string
		but  change
		want string
	}{
		{"a name", func(r *wire.ReportRequest) { r.Sender.Name = " " }, "unfilled: sender.name"},
		{"a way to answer", func(r *wire.ReportRequest) { r.Sender.Email, r.Sender.Address = "", nil }, "unfilled: sender.email"},
		{"when they answered", sent("2026-10-01", "mail", "refused", "", ""), "unfilled: objected[0].reply"},
		{"something seen", func(r *wire.ReportRequest) { r.Seen = nil }, "seen has 0 things"},
		{"a time", func(r *wire.ReportRequest) { r.Seen[0].At = "yesterday" }, "seen[0].at"},
		{"a state", func(r *wire.ReportRequest) { r.Seen[0].State = "maybe" }, "seen[0].state"},
		{"a pattern it knows", func(r *wire.ReportRequest) { r.Seen[0].Patterns[0].ID = "magic" }, "seen[0].patterns[0]"},
		{"a rule's day", func(r *wire.ReportRequest) { r.Seen[0].Version = "" }, "seen[0].version"},
		{"a picture", func(r *wire.ReportRequest) { r.Seen[0].Image = &wire.Image{PNG: "GIF8", Width: 1, Height: 1} }, "seen[0].image"},
		{"its size", func(r *wire.ReportRequest) {
			r.Seen[0].Image = picture(t, 4, 4)
			r.Seen[0].Image.Width = 5
		}, "4×4 pixels, said are 5×4"},
		{"an answer it knows", sent("2026-10-01", "mail", "perhaps", "", ""), "objected[0].answer"},
		{"a way it knows", sent("2026-10-01", "pigeon", "none", "", ""), "objected[0].how"},
		{"a day", sent("1.10.2026", "mail", "none", "", ""), "objected[0].date"},
		{"a day of telling", told("soon"), "told"},
		{"a site", func(r *wire.ReportRequest) { r.Site = "" }, "site is empty"},
		{"few words", words(strings.Repeat("a", 5001)), "words has 5001 bytes"},
		{"a language", func(r *wire.ReportRequest) { r.Language = "xx" }, "de, en, es, fr, it, nl, pl"},
	} {
		r := whole
		r.Seen = []wire.Seen{goneForm()}
		if got := problem(t, with(r, c.but)); !strings.Contains(got, c.want) {
			t.Errorf("%s: %q does not say %q", c.name, got, c.want)
		}
	}
	for _, way := range []change{func(r *wire.ReportRequest) { r.Sender.Email = "" }, func(r *wire.ReportRequest) { r.Sender.Address = nil }} {
		if got := problem(t, with(whole, way)); got != "" {
			t.Errorf("one way to answer is enough: %s", got)
		}
	}
}
