package judge

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"veto/wasm/wire"
)

// platform is the part of a rule file that says what a control means.
type platform struct {
	Entries []struct {
		ID      string        `json:"id"`
		On      wire.Polarity `json:"on"`
		Control struct {
			Names map[string][]string `json:"names"`
		} `json:"control"`
	} `json:"entries"`
}

// The judge may not know what a rule's control means, but it must not say the
// opposite: matching refuses a label of opposite meaning.
func TestNoRuleIsContradicted(t *testing.T) {
	files, err := filepath.Glob("../../rules/platforms/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no rules found: %v", err)
	}
	v := vocabulary(t)
	labels := 0
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var p platform
		if err := json.Unmarshal(raw, &p); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for _, e := range p.Entries {
			for lang, names := range e.Control.Names {
				for _, name := range names {
					labels++
					_, on, _ := v.Meaning(lang, name)
					if e.On != "" && on != e.On && (on == wire.PolarityUsed || on == wire.PolarityProtected) {
						t.Errorf("%s %s: %q (%s) means %s, the judge says %s", file, e.ID, name, lang, e.On, on)
					}
				}
			}
		}
	}
	if labels == 0 {
		t.Fatal("no rule has a label")
	}
}
