package pack_test

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"

	"veto/wasm/codec"
	"veto/wasm/pack"
	"veto/wasm/rule"
)

// sound is a pack whose signature nobody calculated: this package leaves that
// to the browser.
func sound(tb testing.TB) *pack.Pack {
	tb.Helper()
	sample, err := os.ReadFile("../rule/testdata/sample.json")
	if err != nil {
		tb.Fatal(err)
	}
	return &pack.Pack{
		Body: pack.Body{
			Version: 3, Engine: rule.Engine, Made: "2026-11-01", Expires: "2027-05-01", Name: "Körper & Co", Rules: []codec.Raw{sample},
			Key: strings.Repeat("A", 43) + "=", Signature: strings.Repeat("A", 86) + "==",
		},
	}
}

func TestReadTakesWhatPrintWrites(t *testing.T) {
	text := sound(t).Print()
	p, err := pack.Read(text)
	if err != nil {
		t.Fatal(err)
	}
	if p.Version != 3 || len(p.Platforms) != 1 || p.Platforms[0].ID != "sample" || !bytes.Equal(p.Print(), text) {
		t.Errorf("got %+v", p)
	}
}

func TestReadRefuses(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"an unknown field", `"made"`, `"mad"`, `unknown field "mad"`},
		{"an unknown kind in a rule", `"kind": "form"`, `"kind": "fly"`, "rules[0] is refused"},
		{"an unknown field in a rule", `"purpose"`, `"porpose"`, `did you mean "purpose"?`},
		{"a newer engine", `"engine": 1`, `"engine": 2`, "needs engine 2"},
		{"no engine", `"engine": 1`, `"engine": 0`, "engine is 0"},
		{"no version", `"version": 3`, `"version": 0`, "version is 0"},
		{"a date in words", "2026-11-01", "1 Nov 2026", "write a day"},
		{"an end before its beginning", "2027-05-01", "2026-10-01", "made on 2026-11-01 and expires on 2026-10-01"},
		{"another form", `"version": 3`, `"version":  3`, "not in the one form"},
		{"a field twice", `"version": 3,`, `"version": 2, "version": 3,`, "not in the one form"},
		{"a key that is none", `"key": "AA`, `"key": "!!`, "key is not 32 bytes"},
		{"too large", "Körper", strings.Repeat("x", pack.MaxBytes), "at most"},
		{"half a file", `"signature"`, "", "this is not a rule pack"},
	} {
		text := strings.Replace(string(sound(t).Print()), c.old, c.new, 1)
		if _, err := pack.Read([]byte(text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
	}
}

func TestAPackForANewerReaderSaysSoWhateverElseItHas(t *testing.T) {
	if _, err := pack.Read([]byte(`{"engine": 9, "hologram": []}`)); err == nil || !strings.Contains(err.Error(), "needs engine 9") {
		t.Errorf("got %v", err)
	}
}

func TestAPackSpeaksToTheEndOfItsLastDay(t *testing.T) {
	berlin := time.FixedZone("", 3600)
	for day, want := range map[time.Time]bool{
		time.Date(2027, 5, 1, 23, 59, 0, 0, berlin): false,
		time.Date(2027, 5, 2, 0, 0, 0, 0, berlin):   true,
	} {
		if got := pack.Expired("2027-05-01", day); got != want {
			t.Errorf("%s: expired %t, want %t", day, got, want)
		}
	}
	if !pack.Expired("", time.Now()) {
		t.Error("a pack without an end never ends")
	}
}

// FuzzRead: whatever the bytes, a pack is refused with a reason, or prints as
// it was read.
func FuzzRead(f *testing.F) {
	f.Add(sound(f).Print())
	for _, s := range []string{"", "{}", "[]", `{"engine":1e9}`, `{"rules":[null]}`, `{"engine":1,"version":1,"rules":[{"id":"\ud800"}]}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := pack.Read(data)
		if (p == nil) == (err == nil) {
			t.Fatalf("pack %v and error %v", p, err)
		}
		if p != nil && !bytes.Equal(p.Print(), data) {
			t.Fatal("another pack would be signed than was read")
		}
	})
}
