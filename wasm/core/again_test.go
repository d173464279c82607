package core_test

import (
	"testing"

	"veto/wasm/wire"
)

// visit looks at LinkedIn's switch in a state, at an age of the page, with what
// was remembered before; it returns how it is shown and what is remembered now.
func visit(t *testing.T, at, state string, age int, before ...wire.Memory) (wire.Face, []wire.Memory) {
	t.Helper()
	look := call[wire.Look](t, "look", wire.LookRequest{
		Snapshot: wire.Snapshot{URL: "https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement", Lang: "en", Age: age, Controls: []wire.Control{
			{N: 1, Role: "switch", Name: "Use my data for training content creation AI models", State: state, Headings: []string{"Data for Generative AI Improvement"}},
		}},
		Language: "en", Now: at, Memory: before,
	})
	if len(look.Findings) != 1 {
		t.Fatalf("got %+v", look.Findings)
	}
	if len(look.Remember) == 0 {
		return look.Findings[0].Face, before
	}
	return look.Findings[0].Face, look.Remember
}

// Seen off, whoever switched it off, and on at a later visit: it is on again,
// at every look, and no default.
func TestWhatWasSeenOffIsOnAgain(t *testing.T) {
	_, memory := visit(t, "2026-11-01T12:00:00Z", "on", 9000)
	_, memory = visit(t, "2026-11-02T12:00:00Z", "off", 9000, memory...)
	_, memory = visit(t, "2026-11-03T12:00:00Z", "off", 9000, memory...)
	for _, at := range []string{"2026-11-10T12:00:00Z", "2026-11-20T12:00:00Z"} {
		var face wire.Face
		face, memory = visit(t, at, "on", 9000, memory...)
		if face.Mark.Key != "markOnAgain" || face.Tone != "attention" || len(face.Patterns) != 0 || face.Lines[0].Key != "lineWasOff" || face.Lines[0].Args[0] != "2026-11-02T12:00:00Z" {
			t.Errorf("%s: got %+v", at, face)
		}
	}
	items := call[wire.Site](t, "site", wire.SiteRequest{URL: "https://www.linkedin.com/feed/", Language: "en", Now: noon, Memory: memory}).Items
	if items[0].Mark.Key != "markOnAgain" || !items[0].Attention {
		t.Errorf("the popup says %+v", items[0])
	}
}

// Pages draw a switch off and ask the server for its state afterwards: that is
// no switching on.
func TestADrawnSwitchWasNotOff(t *testing.T) {
	_, memory := visit(t, "2026-11-01T12:00:00Z", "on", 9000)
	_, memory = visit(t, "2026-11-02T12:00:00Z", "off", 300, memory...)
	if face, _ := visit(t, "2026-11-02T12:00:03Z", "on", 3300, memory...); face.Mark.Key != "markPreEnabled" {
		t.Errorf("got %+v", face.Mark)
	}
}
