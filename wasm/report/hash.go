package report

import (
	"crypto/sha256"
	"encoding/hex"
)

// hashOf is the SHA-256 of data, hexadecimal.
func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
