package authority_test

import (
	"slices"
	"strings"
	"testing"

	"veto/rules"
	"veto/wasm/authority"
	"veto/wasm/deadline"
	"veto/wasm/objection"
	"veto/wasm/wire"
)

// question is of somebody who saw a setting that was switched on in advance.
func question(t testing.TB, country, land, platform string) *authority.Question {
	t.Helper()
	days, err := deadline.At(rules.FS, country, land)
	if err != nil {
		t.Fatal(err)
	}
	today, err := deadline.ReadDay("2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	return &authority.Question{
		Language: "en", Country: country, Land: land, Platform: platform, Called: "<PLATFORM>", Law: objection.Law(country),
		Writes: []string{"de", "en", "es", "fr", "it", "nl", "pl"}, Today: today, Days: days,
		Seen: []wire.Seen{{Purpose: "ai-training", Patterns: []wire.Pattern{{ID: "pre-enabled"}}}},
	}
}

// told is a list of messages as one line.
func told(says []wire.Say) string {
	var all []string
	for _, s := range says {
		all = append(all, strings.Join(append([]string{s.Key}, s.Args...), " "))
	}
	return strings.Join(all, ", ")
}

func TestWhoIsOffered(t *testing.T) {
	for _, c := range []struct{ country, land, platform, bodies string }{
		{"DE", "HB", "facebook", "dpa-de-hb consumer-de-vzbv consumer-de-vz ngo-at-noyb ngo-int-deceptive-design"},
		{"DE", "BY", "", "dpa-de-by consumer-de-vzbv consumer-de-vz ngo-at-noyb ngo-int-deceptive-design"},
		{"DE", "NW", "linkedin", "dpa-de-nw consumer-de-vzbv consumer-de-vz consumer-de-vz-nrw ngo-at-noyb ngo-int-deceptive-design"},
		{"DE", "", "linkedin", "dpa-de-bfdi consumer-de-vzbv consumer-de-vz ngo-at-noyb ngo-int-deceptive-design"},
		{"AT", "", "linkedin", "dpa-at consumer-at-ombudsstelle consumer-at-vki ngo-at-noyb ngo-int-deceptive-design"},
		{"FR", "", "linkedin", "dpa-fr consumer-fr-signalconso ngo-at-noyb ngo-int-deceptive-design"},
		{"PL", "", "linkedin", "dpa-pl consumer-eu-beuc ngo-at-noyb ngo-int-deceptive-design"},
		{"GB", "", "linkedin", "dpa-gb ngo-int-deceptive-design"},
		{"CH", "", "linkedin", "dpa-ch ngo-int-deceptive-design"},
		{"NO", "", "linkedin", "dpa-no ngo-at-noyb ngo-int-deceptive-design"},
		{"US", "", "linkedin", "ngo-int-deceptive-design"},
	} {
		var ids []string
		for _, a := range open(t).Choose(question(t, c.country, c.land, c.platform)) {
			ids = append(ids, a.ID)
		}
		if got := strings.Join(ids, " "); got != c.bodies {
			t.Errorf("%s %s:\n got %s\nwant %s", c.country, c.land, got, c.bodies)
		}
	}
}

