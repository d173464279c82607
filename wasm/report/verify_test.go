package report_test

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"strings"
	"testing"

	"veto/rules"
	"veto/wasm/report"
	"veto/wasm/wire"
)

// evidence is a file with two things seen and two pictures.
func evidence(t testing.TB) *wire.Report {
	t.Helper()
	second := adsSwitch()
	second.Image = picture(t, 30, 10)
	return write(t, report1("", "de", "DE", "linkedin", trainingSwitch(t), second))
}

func TestAnUnchangedFile(t *testing.T) {
	for _, s := range scenes(t) {
		r := write(t, s.request)
		v, problems := report.Verify(rules.FS, []byte(r.Evidence))
		if len(problems) > 0 || v == nil || v.Hash != r.Hash || v.Site != s.request.Site {
			t.Errorf("%s: %v", s.name, problems)
		}
		alone, err := report.ReadData(rules.FS, []byte(r.Data))
		if err != nil || alone.Hash != r.Hash {
			t.Errorf("%s, the data alone: %v", s.name, err)
		}
	}
}

// Each change is found, and the part that was changed is named.
func TestAChangedFile(t *testing.T) {
	r := evidence(t)
	other := write(t, report1("", "de", "DE", "linkedin", goneForm()))
	swap := func(old, new string) func(string) string {
		return func(file string) string { return strings.Replace(file, old, new, 1) }
	}
	for _, c := range []struct {
		name   string
		change func(string) string
		parts  string
	}{
		{"a word that is shown", swap("<dt>Zustand</dt><dd><bdi>an,", "<dt>Zustand</dt><dd><bdi>aus,"), "shown"},
		{"a time that is shown", swap("um 14:02 Uhr", "um 14:03 Uhr"), "shown"},
		{"a word added", swap("</main>", "<p>Und mehr.</p></main>"), "shown"},
		{"a word taken away", swap("<h2>Prüfen</h2>", ""), "shown"},
		{"something after the end", func(file string) string { return file + " " }, "shown"},
		{"how it looks", swap("max-width:46rem", "max-width:40rem"), "shown"},
		{"the policy", swap("default-src 'none'", "default-src *"), "shown"},
		{"another state in the data", swap(`"state":"on","purpose"`, `"state":"off","purpose"`), "checksum shown"},
		{"another name in the data", swap(`"name":"\u003cLABEL 2>"`, `"name":"\u003cLABEL 3>"`), "checksum shown"},
		{"an address nobody sees but in the data", swap(`"on":"used"`, `"on":"neutral"`), "checksum"},
		{"the checksum", swap(`<code id="sha256">`+r.Hash[:1], `<code id="sha256">`+other.Hash[:1]), "checksum"},
		{"both name and what is shown", func(file string) string { return strings.ReplaceAll(file, "LABEL 2", "LABEL 3") }, "checksum"},
		{"a picture", func(file string) string { return strings.Replace(file, pngOf(t, 40, 20), pngOf(t, 40, 21), 1) }, "picture 1"},
		{"the second picture", func(file string) string { return strings.Replace(file, pngOf(t, 30, 10), pngOf(t, 30, 11), 1) }, "picture 2"},
		{"pictures changed over", func(file string) string {
			return strings.NewReplacer(pngOf(t, 40, 20), pngOf(t, 30, 10), pngOf(t, 30, 10), pngOf(t, 40, 20)).Replace(file)
		}, "picture 1 picture 2"},
		{"a picture taken away", swap(`<img src="data:image/png;base64,`+pngOf(t, 30, 10), `<img src="`), "picture 2 shown"},
		{"a picture added", swap("</main>", `<img src="data:image/png;base64,AAAA" alt=""></main>`), "picture 3 shown"},
		{"a picture that is none", swap(pngOf(t, 30, 10), "AAA"), "picture 2 shown"},
		{"spaces in the data", swap(`{"format":1,`, `{"format":1, `), "data"},
		{"a field in the data", swap(`{"format":1,`, `{"format":1,"sender":"Ada",`), "data"},
		{"data twice", swap(`{"format":1,`, `{"format":1,"format":1,`), "data"},
		{"a pattern that is none", swap(`"id":"pre-enabled"`, `"id":"magic"`), "data"},
		{"no data", swap(`id="data"`, `id="date"`), "file"},
		{"another form", swap("Veto evidence 1", "Veto evidence 2"), "file"},
		{"line ends", func(file string) string { return strings.ReplaceAll(file, "\n", "\r\n") }, "shown"},
		{"another file", func(string) string { return "<!doctype html><title>Hello</title>" }, "file"},
		{"nothing", func(string) string { return "" }, "file"},
	} {
		changed := c.change(r.Evidence)
		if changed == r.Evidence {
			t.Errorf("%s: nothing was changed", c.name)
			continue
		}
		_, problems := report.Verify(rules.FS, []byte(changed))
		var parts []string
		for _, p := range problems {
			parts = append(parts, p.Part)
			if p.Says == "" || len(p.String()) > 500 {
				t.Errorf("%s: says %q", c.name, p)
			}
		}
		if got := strings.Join(parts, " "); got != c.parts {
			t.Errorf("%s: found in %q, want %q: %v", c.name, got, c.parts, problems)
		}
	}
}

