package objection_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"veto/rules"
	"veto/wasm/objection"
	"veto/wasm/wire"
)

var update = flag.Bool("update", false, "rewrite the golden letters")

var now = time.Date(2026, 11, 22, 9, 30, 0, 0, time.FixedZone("", 3600))

// scene is a letter that must be written.
type scene struct {
	name    string
	request wire.LetterRequest
}

// scenes are all kinds of letters in a language: every part of every law is in
// one of them, which TestEveryPartIsUsed holds.
func scenes(language string) (all []scene) {
	for _, country := range []string{"DE", "GB", "CH"} {
		law := objection.Law(country)
		add := func(name string, r wire.LetterRequest) {
			r.Language, r.Country = language, country
			all = append(all, scene{law + "-" + name, r})
		}
		add("objection", person(objection.KindObjection))
		add("objection-advertising", advertising())
		add("objection-organisation", organisation(objection.KindObjection))
		for _, answer := range []string{"none", "extended", "refused"} {
			add("reminder-"+answer, answered(person(objection.KindReminder), answer))
			add("complaint-"+answer, answered(person(objection.KindComplaint), answer))
			add("reminder-organisation-"+answer, answered(organisation(objection.KindReminder), answer))
		}
	}
	return all
}

func person(kind string) wire.LetterRequest {
	return wire.LetterRequest{
		Kind: kind, As: objection.AsPerson, Controller: "linkedin", Platform: "linkedin",
		Purposes: []wire.Purpose{"ai-training", "ads"}, Restriction: true, Noticed: "2026-11-01",
		Sender:  wire.Sender{Name: "Ada Özdemir", Address: []string{"Am Deich 1", "28199 Bremen"}, Email: "ada@example.org", Account: "ada-oezdemir"},
		Grounds: []wire.Answer{{ID: "work", Words: "<WORK>"}, {ID: "others", Words: "<OTHERS>"}},
		Earlier: wire.Earlier{Date: "2026-10-01", How: "form", Due: "2026-11-02", Reminded: "2026-11-05"},
	}
}

func advertising() wire.LetterRequest {
	r := person(objection.KindObjection)
	r.Purposes, r.Grounds, r.Restriction, r.Noticed, r.Sender.Account = []wire.Purpose{"ads", "marketing"}, nil, false, "", ""
	return r
}

func organisation(kind string) wire.LetterRequest {
	r := person(kind)
	r.As, r.Controller, r.Platform, r.Purposes = objection.AsOrganisation, "facebook", "facebook", []wire.Purpose{"ai-training", "profiling"}
	r.Sender.Organisation, r.Sender.Role, r.Sender.Account = "Stadtbibliothek Bremen", "Leitung", "stadtbibliothek.bremen"
	r.Grounds = []wire.Answer{{ID: "followers", Words: "<FOLLOWERS>"}}
	return r
}

func answered(r wire.LetterRequest, answer string) wire.LetterRequest {
	r.Earlier.Answer = answer
	if answer != "none" {
		r.Earlier.Reply = "2026-10-20"
	}
	if answer == "refused" {
		r.Earlier.Said = "<SAID>"
	}
	if r.Kind == objection.KindComplaint {
		r.Authority = &wire.Addressee{Name: "<AUTHORITY>", Address: []string{"Street 1", "Town"}, Email: "post@example.org"}
	}
	return r
}

func write(t testing.TB, r wire.LetterRequest) *wire.Letter {
	t.Helper()
	names := map[string]string{"linkedin": "LinkedIn", "facebook": "Facebook"}
	letter, err := objection.Write(rules.FS, &r, names[r.Platform], now)
	if err != nil {
		t.Fatalf("%s in %s: %v", r.Kind, r.Language, err)
	}
	return letter
}

func TestGoldenLetters(t *testing.T) {
	for _, language := range languages(t) {
		t.Run(language, func(t *testing.T) {
			file := filepath.Join("testdata", language+".txtar")
			got := &txtar.Archive{Comment: []byte("Letters as they are written in this language; -update rewrites them.\n")}
			for _, s := range scenes(language) {
				letter := write(t, s.request)
				text := fmt.Sprintf("%s\n%s\n\n%s\n\n(%s)\n", letter.Date, letter.Subject, strings.Join(letter.Body, "\n\n"), strings.Join(letter.Cites, ", "))
				got.Files = append(got.Files, txtar.File{Name: s.name, Data: []byte(text)})
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			sameArchive(t, file, got)
		})
	}
}

func sameArchive(t *testing.T, file string, got *txtar.Archive) {
	t.Helper()
	want, err := txtar.ParseFile(file)
	if err != nil || len(want.Files) != len(got.Files) {
		t.Fatalf("%s has not the letters that are written (%v); run this test with -update and read what changed", file, err)
	}
	for i, one := range want.Files {
		if one.Name != got.Files[i].Name || string(one.Data) != string(got.Files[i].Data) {
			t.Errorf("%s\n got:\n%s\nwant:\n%s", one.Name, got.Files[i].Data, one.Data)
		}
	}
}

func languages(t testing.TB) []string {
	t.Helper()
	all := objection.Languages(rules.FS)
	if len(all) < 7 {
		t.Fatalf("letters are written in %v only", all)
	}
	return all
}
