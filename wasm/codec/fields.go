package codec

import (
	"reflect"
	"strings"
	"sync"
)

// fields are a struct's members as JSON has them, in the order of the source. A
// field without a name in JSON is none.
type fields struct {
	members []member
	byKey   map[string]int // key: field of the struct
}

type member struct {
	key      string
	at       int  // field of the struct
	optional bool // left out where nothing is set
}

var known sync.Map // reflect.Type → *fields

func fieldsOf(t reflect.Type) *fields {
	if all, ok := known.Load(t); ok {
		return all.(*fields)
	}
	all := &fields{byKey: map[string]int{}}
	for i := range t.NumField() {
		key, option, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		if key == "" {
			continue
		}
		all.members = append(all.members, member{key, i, option != ""})
		all.byKey[key] = i
	}
	known.Store(t, all)
	return all
}
