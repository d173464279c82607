package core

import (
	"encoding/hex"
	"hash/fnv"
	"testing"

	"veto/wasm/wire"
)

// Lines that were remembered under these names must be found again.
func TestNamesOfControlsAreFNV(t *testing.T) {
	l := &looking{request: wire.LookRequest{Salt: "salt"}}
	l.request.Snapshot.URL = "https://www.example.org/settings"
	h := fnv.New64a()
	h.Write([]byte("salt\x00" + hostOf(l.request.Snapshot.URL) + "\x00page\x00ä"))
	if got, want := l.hidden("page", "ä"), hex.EncodeToString(h.Sum(nil)); got != want {
		t.Errorf("hidden says %s, hash/fnv %s", got, want)
	}
}
