package codec

import (
	"reflect"
	"strings"
	"sync"
)

// fields are a struct's members as JSON has them, in the order of the source.
type fields struct {
	keys     []string
	optional []bool // left out where nothing is set
	byKey    map[string]int
}

var known sync.Map // reflect.Type → *fields

func fieldsOf(t reflect.Type) *fields {
	if all, ok := known.Load(t); ok {
		return all.(*fields)
	}
	all := &fields{byKey: map[string]int{}}
	for i := range t.NumField() {
		key, option, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		all.keys, all.optional = append(all.keys, key), append(all.optional, option != "")
		all.byKey[key] = i
	}
	known.Store(t, all)
	return all
}
