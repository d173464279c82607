package report_test

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	// A report is checked against its published schema by a validator of others.
	"github.com/google/jsonschema-go/jsonschema"
	"golang.org/x/tools/txtar"

	"veto/wasm/wire"
)

var tag = regexp.MustCompile(`<[^>]*>`)

// skeleton is the tags of a page without what stands in their attributes.
func skeleton(page string) string {
	attribute := regexp.MustCompile(`"[^"]*"`)
	var tags []string
	for _, one := range tag.FindAllString(page, -1) {
		tags = append(tags, attribute.ReplaceAllString(one, `""`))
	}
	return strings.Join(tags, "")
}

// hostile are names that a page may give its controls.
var hostile = []string{
	`</script><script>alert(1)</script>`, `<img src=x onerror=alert(1)>`, `"><svg onload=alert(1)>`, `' onmouseover='alert(1)`, `&lt;b&gt; &amp; &#60;`,
	`<!--`, `--><script>`, `]]>`, "\u2028\u2029", "\u202Eevil\u202C", "a\x00b\x1b[31m", "line\r\nbreak", `\u003c/script>`, `{{.}} ${x} {site} {name} {law}`, "\xff\xfe", `javascript:alert(1)`, strings.Repeat("<", 5000),
}

// Whatever a page calls its controls, the file has the same tags as with plain
// names, and a JSON reader gets the names back as they were.
func TestAHostilePageStaysText(t *testing.T) {
	plain := skeleton(named(t, "x").Evidence)
	for _, name := range hostile {
		name = "x" + name
		r := named(t, name)
		if got := skeleton(r.Evidence); got != plain {
			t.Errorf("%.40q changes the page:\n%s\n%s", name, got, plain)
		}
		var data struct {
			Site string
			Seen []struct{ Name, Address string }
		}
		if err := json.Unmarshal([]byte(r.Data), &data); err != nil {
			t.Fatalf("%.40q: %v", name, err)
		}
		if want := string([]rune(name)); data.Seen[0].Name != want || data.Seen[0].Address != want {
			t.Errorf("%.40q became %.40q", name, data.Seen[0].Name)
		}
		shown := strings.Replace(r.Evidence, r.Data, "", 1)
		if strings.ContainsAny(shown+r.Text+r.Subject, "\x00\x1b\u202E") || strings.Contains(r.Data, "<") || shown == r.Evidence {
			t.Errorf("%.40q brings in what nobody sees, or a tag into the data", name)
		}
		if strings.Contains(r.Text, "\r") || strings.Contains(r.Subject, "\n") {
			t.Errorf("%.40q breaks a line of the text", name)
		}
	}
}

// named is a report in which everything a page can name has that name.
func named(t *testing.T, name string) *wire.Report {
	t.Helper()
	seen := trainingSwitch(t)
	seen.Name, seen.Title, seen.Role, seen.Address, seen.Language, seen.Rule, seen.Image.Alt = name, name, name, name, name, name, name
	seen.Markup = []wire.Marked{{Role: name, Name: name, State: wire.State(name), This: true}}
	seen.Patterns[0].EDPB, seen.Patterns[0].Articles = name, []string{name}
	long := adsSwitch().Patterns[1]
	long.Why.Args = []string{name}
	seen.Patterns = append(seen.Patterns, long)
	r := report1("", "en", "DE", "linkedin", seen)
	r.Site, r.Version = name+" site", name
	return write(t, r)
}

func TestTheFileNeedsNothing(t *testing.T) {
	for _, s := range scenes(t) {
		page := write(t, s.request).Evidence
		for _, must := range []string{`content="default-src 'none'; img-src data:; style-src ` + styleOf(page) + `">`, `<meta charset="utf-8">`, `lang="` + s.request.Language + `"`, "prefers-color-scheme:dark", "@media print"} {
			if !strings.Contains(page, must) {
				t.Errorf("%s lacks %s", s.name, must)
			}
		}
		scripts := regexp.MustCompile(`<script[^>]*>`).FindAllString(page, -1)
		if len(scripts) != 1 || scripts[0] != `<script type="application/json" id="data">` {
			t.Errorf("%s has the scripts %v", s.name, scripts)
		}
		if found := regexp.MustCompile(`(?i)<[^>]*\s(on\w+|href|action|style)\s*=|<(link|iframe|object|base|form|a)\b|@import|url\(|src="(?:[^d]|d[^a])`).FindString(page); found != "" {
			t.Errorf("%s has %q", s.name, found)
		}
	}
}

