package authority_test

import (
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	// A JSON Schema is read by a validator of others, as the editors that use it do.
	"github.com/google/jsonschema-go/jsonschema"

	"veto/rules"
	"veto/wasm/authority"
	"veto/wasm/pattern"
	"veto/wasm/rule"
)

func open(t testing.TB) *authority.Book {
	t.Helper()
	book, err := authority.Open(rules.FS)
	if err != nil {
		t.Fatal(err)
	}
	if len(book.Bodies) < 70 || len(book.Places) < 32 {
		t.Fatalf("%d bodies in %d countries", len(book.Bodies), len(book.Places))
	}
	return book
}

func schema(t *testing.T) (*jsonschema.Schema, *jsonschema.Resolved) {
	t.Helper()
	text, err := os.ReadFile("../../rules/schema/authorities.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var root jsonschema.Schema
	if err := json.Unmarshal(text, &root); err != nil {
		t.Fatal(err)
	}
	resolved, err := root.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &root, resolved
}

func value(t *testing.T, text []byte) (v any) {
	t.Helper()
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestEveryBodyFitsTheSchema(t *testing.T) {
	_, resolved := schema(t)
	for _, kind := range []string{"dpa", "dsc", "consumer", "ngo"} {
		text, err := fs.ReadFile(rules.FS, "authorities/"+kind+".json")
		if err != nil {
			t.Fatal(err)
		}
		if err := resolved.Validate(value(t, text)); err != nil {
			t.Errorf("authorities/%s.json: %v", kind, err)
		}
	}
}

// A body without a language, a country, a way to reach it, a source or a date
// is none that anybody can be sent to.
func TestTheSchemaRefusesABodyThatLacksSomething(t *testing.T) {
	_, resolved := schema(t)
	const whole = `{"bodies":[{"id":"dpa-xx","kind":"dpa","name":"Authority","country":"XX","languages":["en"],"form":"https://example.org/form","sources":[{"title":"Source","date":"2026-11-21","says":"its form"}],"checked":{"date":"2026-11-21","how":"documented"}}]}`
	if err := resolved.Validate(value(t, []byte(whole))); err != nil {
		t.Fatal(err)
	}
	for without, with := range map[string]string{
		`"languages":["en"],`: "", `"languages":["en"]`: `"languages":[]`, `"country":"XX",`: "", `"form":"https://example.org/form",`: "",
		`"https://example.org/form"`: `"http://example.org/form"`, `,"date":"2026-11-21","says"`: `,"says"`, `"date":"2026-11-21","how"`: `"how"`,
		`{"title":"Source","date":"2026-11-21","says":"its form"}`: "", `"name"`: `"nmae"`, `"kind":"dpa"`: `"kind":"court"`,
	} {
		broken := strings.Replace(whole, without, with, 1)
		if broken == whole {
			t.Fatalf("%s is not in the body", without)
		}
		if resolved.Validate(value(t, []byte(broken))) == nil {
			t.Errorf("the schema takes %s", broken)
		}
	}
}

// The schema is for editors, the type for the reader. They say the same.
func TestTheSchemaIsTheType(t *testing.T) {
	root, _ := schema(t)
	body := root.Defs["body"]
	var fields, required []string
	for i := range reflect.TypeFor[authority.Body]().NumField() {
		name, options, _ := strings.Cut(reflect.TypeFor[authority.Body]().Field(i).Tag.Get("json"), ",")
		if fields = append(fields, name); options == "" {
			required = append(required, name)
		}
	}
	slices.Sort(fields)
	if have := slices.Sorted(maps.Keys(body.Properties)); !slices.Equal(have, fields) {
		t.Errorf("the schema has %v, the reader %v", have, fields)
	}
	if !slices.Equal(body.Required, required) {
		t.Errorf("the schema asks for %v, the reader for %v", body.Required, required)
	}
}

func TestBodiesFitTogether(t *testing.T) {
	set, err := rule.LoadBuiltIn(rules.FS)
	if err != nil {
		t.Fatal(err)
	}
	book, seen := open(t), map[string]bool{}
	for _, b := range book.Bodies {
		if seen[b.ID] || !strings.HasPrefix(b.ID, b.Kind+"-") {
			t.Errorf("%s is there twice, or of another kind", b.ID)
		}
		seen[b.ID] = true
		if b.Country != "" && b.Country != "EU" && book.Place(b.Country) == nil {
			t.Errorf("%s is in %s, which is no place", b.ID, b.Country)
		}
		for _, id := range b.Leads {
			if set.Platform(id) == nil {
				t.Errorf("%s leads for %q, which is no platform", b.ID, id)
			}
		}
	}
	for _, p := range book.Places {
		for _, l := range p.Lands {
			if id := "dpa-" + strings.ToLower(p.ID+"-"+l.ID); !seen[id] || book.Body(id).Land != l.ID {
				t.Errorf("%s has no authority %s", l.ID, id)
			}
		}
		if id := "dpa-" + strings.ToLower(p.ID); len(p.Lands) == 0 && !seen[id] {
			t.Errorf("%s has no authority %s", p.ID, id)
		}
		if p.Name["de"] == "" || p.Name["en"] == "" || len(p.Name) != 2 {
			t.Errorf("%s is not called in both languages of the interface", p.ID)
		}
	}
}

// Each pattern that Veto names is decided upon, and nothing else is.
func TestEveryPatternIsDecided(t *testing.T) {
	decided := slices.Sorted(maps.Keys(open(t).Patterns))
	if named := slices.Sorted(slices.Values(pattern.IDs())); !slices.Equal(decided, named) {
		t.Errorf("authorities/patterns.json decides on\n%v, Veto names\n%v", decided, named)
	}
	for id, c := range open(t).Patterns {
		if c.GDPR != "always" && c.GDPR != "data" || c.Why == "" {
			t.Errorf("%s: %+v", id, c)
		}
	}
}
