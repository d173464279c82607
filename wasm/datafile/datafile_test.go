package datafile_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"veto/wasm/datafile"
)

// A file is read whole or refused with its name.
func TestRead(t *testing.T) {
	for _, c := range []struct{ text, problem string }{
		{`{"id":"a"}`, ""},
		{"{\"id\":\"a\"}\n", ""},
		{`{"id":"a","di":"b"}`, `unknown field "di"`},
		{`{"id":1}`, "id is a number; it must be text"},
		{`{"id":"a"} {}`, "should be nothing more"},
		{`{"id":"a"}]`, "should be nothing more"},
		{`{"id":`, "should be a value"},
		{``, "should be a value"},
	} {
		var into struct {
			ID string `json:"id"`
		}
		err := datafile.Read(fstest.MapFS{"a.json": {Data: []byte(c.text)}}, "a.json", &into)
		if (err == nil) != (c.problem == "") || err != nil && (!strings.Contains(err.Error(), c.problem) || !strings.HasPrefix(err.Error(), "a.json: ")) {
			t.Errorf("%s: %v", c.text, err)
		}
	}
	if err := datafile.Read(fstest.MapFS{}, "none.json", new(int)); err == nil {
		t.Error("a file that is not there was read")
	}
}
