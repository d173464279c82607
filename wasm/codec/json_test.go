package codec_test

import (
	"bytes"
	"encoding/json"
	"math/rand"
	"reflect"
	"strings"
	"testing"
	"testing/quick"
	"unicode/utf8"

	"veto/wasm/codec"
	"veto/wasm/wire"
)

// crossing are the types that requests and answers are made of.
var crossing = []any{
	wire.LookRequest{}, wire.Look{}, wire.Site{}, wire.SiteRequest{}, wire.Samples{}, wire.Platforms{}, wire.RuleRead{}, wire.Coverage{},
	wire.Question{}, wire.Verdict{}, wire.RuleReportRequest{}, wire.Fault{},
}

func TestWritesAndReadsLikeTheStandardLibrary(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for _, sample := range crossing {
		kind := reflect.TypeOf(sample)
		for range 40 {
			made, ok := quick.Value(kind, random)
			if !ok {
				t.Fatalf("no %s could be made up", kind)
			}
			value := reflect.New(kind).Elem()
			value.Set(made)
			tame(value)
			text := codec.Write(nil, value.Interface())
			want, err := json.Marshal(value.Interface())
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(plain(t, text), plain(t, want)) {
				t.Fatalf("%s: written as\n%s\nthe standard library writes\n%s", kind, text, want)
			}
			ours, theirs := reflect.New(kind), reflect.New(kind)
			if err := codec.Read(want, ours.Interface()); err != nil {
				t.Fatalf("%s: %v", kind, err)
			}
			if err := json.Unmarshal(want, theirs.Interface()); err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(ours.Interface(), theirs.Interface()) {
				t.Fatalf("%s: read %s otherwise than the standard library", kind, want)
			}
		}
	}
}

// tame makes every number one that JavaScript counts exactly.
func tame(v reflect.Value) {
	switch v.Kind() {
	case reflect.Int:
		v.SetInt(v.Int() % (1 << 53))
	case reflect.Struct:
		for i := range v.NumField() {
			tame(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			tame(v.Index(i))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			tame(v.Elem())
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			one := reflect.New(v.Type().Elem()).Elem()
			one.Set(v.MapIndex(key))
			tame(one)
			v.SetMapIndex(key, one)
		}
	}
}

func plain(t *testing.T, text []byte) (value any) {
	t.Helper()
	if err := json.Unmarshal(text, &value); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return value
}

func TestReadSaysWhatDoesNotFit(t *testing.T) {
	for text, want := range map[string]string{
		`[]`:              "the request is a list; it must be an object",
		`{"snapshot": 1}`: "snapshot is a number; it must be an object",
		`{"snapshot": {"controls": [{"name": ["a"]}]}}`:      "snapshot.controls.name is a list; it must be text",
		`{"snapshot": {"age": 1.5}}`:                         "snapshot.age is a number that is not whole or too large; it must be a whole number",
		`{"snapshot": {"age": 1e300}}`:                       "snapshot.age is a number that is not whole or too large; it must be a whole number",
		`{"touched": {}}`:                                    "touched is an object; it must be a list",
		`{"any": "yes"}`:                                     "any is text; it must be true or false",
		`{"now": false}`:                                     "now is false; it must be text",
		`{"snapshot": {"controls": [{"attributes": true}]}}`: "snapshot.controls.attributes is true; it must be an object",
		`{"now": "a" "b"}`:                                   "the request is not JSON: at byte 12 there should be a comma or the end",
		`{"now": "a"`:                                        "the request is not JSON: at byte 11 there should be a comma or the end",
		`{} {}`:                                              "the request is not JSON: at byte 3 there should be nothing more",
		strings.Repeat("[", 5000):                            "the request is a list; it must be an object",
		`{"x":` + strings.Repeat("[", 5000):                  "the request is not JSON: at byte 204 there should be fewer objects in one another",
	} {
		err := codec.Read([]byte(text), &wire.LookRequest{})
		if err == nil || err.Error() != want {
			t.Errorf("%.60s: %v, want %s", text, err, want)
		}
	}
}

// FuzzRead holds the reader to what the standard library takes and refuses,
// but for the depth and for numbers no field has.
func FuzzRead(f *testing.F) {
	for _, text := range []string{`{"message": "a\ud83d\ude00\n"}`, `{"message": 1e-7, "x": [{}, -0.5, null, true]}`, `{"message":"\u12g4"}`, `{"a":01}`, "{\"a\":\"\x01\"}", `{"code":"a","code":"b"}`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var ours, theirs wire.Fault
		err, reference := codec.Read(text, &ours), json.Unmarshal(text, &theirs)
		malformed, _ := err.(*codec.Malformed)
		switch {
		case malformed != nil && (strings.HasPrefix(malformed.Want, "fewer") || strings.HasPrefix(malformed.Want, "a smaller")), folded(text):
		case (err == nil) != (reference == nil):
			t.Errorf("%q: %v; the standard library says %v", text, err, reference)
		case err == nil && ours != theirs && !bytes.Contains(bytes.ToLower(text), []byte(`\ud`)) && utf8.Valid(text):
			t.Errorf("%q: read as %+v; the standard library reads %+v", text, ours, theirs)
		}
	})
}

