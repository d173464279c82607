package codec

import (
	"math/rand"
	"reflect"
	"testing"
	"testing/quick"

	"veto/wasm/wire"
)

func TestALookIsWrittenAsByReflection(t *testing.T) {
	kind := reflect.TypeFor[wire.Look]()
	random := rand.New(rand.NewSource(2))
	for range 300 {
		made, ok := quick.Value(kind, random)
		if !ok {
			t.Fatal("no look could be made up")
		}
		look := made.Interface().(wire.Look)
		if have, want := direct(nil, &look), write(nil, made, shapeOf(kind)); string(have) != string(want) {
			t.Fatalf("written as\n%s\nby reflection\n%s", have, want)
		}
	}
}
