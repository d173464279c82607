package codec

import (
	"reflect"
	"strings"
	"sync"
)

// shape is what has to be known of a type to read and write it, found out once.
type shape struct {
	kind    reflect.Kind
	raw     bool   // it is Raw
	elem    *shape // of a list, map or pointer
	members []member
	byKey   map[string]*member
}

// member is a field of a struct as JSON has it. A field without a name in JSON
// is none.
type member struct {
	key      string
	written  string // key as it is written, with its colon
	at       int    // field of the struct
	optional bool   // left out where nothing is set
	shape    *shape
}

var shapes = struct {
	sync.Mutex
	of map[reflect.Type]*shape
}{of: map[reflect.Type]*shape{}}

func shapeOf(t reflect.Type) *shape {
	shapes.Lock()
	defer shapes.Unlock()
	return readShape(t)
}

func readShape(t reflect.Type) *shape {
	s := shapes.of[t]
	if s != nil {
		return s
	}
	s = &shape{kind: t.Kind(), raw: t == rawType}
	shapes.of[t] = s // first: a type may hold itself
	switch s.kind {
	case reflect.Slice, reflect.Map, reflect.Pointer:
		s.elem = readShape(t.Elem())
	case reflect.Struct:
		s.readMembers(t)
	}
	return s
}

func (s *shape) readMembers(t reflect.Type) {
	for i := range t.NumField() {
		field := t.Field(i)
		key, option, _ := strings.Cut(field.Tag.Get("json"), ",")
		if key != "" {
			s.members = append(s.members, member{key, string(writeKey(nil, key)), i, option != "", readShape(field.Type)})
		}
	}
	s.byKey = make(map[string]*member, len(s.members))
	for i := range s.members {
		s.byKey[s.members[i].key] = &s.members[i]
	}
}