// The first body is the supervisory authority; where a case goes from there is
// said only of platforms for which a source says it.
func TestWhereACaseGoes(t *testing.T) {
	for _, c := range []struct{ country, land, platform, seat, why string }{
		{"DE", "HB", "facebook", "IE", "whyBodyLand Bremen, whyBodyPassesTwice <PLATFORM> Hamburg Ireland"},
		{"DE", "HH", "facebook", "IE", "whyBodyLand Hamburg, whyBodyLeadsHere <PLATFORM> Ireland"},
		{"DE", "MV", "linkedin", "IE", "whyBodyLand Mecklenburg-Western Pomerania, whyBodyPasses <PLATFORM> Ireland"},
		{"DE", "MV", "deepseek", "", "whyBodyLand Mecklenburg-Western Pomerania"},
		{"DE", "MV", "discord", "NL", "whyBodyLand Mecklenburg-Western Pomerania, whyBodySeat <PLATFORM> Netherlands"},
		{"NL", "", "discord", "NL", "whyBodyCountry Netherlands"},
		{"NL", "", "zoom", "US", "whyBodyCountry Netherlands"},
		{"AT", "", "facebook", "IE", "whyBodyCountry Austria, whyBodyPasses <PLATFORM> Ireland"},
		{"IE", "", "facebook", "IE", "whyBodyCountry Ireland, whyBodyLeads <PLATFORM>"},
		{"GB", "", "facebook", "IE", "whyBodyCountry United Kingdom, whyBodyUK"},
		{"CH", "", "facebook", "IE", "whyBodyCountry Switzerland, whyBodySwiss"},
		{"BG", "", "facebook", "IE", "whyBodyCountry Bulgaria, whyBodyPasses <PLATFORM> Ireland, whyBodySignature, whyBodyEnglish"},
	} {
		q := question(t, c.country, c.land, c.platform)
		q.Seat = c.seat
		got := told(open(t).Choose(q)[0].Why)
		if got != c.why {
			t.Errorf("%s %s, %s:\n got %s\nwant %s", c.country, c.land, c.platform, got, c.why)
		}
	}
}

func TestTheOrderOfAComplaint(t *testing.T) {
	sent := func(date, how, answer string) wire.Objection {
		return wire.Objection{Date: date, How: how, Answer: answer}
	}
	for _, c := range []struct {
		name, country, land string
		objected            []wire.Objection
		wait, from          string
	}{
		{"nothing was sent", "DE", "HB", nil, "whyWaitObject", ""},
		{"a switch asks nobody", "DE", "HB", []wire.Objection{sent("2026-10-01", "switch", "none")}, "whyWaitObject", ""},
		{"the month runs", "DE", "HB", []wire.Objection{sent("2026-11-10", "form", "none")}, "whyWaitAnswer 2026-11-10 2026-12-10", "2026-12-11"},
		{"its last day", "DE", "HB", []wire.Objection{sent("2026-10-22", "form", "none")}, "whyWaitAnswer 2026-10-22 2026-11-23", "2026-11-24"},
		{"the month is over", "DE", "HB", []wire.Objection{sent("2026-10-01", "form", "none")}, "", ""},
		{"it was refused at once", "DE", "HB", []wire.Objection{sent("2026-11-20", "mail", "refused")}, "", ""},
		{"it was extended", "DE", "HB", []wire.Objection{sent("2026-10-01", "mail", "extended")}, "whyWaitAnswer 2026-10-01 2027-01-04", "2027-01-05"},
		{"an older one is over", "DE", "HB", []wire.Objection{sent("2026-11-20", "mail", "none"), sent("2026-09-01", "form", "none")}, "", ""},
		{"a holiday of the Land", "DE", "BY", []wire.Objection{sent("2026-12-06", "form", "none")}, "whyWaitAnswer 2026-12-06 2027-01-07", "2027-01-08"},
		{"no holiday there", "DE", "HB", []wire.Objection{sent("2026-12-06", "form", "none")}, "whyWaitAnswer 2026-12-06 2027-01-06", "2027-01-07"},
		{"to the company first", "GB", "", nil, "whyWaitCompany", ""},
		{"Swiss law asks for nothing first", "CH", "", nil, "", ""},
		{"but who asked, waits", "CH", "", []wire.Objection{sent("2026-11-10", "letter", "none")}, "whyWaitAnswer 2026-11-10 2026-12-10", "2026-12-11"},
	} {
		q := question(t, c.country, c.land, "linkedin")
		q.Objected = c.objected
		first := open(t).Choose(q)[0]
		if got := told(first.Wait); got != c.wait || first.From != c.from {
			t.Errorf("%s: %q from %q, want %q from %q", c.name, got, first.From, c.wait, c.from)
		}
	}
}