// folded says whether a text has a key that only the standard library takes
// for one of ours: it does not tell upper from lower case.
func folded(text []byte) bool {
	var members map[string]any
	json.Unmarshal(text, &members)
	for key := range members {
		if lower := strings.ToLower(key); lower != key && (lower == "code" || lower == "message" || lower == "where") {
			return true
		}
	}
	return false
}

func TestReadPassesOverWhatItDoesNotKnow(t *testing.T) {
	var request wire.LookRequest
	if err := codec.Read([]byte(`{"later": [1], "language": null, "now": "x"}`), &request); err != nil || request.Now != "x" {
		t.Errorf("%+v, %v", request, err)
	}
}

// Of a file every key must be known, at any depth.
func TestReadStrictly(t *testing.T) {
	for text, want := range map[string]string{
		`{"now": "x", "snapshot": {"url": "y"}}`: "",
		`{"later": 1}`:                           `unknown field "later"`,
		`{"snapshot": {"URL": "y"}}`:             `unknown field "URL"`,
		`{"now": "x"} true`:                      "the file is not JSON: at byte 13 there should be nothing more",
		`[]`:                                     "the file is a list; it must be an object",
		`{"snapshot": {"age": "old"}}`:           "snapshot.age is text; it must be a whole number",
	} {
		told := ""
		if err := codec.ReadStrictly([]byte(text), &wire.LookRequest{}); err != nil {
			told = err.Error()
		}
		if told != want {
			t.Errorf("%s: %s, want %s", text, told, want)
		}
	}
}

// What is raw is kept and written as it stands, and must be JSON.
func TestRaw(t *testing.T) {
	var file struct {
		Parts []codec.Raw `json:"parts"`
		kept  int
	}
	const text = `{"parts":[{"a": [1, "\u00e4"]},null]}`
	if err := codec.ReadStrictly([]byte(text), &file); err != nil || len(file.Parts) != 2 || string(file.Parts[0]) != `{"a": [1, "\u00e4"]}` {
		t.Errorf("read %s, %v", file.Parts, err)
	}
	if got := codec.Write(nil, file); string(got) != text {
		t.Errorf("written as %s", got)
	}
	if err := codec.ReadStrictly([]byte(`{"parts": [{]}`), &file); err == nil {
		t.Error("half an object was taken")
	}
	file.kept++ // a field without a name in JSON is not read, and must not stop the reader
}

func TestLoneSurrogatesBecomeReplacementCharacters(t *testing.T) {
	var fault wire.Fault
	if err := codec.Read([]byte(`{"message": "a\ud800b"}`), &fault); err != nil || fault.Message != "a\uFFFDb" {
		t.Errorf("%q, %v", fault.Message, err)
	}
	if text := codec.Write(nil, wire.Fault{Message: "a\xffb"}); !utf8.Valid(text) || !strings.Contains(plain(t, text).(map[string]any)["message"].(string), "\uFFFD") {
		t.Errorf("written as %s", text)
	}
}

func BenchmarkReadPage(b *testing.B) {
	text := codec.Write(nil, wire.LookRequest{Snapshot: wire.Snapshot{Controls: page(200)}})
	b.Run("wire", func(b *testing.B) {
		for b.Loop() {
			codec.Read(text, &wire.LookRequest{})
		}
	})
	b.Run("encoding/json", func(b *testing.B) {
		for b.Loop() {
			json.Unmarshal(text, &wire.LookRequest{})
		}
	})
}

func page(n int) (controls []wire.Control) {
	for i := range n {
		controls = append(controls, wire.Control{
			N: i, Role: "switch", Name: "Share my data with partners", State: "on", Headings: []string{"Privacy", "Settings"},
			Attributes: map[string]string{"id": "x", "data-testid": "y"},
		})
	}
	return controls
}

// A page decides how many lists of texts there are, and how long each is.
func TestListsOfTextsTakeNoMoreThanTwiceTheirRoom(t *testing.T) {
	var lists [][]string
	if err := codec.Read([]byte(`[["a","b","c","d","e"],["a","b","c","d","e"]]`), &lists); err != nil {
		t.Fatal(err)
	}
	for _, list := range lists {
		if len(list) != 5 || cap(list) > 10 {
			t.Errorf("%d texts have room for %d", len(list), cap(list))
		}
	}
}
