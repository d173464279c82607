package match

import (
	"fmt"
	"testing"

	"veto/rules"
	"veto/wasm/judge"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

func TestLikeness(t *testing.T) {
	const ai = "Use my data for training content creation AI models"
	tests := []struct {
		name, a, b string
		atLeast    float64
		below      float64 // exclusive; 0: no upper bound
	}{
		{"the same", ai, ai, same, 0},
		{"case and punctuation", ai, "use my data — for TRAINING content creation AI models!", same, 0},
		{"small words and endings", ai, "Use my data to train AI models for content creation", similar, same},
		{"a slip of the pen", ai, "Use my data for trianing content creaton AI models", similar, same},
		{"one other word", ai, "Use my data for training job recommendation AI models", 0, similar},
		{"a longer sentence around it", ai, "Use my data for training content creation AI models and for showing me advertising from partners", 0, similar},
		{"another setting", ai, "Show my profile photo to everyone", 0, akin},
		{"German endings", "Daten zur Verbesserung generativer KI", "Daten für Verbesserungen der generativen KI", similar, same},
		{"Chinese, a small change", "为所有用户改进模型", "为全部用户改进模型", 0.6, same},
		{"Chinese, another thing", "为所有用户改进模型", "个性化广告", 0, akin},
		{"short labels", "Research", "Location", 0, akin},
		{"nothing", "", ai, 0, akin},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := likeness(newLabel(test.a), newLabel(test.b))
			if got < test.atLeast || (test.below > 0 && got >= test.below) {
				t.Errorf("likeness of %q and %q is %.2f, want at least %.2f and below %.2f", test.a, test.b, got, test.atLeast, test.below)
			}
			if back := likeness(newLabel(test.b), newLabel(test.a)); back != got {
				t.Errorf("%.2f one way, %.2f the other", got, back)
			}
		})
	}
}

// Whatever likeness calls similar, the cheap test before it must let pass.
func TestNearLetsEverySimilarLabelPass(t *testing.T) {
	pairs := [][2]string{
		{"Use my data for training content creation AI models", "Train AI models for content creation: use my data"},
		{"Personalized ads", "Personalised ads"},
		{"Allow additional information sharing with business partners", "Allow sharing additional information with business partner"},
		{"Improve the model for everyone", "Improve this model for everybody"},
	}
	for _, pair := range pairs {
		a, b := newLabel(pair[0]), newLabel(pair[1])
		if likeness(a, b) >= akin && !near(a, b) {
			t.Errorf("%q and %q are alike (%.2f) but not near", pair[0], pair[1], likeness(a, b))
		}
	}
}

// BenchmarkPage: an entry is looked for on a page that does not have it, so that
// every control is held against all it is called.
func BenchmarkPage(b *testing.B) {
	words, err := judge.Load(rules.FS)
	if err != nil {
		b.Fatal(err)
	}
	set, err := rule.LoadBuiltIn(rules.FS)
	if err != nil {
		b.Fatal(err)
	}
	here := set.At("https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement")
	if len(here) == 0 || len(here[0].Hits) == 0 {
		b.Fatal("no rule speaks at the address; take another")
	}
	entry, finder := here[0].Hits[0].Entry, New(words)
	for _, n := range []int{10, 100, 1000} {
		controls := make([]wire.Control, n)
		for i := range controls {
			controls[i] = wire.Control{N: i + 1, Role: "switch", State: "off", Name: fmt.Sprintf("Show part %d of the page to others", i), Headings: []string{"Appearance"}}
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if found := finder.Page("en", controls).Find(entry, "area"); found.Sure {
					b.Fatalf("%v is no such control", found.Control)
				}
			}
		})
	}
}
