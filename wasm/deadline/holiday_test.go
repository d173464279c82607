package deadline_test

import (
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"veto/rules"
	"veto/wasm/deadline"
)

type named struct {
	*deadline.Place
	name string
}

// everywhere is every place with public holidays of its own.
func everywhere(t testing.TB) (all []named) {
	t.Helper()
	files, err := fs.Glob(rules.FS, "holidays/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no holidays (%v)", err)
	}
	for _, file := range files {
		iso := strings.ToUpper(strings.TrimSuffix(path.Base(file), ".json"))
		whole := place(t, iso, "")
		all = append(all, named{whole, iso})
		for _, land := range whole.Lands {
			all = append(all, named{place(t, iso, land.ID), iso + "-" + land.ID})
		}
	}
	return all
}

// The countries the GDPR, the UK GDPR and the Swiss law apply in.
func TestEveryCountryIsThere(t *testing.T) {
	for _, iso := range strings.Fields("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO GB CH") {
		if p := place(t, iso, ""); p.Covers == deadline.CoversNone {
			t.Errorf("%s has no holidays", iso)
		}
	}
	for iso, lands := range map[string]int{"DE": 16, "CH": 26, "GB": 4, "FR": 10} {
		if got := len(place(t, iso, "").Lands); got != lands {
			t.Errorf("%s has %d Länder, want %d", iso, got, lands)
		}
	}
}

func TestWhatIsCoveredIsSaid(t *testing.T) {
	for _, c := range []struct {
		iso, land string
		want      deadline.Covers
	}{
		{"DE", "BY", deadline.CoversAll}, {"DE", "", deadline.CoversCountry}, {"AT", "", deadline.CoversAll},
		{"ES", "", deadline.CoversCountry}, {"US", "", deadline.CoversNone}, {"", "", deadline.CoversNone}, {"../de", "", deadline.CoversNone},
	} {
		if got := place(t, c.iso, c.land).Covers; got != c.want {
			t.Errorf("%s-%s: %s, want %s", c.iso, c.land, got, c.want)
		}
	}
	if _, err := deadline.At(rules.FS, "DE", "XX"); err == nil || !strings.Contains(err.Error(), "BY") {
		t.Errorf("a Land that is not there: %v", err)
	}
}

// Easter Sundays, read from the tables of the two churches.
func TestEaster(t *testing.T) {
	for _, c := range []struct{ iso, monday string }{
		{"FR", "2024-04-01"}, {"FR", "2025-04-21"}, {"FR", "2026-04-06"}, {"FR", "2027-03-29"}, {"FR", "2028-04-17"}, {"FR", "2038-04-26"}, {"FR", "2035-03-26"},
		{"GR", "2024-05-06"}, {"GR", "2025-04-21"}, {"GR", "2026-04-13"}, {"GR", "2027-05-03"}, {"GR", "2028-04-17"}, {"GR", "2030-04-29"},
	} {
		if why := place(t, c.iso, "").Off(day(t, c.monday)); why != "Lundi de Pâques" && why != "Δευτέρα του Πάσχα" {
			t.Errorf("%s in %s is %q, want Easter Monday", c.monday, c.iso, why)
		}
	}
}

func TestAHolidayHasItsYears(t *testing.T) {
	for _, c := range []struct{ iso, land, date, want string }{
		{"IT", "", "2025-10-03", ""}, {"IT", "", "2027-10-04", "San Francesco d'Assisi"},
		{"SK", "", "2026-05-08", ""}, {"SK", "", "2028-05-08", "Deň víťazstva nad fašizmom"},
		{"DE", "BE", "2025-05-08", "Tag der Befreiung"}, {"DE", "BE", "2026-05-08", ""}, {"DE", "BB", "2025-05-08", ""},
		{"PL", "", "2024-12-24", ""}, {"PL", "", "2026-12-24", "Wigilia Bożego Narodzenia"},
		{"LV", "", "2029-11-19", "Proklamēšanas diena"}, // the 18th is a Sunday
		{"BG", "", "2022-12-28", "Рождество Христово"},  // 24 to 26 December from Saturday to Monday
	} {
		if got := place(t, c.iso, c.land).Off(day(t, c.date)); got != c.want {
			t.Errorf("%s in %s: %q, want %q", c.date, c.iso, got, c.want)
		}
	}
}

func TestABrokenFileIsRefused(t *testing.T) {
	const sound = `{"country":"XX","law":"A law","lands":[{"id":"A","name":"A"}],"holidays":[{"name":"A day","on":"05-01","in":["A"]}],"checked":{"date":"2026-11-21","how":"documented"}}`
	for _, c := range []struct{ old, new, want string }{
		{"", "", ""},
		{`"on"`, `"onn"`, "unknown field"},
		{"05-01", "13-01", "is no day of a holiday"},
		{"05-01", "easter", "is no day of a holiday"},
		{"05-01", "05-01>monday", "is no day of a holiday"},
		{`"in":["A"]`, `"in":["B"]`, "none of the lands"},
		{`"in":["A"]`, `"moves":{"saturday":2}`, "write a weekday"},
		{"A day", "", "the name is missing"},
		{"A law", "", "must be there"},
	} {
		data := strings.Replace(sound, c.old, c.new, 1)
		_, err := deadline.At(fstest.MapFS{"holidays/xx.json": {Data: []byte(data)}}, "XX", "")
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%q in place of %q: %v, want %q", c.new, c.old, err, c.want)
		}
	}
}

// FuzzHolidays: a file is refused or every year can be counted with it.
func FuzzHolidays(f *testing.F) {
	files, _ := fs.Glob(rules.FS, "holidays/*.json")
	for _, file := range files {
		if data, err := fs.ReadFile(rules.FS, file); err == nil {
			f.Add(data)
		}
	}
	f.Add([]byte(`{"country":"XX","law":"x","holidays":[{"name":"x","on":"easter+99999999999"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := deadline.At(fstest.MapFS{"holidays/xx.json": {Data: data}}, "XX", "")
		if err != nil {
			return
		}
		for at := day(t, "2026-11-01"); at.String() < "2026-12-01"; at = at.Plus(1) {
			deadline.Answer(at, p)
		}
	})
}
