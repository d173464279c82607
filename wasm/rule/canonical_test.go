package rule

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCanonical(t *testing.T) {
	for _, c := range []struct{ name, rule, want string }{
		{"fields as in the schema", `{"name":"B","id":"a"}`, "{\n  \"id\": \"a\",\n  \"name\": \"B\"\n}\n"},
		{"unknown fields last, kept", `{"z":[1, true,null],"id":"a"}`, "{\n  \"id\": \"a\",\n  \"z\": [1, true, null]\n}\n"},
		{"English and German first", `{"entries":[{"title":{"fr":"c","de":"b","bg":"d","en":"a"}}]}`, "{\n  \"entries\": [\n    {\n      \"title\": { \"en\": \"a\", \"de\": \"b\", \"bg\": \"d\", \"fr\": \"c\" }\n    }\n  ]\n}\n"},
		{"only what must be is escaped", `{"name":"\u00e4\/\"\\\u0007\u200b\ud83d\ude00"}`, "{\n  \"name\": \"ä/\\\"\\\\\\u0007\\u200b😀\"\n}\n"},
		{"nothing in it", `{"hosts":[], "entries":[{}]}`, "{\n  \"hosts\": [],\n  \"entries\": [\n    {}\n  ]\n}\n"},
	} {
		got, err := Canonical([]byte(c.rule))
		if err != nil || string(got) != c.want {
			t.Errorf("%s: got %v\n%swant\n%s", c.name, err, got, c.want)
		}
	}
	if _, err := Canonical([]byte(`{"id":`)); err == nil {
		t.Error("half a file was printed")
	}
}

func TestCheckCanonical(t *testing.T) {
	const good = `{
  "id": "a",
  "entries": [
    {
      "title": { "en": "A", "de": "B", "fr": "C", "pl": "D" }
    }
  ]
}
`
	for _, c := range []struct{ name, rule, at string }{
		{"as it is kept", good, ""},
		{"languages unsorted", strings.Replace(good, `"fr": "C", "pl": "D"`, `"pl": "D", "fr": "C"`, 1), "a.json:5:41: "},
		{"fields unsorted", "{\n  \"entries\": [],\n  \"id\": \"a\"\n}\n", "a.json:2:4: "},
		{"other spaces", strings.Replace(good, "  ", "\t", 1), "a.json:2:1: "},
		{"no line at the end", strings.TrimSuffix(good, "\n"), "a.json:8:2: "},
		{"no JSON", "{", "a.json:1:2: "},
	} {
		err := CheckCanonical("a.json", []byte(c.rule))
		if c.at == "" {
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		if err == nil || !strings.HasPrefix(err.Error(), c.at) || !strings.Contains(err.Error(), "; ") {
			t.Errorf("%s: got %v, want it at %s", c.name, err, c.at)
		}
	}
}

// Every rule that is shipped stands in the repository as it would be printed.
func TestRulesAreCanonical(t *testing.T) {
	files, err := filepath.Glob("../../rules/platforms/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no rules (%v)", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := CheckCanonical(file, data); err != nil {
			t.Error(err)
		}
	}
}
