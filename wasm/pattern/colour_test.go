package pattern

import (
	"math"
	"testing"
)

// The ratios are those of the definition: black on white is 21, #767676 on
// white the lightest grey that reaches 4.5.
func TestContrast(t *testing.T) {
	for _, c := range []struct {
		ink, ground string
		want        float64
	}{
		{"rgb(0, 0, 0)", "rgb(255, 255, 255)", 21},
		{"rgb(255, 255, 255)", "rgb(255, 255, 255)", 1},
		{"rgb(118, 118, 118)", "rgb(255, 255, 255)", 4.54},
		{"rgba(0, 0, 0, 0.5)", "rgb(255, 255, 255)", 3.98},
		{"color(srgb 1 0 0)", "rgb(255, 255, 255)", 4.00},
	} {
		ink, _ := readColour(c.ink)
		ground, _ := readColour(c.ground)
		if got := contrast(ink.over(ground), ground); math.Abs(got-c.want) > 0.01 {
			t.Errorf("%s on %s: %.3f, want %.2f", c.ink, c.ground, got, c.want)
		}
	}
}

func TestUnknownColours(t *testing.T) {
	for _, text := range []string{"", "transparent", "image", "oklch(0.7 0.1 120)", "color(display-p3 1 0 0)", "rgb(1, 2)", "rgb(a, b, c)", "rgb(NaN, 0, 0)", "rgb(1, 2, 3, 4, 5)"} {
		if c, ok := readColour(text); ok {
			t.Errorf("%q was read as %v", text, c)
		}
	}
}
