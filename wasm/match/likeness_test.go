package match

import "testing"

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
