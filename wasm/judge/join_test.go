package judge

import (
	"cmp"
	"reflect"
	"slices"
	"testing"
	"testing/fstest"
)

// Joined files say what they said before, and less than that many bytes.
func TestJoin(t *testing.T) {
	v, files, before, after := vocabulary(t), fstest.MapFS{}, 0, 0
	for tag := range v.languages {
		raw := v.file(tag)
		short := Join([]byte(raw))
		want, err := readWords(raw)
		if err != nil {
			t.Fatalf("%s: %v", tag, err)
		}
		got, err := takeWords(string(short))
		for _, w := range []words{got, want} {
			slices.SortFunc(w.phrases, func(a, b phrase) int {
				return cmp.Or(cmp.Compare(a.part, b.part), cmp.Compare(a.purpose, b.purpose), cmp.Compare(a.text, b.text))
			})
		}
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s is another once it is joined (%v)", tag, err)
		}
		before, after = before+len(raw), after+len(short)
		files[v.languages[tag].file] = &fstest.MapFile{Data: short}
	}
	joined, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(joined.survey(), v.survey()) || !reflect.DeepEqual(joined.states(), v.states()) {
		t.Error("another survey")
	}
	t.Logf("%d kB of %d", after/1000, before/1000)
	if after > before*6/10 {
		t.Errorf("%d bytes were joined to %d", before, after)
	}
}
