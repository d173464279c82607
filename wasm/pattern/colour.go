package pattern

import (
	"math"
	"strconv"
	"strings"
)

// colour is red, green, blue and opacity, each 0 to 1.
type colour struct{ r, g, b, a float64 }

// readColour reads a colour as browsers compute it: "rgb(0, 0, 0)",
// "rgba(0, 0, 0, 0.5)", "color(srgb 0 0 0 / 0.5)". Other notations (CSS Color 4:
// oklch, lab, display-p3) give false: what is not known is not compared.
func readColour(text string) (colour, bool) {
	name, inside, ok := strings.Cut(strings.TrimSuffix(text, ")"), "(")
	scale := 255.0
	switch {
	case ok && (name == "rgb" || name == "rgba"):
	case ok && name == "color" && strings.HasPrefix(inside, "srgb "):
		inside, scale = strings.TrimPrefix(inside, "srgb "), 1
	default:
		return colour{}, false
	}
	parts := strings.FieldsFunc(inside, func(r rune) bool { return r == ',' || r == '/' || r == ' ' })
	values := [4]float64{3: 1}
	if len(parts) < 3 || len(parts) > 4 {
		return colour{}, false
	}
	for i, part := range parts {
		value, err := strconv.ParseFloat(part, 64)
		if err != nil || math.IsNaN(value) {
			return colour{}, false
		}
		if i < 3 {
			value /= scale
		}
		values[i] = min(max(value, 0), 1)
	}
	return colour{values[0], values[1], values[2], values[3]}, true
}

// over is the colour seen where c lies over an opaque ground.
func (c colour) over(ground colour) colour {
	mix := func(top, below float64) float64 { return top*c.a + below*(1-c.a) }
	return colour{mix(c.r, ground.r), mix(c.g, ground.g), mix(c.b, ground.b), 1}
}

// luminance is relative luminance, 0 to 1: WCAG 2.2, "relative luminance".
func (c colour) luminance() float64 {
	linear := func(v float64) float64 {
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.r) + 0.7152*linear(c.g) + 0.0722*linear(c.b)
}

// contrast is the contrast ratio of two opaque colours, 1 to 21: WCAG 2.2,
// "contrast ratio".
func contrast(a, b colour) float64 {
	high, low := a.luminance(), b.luminance()
	if high < low {
		high, low = low, high
	}
	return (high + 0.05) / (low + 0.05)
}

// far reports whether two opaque colours are plainly different: more than a
// shade that hovering or a press adds.
func far(a, b colour) bool { return distance(a, b) > 0.25 }

// near reports whether two opaque colours look the same.
func near(a, b colour) bool { return distance(a, b) < 0.06 }

// distance is the largest difference in red, green or blue, 0 to 1.
func distance(a, b colour) float64 {
	return max(math.Abs(a.r-b.r), math.Abs(a.g-b.g), math.Abs(a.b-b.b))
}