// styleOf is how the policy must name the only style of a page.
func styleOf(page string) string {
	_, after, _ := strings.Cut(page, "<style>")
	style, _, _ := strings.Cut(after, "</style>")
	sum := sha256.Sum256([]byte(style))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// The picture is in the file byte for byte, and the data say which it is.
func TestThePictureIsInTheFile(t *testing.T) {
	seen := trainingSwitch(t)
	r := write(t, report1("", "en", "DE", "linkedin", seen))
	png, err := base64.StdEncoding.DecodeString(seen.Image.PNG)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(r.Evidence, `<img src="data:image/png;base64,`+seen.Image.PNG+`" width="40" height="20" alt="&lt;WHAT IT SHOWS&gt;">`) {
		t.Error("the picture is not in the file")
	}
	if of := sha256.Sum256(png); !strings.Contains(r.Data, `"sha256":"`+hex.EncodeToString(of[:])+`"`) {
		t.Errorf("the data do not say which picture: %s", r.Data)
	}
	if of := sha256.Sum256([]byte(r.Data)); hex.EncodeToString(of[:]) != r.Hash || !strings.Contains(r.Evidence, r.Hash) || !strings.Contains(r.Text, r.Hash) {
		t.Error("the hash is not the one of the data, or not shown")
	}
}

// Escaping is what the standard library does.
func TestEscaping(t *testing.T) {
	seen := trainingSwitch(t)
	seen.Name = `a<b>&"c"'d'`
	if page := write(t, report1("", "en", "DE", "linkedin", seen)).Evidence; !strings.Contains(page, html.EscapeString(seen.Name)) {
		t.Error("a name is escaped in another way")
	}
}

func TestTheDataFitTheirSchema(t *testing.T) {
	text, err := os.ReadFile("../../rules/schema/report.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var root jsonschema.Schema
	if err := json.Unmarshal(text, &root); err != nil {
		t.Fatal(err)
	}
	schema, err := root.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range scenes(t) {
		data := write(t, s.request).Data
		var value any
		if err := json.Unmarshal([]byte(data), &value); err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", s.name, err)
		}
		value.(map[string]any)["sender"] = "Ada"
		if schema.Validate(value) == nil {
			t.Errorf("%s: the schema takes a field that no report has", s.name)
		}
	}
}

// What a format's files look like never changes: a change to the page, its
// words, or the data makes files that were sent before fail. Give such a change
// a new number in Format, and write these again with -update.
func TestTheFormatStays(t *testing.T) {
	file := filepath.Join("testdata", "format-1.txtar")
	got := &txtar.Archive{Comment: []byte("SHA-256 of evidence files of format 1.\n")}
	for _, language := range languages(t) {
		for _, seen := range []wire.Seen{trainingSwitch(nil), adsSwitch(), goneForm(), banner()} {
			seen.Image = fixedPicture()
			r := write(t, report1("", language, "DE", "linkedin", seen))
			of := sha256.Sum256([]byte(r.Evidence))
			got.Files = append(got.Files, txtar.File{Name: language + " " + seen.Patterns[0].ID, Data: []byte(hex.EncodeToString(of[:]) + "\n")})
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil || string(want) != string(txtar.Format(got)) {
		t.Errorf("evidence files look different (%v): raise Format in data.go if files like these were ever made by a released Veto", err)
	}
}

// fixedPicture is the same on every machine: a PNG of one pixel.
func fixedPicture() *wire.Image {
	return &wire.Image{PNG: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", Width: 1, Height: 1, Alt: fmt.Sprint("one pixel")}
}
