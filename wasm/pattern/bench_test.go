package pattern

import (
	"fmt"
	"testing"

	"veto/wasm/wire"
)

// settings is a page with switches, links and consent dialogs.
func settings(switches, links, dialogs int) *wire.Snapshot {
	s := &wire.Snapshot{Lang: "en"}
	add := func(c wire.Control) {
		c.N = len(s.Controls) + 1
		s.Controls = append(s.Controls, c)
	}
	for i := range switches {
		add(wire.Control{Role: "switch", Name: fmt.Sprintf("Allow partners to use my data for personalised ads %d", i), State: []string{"on", "off"}[i%2],
			Drawn: &wire.Drawn{Width: 44, Height: 24, Track: []string{"rgb(0, 90, 0)", "rgb(120, 120, 120)"}[i%2], Knob: 75 - 50*(i%2)}})
	}
	for i := range links {
		add(wire.Control{Role: "link", Name: fmt.Sprintf("A page about the things that we do, number %d", i)})
	}
	for i := range dialogs {
		s.Layers = append(s.Layers, wire.Layer{N: i + 1, Kind: "dialog", Text: "We and our partners use cookies to measure and to show personalised ads. You can change your choice at any time."})
		add(wire.Control{Role: "button", Name: "Accept all", Layer: i + 1})
		add(wire.Control{Role: "button", Name: "Settings", Layer: i + 1})
	}
	return s
}

// BenchmarkSigns: a settings page; then ten times that, which must cost about
// ten times as much.
func BenchmarkSigns(b *testing.B) {
	r := reader(b)
	for _, n := range []int{1, 10} {
		page := settings(200*n, 400*n, 5*n)
		b.Run(fmt.Sprint(len(page.Controls)), func(b *testing.B) {
			for b.Loop() {
				if len(r.Signs(page, "en", everyControl)) == 0 {
					b.Fatal("nothing was seen")
				}
			}
		})
	}
}
