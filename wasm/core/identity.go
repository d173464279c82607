package core

import (
	"fmt"
	"hash/fnv"

	"veto/wasm/wire"
)

// identity names a control of a page nobody has a rule for, the same on every
// visit, without keeping a word of it. What libraries make anew at each load
// (ids, names of groups, numbers) is no part of it.
func (l *looking) identity(kind string, c *wire.Control, name string) string {
	h := fnv.New64a()
	heading := ""
	if len(c.Headings) > 0 {
		heading = c.Headings[0]
	}
	fmt.Fprintf(h, "%s\x00%s\x00%s\x00%s\x00%s\x00%s", l.request.Salt, hostOf(l.request.Snapshot.URL), kind, c.Role, name, heading)
	return fmt.Sprintf("%s/%016x", kind, h.Sum64())
}
