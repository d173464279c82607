package objection_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"veto/rules"
	"veto/wasm/objection"
)

func open(t testing.TB, language string) *objection.Book {
	t.Helper()
	book, err := objection.Open(rules.FS, language)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func parts(t testing.TB) objection.Parts {
	t.Helper()
	all, err := objection.OpenParts(rules.FS)
	if err != nil || len(all) == 0 {
		t.Fatalf("there are no parts (%v)", err)
	}
	return all
}

func keys[V any, K ~string](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

func TestEveryLanguageIsWhole(t *testing.T) {
	german, all := open(t, "de"), parts(t)
	for _, language := range languages(t) {
		book := open(t, language)
		for name, same := range map[string]bool{
			"language": book.Language == language, "parts": slices.Equal(keys(book.Parts), keys(all)),
			"purposes": slices.Equal(keys(book.Purposes), keys(german.Purposes)), "leads": slices.Equal(keys(book.Leads), grounds(t)),
			"subjects": slices.Equal(keys(book.Subjects), keys(german.Subjects)), "months": len(book.Months) == 12,
			"laws": slices.Equal(keys(book.Laws), []string{"ch", "gdpr", "uk"}), "how": slices.Equal(keys(book.How), []string{"form", "letter", "mail"}),
			"howReported": slices.Equal(keys(book.HowReported), keys(book.How)), "greeting": book.Salutation != "" && book.Closing != "" && book.Date != "",
		} {
			if !same {
				t.Errorf("letters/%s.json: %s is not complete", language, name)
			}
		}
	}
}

func grounds(t testing.TB) (ids []string) {
	t.Helper()
	all, err := objection.OpenGrounds(rules.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range all.Grounds {
		ids = append(ids, g.ID)
		for _, text := range []map[string]string{g.Title, g.Question, g.Example, all.Weak} {
			if text["en"] == "" || text["de"] == "" || len(text) != 2 {
				t.Errorf("grounds.json: %s is not there in English and German", g.ID)
			}
		}
	}
	slices.Sort(ids)
	return ids
}

var placeholder = regexp.MustCompile(`\{\w+\}`)

func TestEveryLanguageHasTheSamePlaceholders(t *testing.T) {
	german := open(t, "de")
	in := func(text string) []string {
		return slices.Compact(slices.Sorted(slices.Values(placeholder.FindAllString(text, -1))))
	}
	for _, language := range languages(t) {
		book := open(t, language)
		for part, text := range book.Parts {
			if want := in(german.Parts[part]); !slices.Equal(in(text), want) {
				t.Errorf("letters/%s.json, %s has %v, German has %v", language, part, in(text), want)
			}
		}
		for kind, text := range book.Subjects {
			if want := in(german.Subjects[kind]); !slices.Equal(in(text), want) {
				t.Errorf("letters/%s.json, subject %s has %v, German has %v", language, kind, in(text), want)
			}
		}
	}
}

var (
	number = regexp.MustCompile(`\d+`)
	days   = regexp.MustCompile(`\b(14|30) (Tagen|days|jours|días|giorni|dagen|dni)\b`)
	letter = regexp.MustCompile(`(\d+)(?:\(\d+\))?\(([a-z])\)$`)
)

// A part cites what parts.json says of it, in every language: the numbers in
// it are those of its provisions, in their order.
func TestEveryPartCitesWhatItSays(t *testing.T) {
	all := parts(t)
	for _, language := range languages(t) {
		for part, text := range open(t, language).Parts {
			text = days.ReplaceAllString(placeholder.ReplaceAllString(text, ""), "")
			want := number.FindAllString(strings.Join(all[part], " "), -1)
			if got := number.FindAllString(text, -1); !slices.Equal(got, want) {
				t.Errorf("letters/%s.json, %s cites %v, parts.json %v", language, part, got, all[part])
			}
			for _, provision := range all[part] {
				if m := letter.FindStringSubmatch(provision); m != nil && !regexp.MustCompile(`\d\D{0,12}\b`+m[2]+`\b`).MatchString(text) {
					t.Errorf("letters/%s.json, %s does not name the letter of %s", language, part, provision)
				}
			}
		}
	}
}

func TestEveryPartIsUsed(t *testing.T) {
	used := map[string]bool{}
	book := open(t, "en")
	for _, s := range scenes("en") {
		text := strings.Join(write(t, s.request).Body, "\n")
		for part, words := range book.Parts {
			longest := slices.MaxFunc(placeholder.Split(words, -1), func(a, b string) int { return len(a) - len(b) })
			used[part] = used[part] || strings.Contains(text, longest)
		}
	}
	for part := range parts(t) {
		if !used[part] {
			t.Errorf("no letter has the part %s", part)
		}
	}
}

// words finds whole words, also where letters that are not ASCII are around.
func words(list string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|[^\pL])(` + list + `)(?:[^\pL]|$)`)
}

// Whoever is written to is addressed formally.
func TestNobodyIsAddressedAsAFriend(t *testing.T) {
	familiar := map[string]string{
		"de": `du|dich|dir|dein\w*|euch|euer\w*|eure\w*`, "fr": `tu|toi|ton|ta|tes`, "es": `tú|tu|tus|vosotros|vuestr\w+`,
		"it": `tu|tuo|tua|tuoi|tue`, "nl": `je|jij|jou|jouw|jullie`, "pl": `ty|ciebie|tobie|twój|twoj\w+|wasz\w*`, "en": `hey|hi`,
	}
	for _, language := range languages(t) {
		pattern := words(familiar[language])
		for _, s := range scenes(language) {
			letter := write(t, s.request)
			if found := pattern.FindString(letter.Subject + "\n" + strings.Join(letter.Body, "\n")); familiar[language] == "" || found != "" {
				t.Errorf("%s, %s says %q", language, s.name, found)
			}
		}
	}
}

// An organisation says "we".
func TestAnOrganisationIsNoPerson(t *testing.T) {
	singular := map[string]string{
		"de": `ich|mir|mich|mein\w*`, "en": `I|me|my`, "fr": `je|j’|me|ma|mon|mes`, "es": `yo|me|mi|mis`,
		"it": `io|mi|mio|mia|miei|mie`, "nl": `ik|mij|mijn`, "pl": `ja|mnie|mi|moje|moja|mój|moich|mojej|mojego`,
	}
	for _, language := range languages(t) {
		pattern := words(singular[language])
		for _, s := range scenes(language) {
			if s.request.As != objection.AsOrganisation {
				continue
			}
			letter := write(t, s.request)
			if found := pattern.FindString(letter.Subject + "\n" + strings.Join(letter.Body, "\n")); singular[language] == "" || found != "" {
				t.Errorf("%s, %s says %q", language, s.name, found)
			}
		}
	}
}

// Letters tell facts and ask; they judge nobody.
func TestNoLetterJudges(t *testing.T) {
	judging := regexp.MustCompile(`(?i)illegal|rechtswidrig|verstöß|verstoß|violat|illégal|ilegal|illecit|illegitt|onrechtmatig|niezgodn|bezprawn|narusz|infring|infracc|vulner`)
	for _, language := range languages(t) {
		for part, text := range open(t, language).Parts {
			if found := judging.FindString(text); found != "" {
				t.Errorf("letters/%s.json, %s says %q", language, part, found)
			}
		}
	}
}

func TestPurposesAreThoseOfTheRules(t *testing.T) {
	known := strings.Fields("ai-training ads profiling sharing tracking telemetry marketing research visibility location contacts retention security other")
	for _, purpose := range keys(open(t, "en").Purposes) {
		if !slices.Contains(known, string(purpose)) {
			t.Errorf("%s is no purpose of the rules", purpose)
		}
	}
}