func pngOf(t testing.TB, width, height int) string { return picture(t, width, height).PNG }

// Any single byte that is another is found; every 37th is tried.
func TestBytesCount(t *testing.T) {
	file := []byte(evidence(t).Evidence)
	for i := 0; i < len(file); i += 37 {
		changed := append([]byte{}, file...)
		changed[i] ^= 1
		if _, problems := report.Verify(rules.FS, changed); len(problems) == 0 {
			t.Fatalf("byte %d may be %q for %q", i, changed[i], file[i])
		}
	}
}

// A file that was written anew with other data is unchanged in itself; only
// its checksum tells it from the one a letter speaks of.
func TestAFileWrittenAnewHasAnotherChecksum(t *testing.T) {
	seen := trainingSwitch(t)
	first := write(t, report1("", "de", "DE", "linkedin", seen))
	seen.State = wire.StateOff
	second := write(t, report1("", "de", "DE", "linkedin", seen))
	v, problems := report.Verify(rules.FS, []byte(second.Evidence))
	if len(problems) > 0 || v.Hash == first.Hash {
		t.Errorf("%v", problems)
	}
}

// Whatever a file holds, the reader says something about it and lives; and only
// what Veto writes itself is called unchanged.
func FuzzVerify(f *testing.F) {
	f.Add([]byte(evidence(f).Evidence))
	f.Add([]byte(write(f, report1("", "pl", "PL", "", banner())).Evidence))
	f.Add([]byte(`<meta name="generator" content="Veto evidence 1"><script type="application/json" id="data">{}</script>`))
	f.Fuzz(func(t *testing.T, file []byte) {
		v, problems := report.Verify(rules.FS, file)
		if len(problems) > 0 {
			return
		}
		r := again(v, string(file))
		of := sha256.Sum256([]byte(r.Data))
		if r.Evidence != string(file) || r.Hash != v.Hash || hex.EncodeToString(of[:]) != v.Hash {
			t.Errorf("called unchanged, but Veto writes\n%s", r.Evidence)
		}
	})
}

// again writes a file once more from what stands in it.
func again(v *report.Verified, file string) *wire.Report {
	request := wire.ReportRequest{Language: v.Language, Country: v.Country, Platform: v.Platform, Site: v.Site, Version: v.Veto, Now: v.Made}
	for _, s := range v.Seen {
		seen := wire.Seen{
			Rule: s.Rule, Version: s.Version, Title: s.Title, Role: s.Role, Name: s.Name, State: s.State, Purpose: s.Purpose, On: s.On,
			Patterns: s.Patterns, Markup: []wire.Marked{}, At: s.At, Address: s.Address, Language: s.Language,
		}
		for _, m := range s.Markup {
			seen.Markup = append(seen.Markup, wire.Marked{Role: m.Role, Name: m.Name, State: wire.State(m.State), This: m.This})
		}
		if s.Image != nil {
			_, after, _ := strings.Cut(file, `<img src="data:image/png;base64,`)
			var text string
			text, file, _ = strings.Cut(after, `"`)
			png, _ := base64.StdEncoding.DecodeString(text)
			seen.Image = &wire.Image{PNG: base64.StdEncoding.EncodeToString(png), Width: s.Image.Width, Height: s.Image.Height, Alt: s.Image.Alt}
		}
		request.Seen = append(request.Seen, seen)
	}
	written, err := report.Write(rules.FS, &report.Order{Request: &request, Now: now})
	if err != nil {
		return &wire.Report{Evidence: err.Error()}
	}
	return written
}

func BenchmarkVerify(b *testing.B) {
	file := []byte(evidence(b).Evidence)
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		if _, problems := report.Verify(rules.FS, file); len(problems) > 0 {
			b.Fatal(problems)
		}
	}
}