func TestACoordinatorIsForWhatTheGDPRDoesNotCover(t *testing.T) {
	for _, c := range []struct {
		country, pattern string
		purpose          wire.Purpose
		told             string
		want             string
	}{
		{"DE", "pre-enabled", "ai-training", "", ""},
		{"DE", "confirmshaming", "ads", "", ""},
		{"DE", "no-refusal", "other", "", ""},
		{"DE", "dead-end", "other", "", "dsc-de: whyWaitTold"},
		{"DE", "dead-end", "other", "2026-11-01", "dsc-de: "},
		{"FR", "confirmshaming", "other", "2026-11-01", "dsc-eu: "},
		{"GB", "dead-end", "other", "", ""},
		{"CH", "dead-end", "other", "", ""},
		{"NO", "dead-end", "other", "", ""},
	} {
		q := question(t, c.country, "", "linkedin")
		q.Told, q.Seen[0].Purpose, q.Seen[0].Patterns[0].ID = c.told, c.purpose, c.pattern
		got := ""
		for _, a := range open(t).Choose(q) {
			if a.Kind == authority.KindDSC {
				got += a.ID + ": " + told(a.Wait)
			}
		}
		if got != c.want {
			t.Errorf("%s, %s about %s: %q, want %q", c.country, c.pattern, c.purpose, got, c.want)
		}
	}
}

// A coordinator is told of what is its own, and of nothing beside it.
func TestUncovered(t *testing.T) {
	seen := []wire.Seen{
		{Name: "a", Purpose: "ads", Patterns: []wire.Pattern{{ID: "dead-end"}}},
		{Name: "b", Purpose: "other", Patterns: []wire.Pattern{{ID: "no-refusal"}, {ID: "dead-end"}}},
	}
	got := open(t).Uncovered(seen)
	if len(got) != 1 || got[0].Name != "b" || len(got[0].Patterns) != 1 || got[0].Patterns[0].ID != "dead-end" || len(seen[1].Patterns) != 2 {
		t.Errorf("%+v of %+v", got, seen)
	}
}

func TestTheLanguageToWriteIn(t *testing.T) {
	for _, c := range []struct{ country, person, want string }{
		{"DE", "en", "de"}, {"CH", "de", "de"}, {"CH", "fr-CH", "fr"}, {"CH", "en", "de"}, {"BE", "de", "de"}, {"BE", "en", "fr"},
		{"BG", "de", "en"}, {"PL", "de", "pl"}, {"IE", "de", "en"}, {"LU", "en", "en"},
	} {
		q := question(t, c.country, "", "")
		q.Language = c.person
		if got := open(t).Choose(q)[0].Language; got != c.want {
			t.Errorf("in %s to somebody who reads %s: %s, want %s", c.country, c.person, got, c.want)
		}
	}
}

// Whoever is offered can be reached, and it is said where only by a website.
func TestEveryBodyCanBeReached(t *testing.T) {
	n := 0
	for _, place := range open(t).Places {
		q := question(t, place.ID, "", "linkedin")
		q.Seen[0].Purpose, q.Seen[0].Patterns[0].ID = "other", "dead-end"
		for _, a := range open(t).Choose(q) {
			n++
			only := a.Form == "" && a.Email == ""
			says := slices.ContainsFunc(a.Why, func(s wire.Say) bool {
				return s.Key == "whyBodyWebsite" || s.Key == "whyBodyListed" || s.Key == "whyBodyFinder"
			})
			if a.Form+a.Email+a.Website == "" || only != says || len(a.Sources) == 0 {
				t.Errorf("%s: %+v", a.ID, a)
			}
		}
	}
	if n < 100 {
		t.Errorf("%d bodies were looked at", n)
	}
}
