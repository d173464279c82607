package core

import (
	"encoding/hex"
	"hash/fnv"
	"strings"

	"veto/wasm/wire"
)

// identity names a control of a page nobody has a rule for, the same on every
// visit, without keeping a word of it. What libraries make anew at each load
// (ids, names of groups, numbers) is no part of it.
func (l *looking) identity(kind string, c *wire.Control, name string) string {
	heading := ""
	if len(c.Headings) > 0 {
		heading = c.Headings[0]
	}
	return kind + "/" + l.hidden(kind, c.Role, name, heading)
}

// hidden stands for words of this site: whoever reads it learns nothing without
// this device's random number.
func (l *looking) hidden(words ...string) string {
	h := fnv.New64a()
	h.Write([]byte(strings.Join(append([]string{l.request.Salt, hostOf(l.request.Snapshot.URL)}, words...), "\x00")))
	return hex.EncodeToString(h.Sum(nil))
}
