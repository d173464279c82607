package report_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"veto/rules"
	designs "veto/wasm/pattern"
	"veto/wasm/report"
	"veto/wasm/wire"
)

func open(t testing.TB, language string) *report.Book {
	t.Helper()
	book, err := report.Open(rules.FS, language)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func languages(t testing.TB) []string {
	t.Helper()
	all := report.Languages(rules.FS)
	if len(all) < 7 {
		t.Fatalf("reports are written in %v only", all)
	}
	return all
}

// texts are all words of a book, by where they stand.
func texts(b *report.Book) map[string]string {
	all := map[string]string{"quote": b.Quote, "colon": b.Colon, "join": b.Join, "moment": b.Moment}
	for name, group := range map[string]map[string]string{
		"subjects": b.Subjects, "roles": b.Roles, "patterns": b.Patterns, "why": b.Why, "provisions": b.Provisions, "labels": b.Labels, "parts": b.Parts, "evidence": b.Evidence,
	} {
		for id, text := range group {
			all[name+"."+id] = text
		}
	}
	for id, text := range b.States {
		all["states."+string(id)] = text
	}
	for id, text := range b.Purposes {
		all["purposes."+string(id)] = text
	}
	return all
}

var placeholder = regexp.MustCompile(`\{\w+\}`)

func TestEveryLanguageSaysTheSame(t *testing.T) {
	german := texts(open(t, "de"))
	in := func(text string) []string {
		return slices.Compact(slices.Sorted(slices.Values(placeholder.FindAllString(text, -1))))
	}
	for _, language := range languages(t) {
		book := texts(open(t, language))
		if have, want := slices.Sorted(maps.Keys(book)), slices.Sorted(maps.Keys(german)); !slices.Equal(have, want) {
			t.Errorf("reports/%s.json has not the keys of German: %v", language, slices.DeleteFunc(append(have, want...), func(key string) bool { return (book[key] == "") == (german[key] == "") }))
		}
		for id, text := range book {
			if strings.TrimSpace(text) == "" || !slices.Equal(in(text), in(german[id])) {
				t.Errorf("reports/%s.json, %s: %q has not the placeholders of %q", language, id, text, german[id])
			}
		}
	}
}

// Reports tell facts and ask; they judge nobody.
func TestNoReportJudges(t *testing.T) {
	judging := regexp.MustCompile(`(?i)illegal|unlawful|rechtswidrig|gesetzwidrig|verstöß|verstoß|verletz|violat|breach|illégal|illicit|ilegal|ilícit|illecit|illegitt|onrechtmatig|onwettig|schend|overtred|inbreuk|niezgodn|bezprawn|nielegaln|narusz|infring|infracc|infract|vulner|contravv|manqu|méconn|incumpl`)
	for _, language := range languages(t) {
		for id, text := range texts(open(t, language)) {
			if found := judging.FindString(text); found != "" {
				t.Errorf("reports/%s.json, %s says %q", language, id, found)
			}
		}
	}
}

var number = regexp.MustCompile(`\d+`)

// A provision is the same in every language: its numbers are those of its key.
func TestEveryProvisionIsTheOneItSays(t *testing.T) {
	for _, language := range languages(t) {
		for key, text := range open(t, language).Provisions {
			if strings.HasSuffix(key, " DSA") {
				text = strings.Replace(text, "(UE) 2022/2065", "", 1)
				text = strings.Replace(text, "(EU) 2022/2065", "", 1)
			}
			text, _, _ = strings.Cut(text, ":")
			if got, want := number.FindAllString(text, -1), number.FindAllString(key, -1); !slices.Equal(got, want) {
				t.Errorf("reports/%s.json, %s cites %v", language, key, got)
			}
			if strings.HasSuffix(key, " DSA") == strings.Contains(text, "{law}") {
				t.Errorf("reports/%s.json, %s does not name its law", language, key)
			}
		}
	}
}

// Each pattern has a name, each message about one its sentence, each provision
// its words.
func TestEveryPatternHasItsWords(t *testing.T) {
	messages, ids := quoted(t, `"(pattern[A-Z]\w*Why)"`), slices.Sorted(slices.Values(designs.IDs()))
	book := open(t, "de")
	if have := slices.Sorted(maps.Keys(book.Patterns)); !slices.Equal(have, ids) {
		t.Errorf("reports speak of the patterns %v, Veto of %v", have, ids)
	}
	if have := slices.Sorted(maps.Keys(book.Why)); !slices.Equal(have, messages) {
		t.Errorf("reports say\n%v, Veto\n%v", have, messages)
	}
	for _, language := range languages(t) {
		for _, article := range quoted(t, `"(Art\. [^"]+ GDPR)"`) {
			if open(t, language).Provisions[article] == "" {
				t.Errorf("reports/%s.json does not have %s, which a pattern touches", language, article)
			}
		}
	}
}

// Every part is in a golden report or in evidence, so that somebody has read it.
func TestEveryPartIsUsed(t *testing.T) {
	for _, language := range languages(t) {
		var all strings.Builder
		for _, s := range everything(t) {
			s.Language = language
			r := write(t, s)
			all.WriteString(r.Subject + r.Text + r.Evidence)
		}
		book := open(t, language)
		for id, text := range texts(book) {
			group, _, _ := strings.Cut(id, ".")
			if slices.Contains([]string{"patterns", "why", "provisions", "roles", "states", "purposes", "colon", "join"}, group) {
				continue
			}
			longest := slices.MaxFunc(placeholder.Split(text, -1), func(a, b string) int { return len(a) - len(b) })
			if !strings.Contains(all.String(), strings.TrimSpace(longest)) {
				t.Errorf("reports/%s.json: no report says %s", language, id)
			}
		}
	}
}

// everything are the scenes and answers that none of them has.
func everything(t testing.TB) (all []wire.ReportRequest) {
	for _, s := range scenes(t) {
		all = append(all, s.request)
	}
	over := report1("dpa-de-hb", "de", "DE", "linkedin", trainingSwitch(t))
	switzerland := report1("dpa-ch", "de", "CH", "linkedin", trainingSwitch(t))
	plain := goneForm()
	plain.Patterns = nil
	unknown := report1("dpa-de-hb", "de", "DE", "linkedin", plain)
	unknown.Platform = ""
	return append(all, unknown, with(over, sent("2026-01-05", "form", "extended", "2026-02-01", "")), with(switzerland, sent("2026-11-10", "letter", "none", "", "")))
}

// Whoever is written to is addressed formally.
func TestNobodyIsAddressedAsAFriend(t *testing.T) {
	familiar := map[string]string{
		"de": `du|dich|dir|dein\w*|euch|euer\w*`, "fr": `tu|toi|ton|ta|tes`, "es": `tú|tu|tus|vosotros|vuestr\w+`,
		"it": `tu|tuo|tua|tuoi|tue`, "nl": `je|jij|jou|jouw|jullie`, "pl": `ty|ciebie|tobie|twój|twoj\w+|wasz\w*`, "en": `hey|hi`,
	}
	for _, language := range languages(t) {
		said := regexp.MustCompile(`(?i)(?:^|[^\pL])(` + familiar[language] + `)(?:[^\pL]|$)`)
		for id, text := range texts(open(t, language)) {
			if found := said.FindString(text); familiar[language] == "" || found != "" {
				t.Errorf("reports/%s.json, %s says %q", language, id, found)
			}
		}
	}
}

// Swiss German has no ß, and Swiss law its own provisions.
func TestSwitzerland(t *testing.T) {
	for _, language := range languages(t) {
		for _, request := range everything(t) {
			if request.Country != "CH" {
				continue
			}
			request.Language = language
			r := write(t, request)
			if strings.Contains(r.Text, "ß") || strings.Contains(strings.Join(r.Cites, " "), "GDPR") || len(r.Cites) == 0 {
				t.Errorf("in %s: %v\n%s", language, r.Cites, r.Text)
			}
		}
	}
}

// quoted is what stands in quotation marks in the sources of package pattern
// and of the core, sorted.
func quoted(t testing.TB, expression string) []string {
	t.Helper()
	found := map[string]bool{}
	for _, folder := range []string{"../pattern", "../core"} {
		files, err := filepath.Glob(folder + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, match := range regexp.MustCompile(expression).FindAllStringSubmatch(string(text), -1) {
				found[match[1]] = found[match[1]] || !strings.HasSuffix(file, "_test.go")
			}
		}
	}
	maps.DeleteFunc(found, func(_ string, product bool) bool { return !product })
	if len(found) < 5 {
		t.Fatalf("only %d of %s were found: the expression no longer fits", len(found), expression)
	}
	return slices.Sorted(maps.Keys(found))
}
