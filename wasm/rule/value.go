package rule

import (
	"bytes"
	"strings"
	"sync"

	"github.com/tidwall/gjson"
)

// value is one value of a rule file, with all that is in it. gjson finds a part
// of a text by reading over what stands before it, each time anew; a rule is
// gone through from end to end, twice, so it is read into a tree once.
type value struct {
	kind  byte    // '"' text, '{' object, '[' list, '0' number, 't', 'f', 'n' as they begin
	torn  bool    // a text with half of a surrogate pair
	keyAt int32   // offset of the key
	at    int32   // offset; a file has MaxBytes at most
	key   string  // under which it stands in an object
	text  string  // what a text says; anything else that is no list or object as written
	items []value // of an object or list, in their order
}

// get is the member of an object under a key; its kind is 0 where there is none.
func (v value) get(key string) value {
	for _, item := range v.items {
		if v.kind == '{' && item.key == key {
			return item
		}
	}
	return value{}
}

// rooms are used again: a tree is gone once its file is read, and half of what
// reading allocates would be trees.
var rooms = sync.Pool{New: func() any { return new([]value) }}

// maxRoom is the largest room that is kept. The largest file of Veto's own takes a
// tenth of it; one with a million commas in a text would keep megabytes.
const maxRoom = 1 << 15

// roomFor is a room for all items of a file, and gives it back.
func roomFor(data []byte) (room []value, leave func()) {
	kept := rooms.Get().(*[]value)
	// What has items has one comma less than items.
	most := bytes.Count(data, []byte(",")) + bytes.Count(data, []byte("[")) + bytes.Count(data, []byte("{"))
	if cap(*kept) < most {
		*kept = make([]value, most)
	}
	return *kept, func() {
		// What is kept must not hold on to a file's text.
		clear((*kept)[:most])
		if most <= maxRoom {
			rooms.Put(kept)
		}
	}
}

// grower makes a tree of JSON that is known to be sound and not deep.
type grower struct {
	s     string
	at    int
	stack []value // items of what is not closed yet
	room  []value // where the items of what is closed find their place, all of a file in one piece
}

// grow reads JSON that sound found nothing wrong with. Its items find their
// place in room, as far as that reaches.
func grow(data []byte, room []value) value {
	g := grower{s: string(data), room: room[:0]}
	return g.value()
}

func (g *grower) value() (v value) {
	g.skip()
	v.kind, v.at = g.s[g.at], int32(g.at)
	switch v.kind {
	case '{', '[':
		v.items = g.items(v.kind == '{')
	case '"':
		v.text, v.torn = g.quoted()
	default:
		g.at += len(g.s[g.at:]) - len(strings.TrimLeft(g.s[g.at:], "+-.0123456789truefalsnEe"))
		v.text = g.s[v.at:g.at]
		if v.kind == '-' || v.kind >= '0' && v.kind <= '9' {
			v.kind = '0'
		}
	}
	return v
}

func (g *grower) items(keyed bool) []value {
	bottom := len(g.stack)
	for g.at++; !g.closed(); {
		key, keyAt := "", g.at
		if keyed {
			key, _ = g.quoted()
			g.skip()
			g.at++ // the colon
		}
		v := g.value()
		v.key, v.keyAt = key, int32(keyAt)
		g.stack = append(g.stack, v)
	}
	from := len(g.room)
	g.room = append(g.room, g.stack[bottom:]...)
	g.stack = g.stack[:bottom]
	return g.room[from:len(g.room):len(g.room)]
}

// closed goes on to the next item; true where there is none.
func (g *grower) closed() bool {
	for g.skip(); g.s[g.at] == ','; g.skip() {
		g.at++
	}
	if c := g.s[g.at]; c == '}' || c == ']' {
		g.at++
		return true
	}
	return false
}

func (g *grower) skip() {
	for g.at < len(g.s) && g.s[g.at] <= ' ' {
		g.at++
	}
}

// quoted takes a text. Few have anything escaped, so that half of a surrogate
// pair could stand in it.
func (g *grower) quoted() (text string, torn bool) {
	start, plain := g.at, true
	for g.at++; g.s[g.at] != '"'; g.at++ {
		if g.s[g.at] == '\\' {
			g.at, plain = g.at+1, false
		}
	}
	g.at++
	raw := g.s[start:g.at]
	if plain {
		return raw[1 : len(raw)-1], false
	}
	return gjson.Parse(raw).Str, loneSurrogate(raw)
}
