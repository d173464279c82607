package order_test

import (
	"slices"
	"testing"
	"testing/quick"

	"veto/wasm/order"
)

type card struct{ suit, value uint8 }

// Whatever is sorted comes out as slices would have it.
func TestStable(t *testing.T) {
	like := func(values []uint8) bool {
		var ours, theirs []card
		for i, v := range values {
			ours = append(ours, card{v % 4, uint8(i)})
		}
		theirs = slices.Clone(ours)
		order.Stable(ours, func(a, b *card) int { return int(a.suit) - int(b.suit) })
		slices.SortStableFunc(theirs, func(a, b card) int { return int(a.suit) - int(b.suit) })
		return slices.Equal(ours, theirs)
	}
	if err := quick.Check(like, nil); err != nil {
		t.Error(err)
	}
}
