package digest_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"veto/wasm/digest"
)

func standard(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// Every length around the ends of blocks, and a picture's.
func TestItIsSHA256(t *testing.T) {
	for n := range 300 {
		if data := bytes.Repeat([]byte{byte(n), 0xff}, n)[:n]; digest.Hex(data) != standard(data) {
			t.Errorf("%d bytes: %s, want %s", n, digest.Hex(data), standard(data))
		}
	}
	if data := bytes.Repeat([]byte("picture"), 300_001); digest.Hex(data) != standard(data) {
		t.Error("2 MB have another sum")
	}
}

func FuzzHex(f *testing.F) {
	f.Add([]byte("abc"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if digest.Hex(data) != standard(data) {
			t.Errorf("%x: %s", data, digest.Hex(data))
		}
	})
}
