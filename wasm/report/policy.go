package report

import (
	"crypto/sha256"
	"encoding/base64"
)

// policy keeps an evidence file from loading or running anything; its own style
// is the only one.
func policy() string { return "default-src 'none'; img-src data:; style-src " + StyleSource() }

// StyleSource is how a security policy (CSP 3, style-src) names the style of
// evidence files: where one is looked at before it is saved, this style is
// allowed and no other.
func StyleSource() string {
	sum := sha256.Sum256([]byte(style))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
