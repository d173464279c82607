package core_test

import (
	"reflect"
	"testing"

	"veto/wasm/wire"
)

// A rehearsal sees what the rules expect to see, and leaves nothing behind that
// another look would notice.
func TestRehearse(t *testing.T) {
	const url = "https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement"
	request := wire.LookRequest{Language: "en", Now: noon, Snapshot: wire.Snapshot{URL: url, Lang: "en", Age: 9000, Controls: []wire.Control{{N: 1, Role: "link", Name: "Home"}}}}
	before := call[wire.Look](t, "look", request)
	for _, language := range []string{"en", "de", "fr"} {
		rehearsed := call[wire.Look](t, "rehearse", wire.SiteRequest{URL: url, Language: language, Now: noon})
		if len(rehearsed.Findings) != 1 || rehearsed.Findings[0].ID != "linkedin/genai-training" || rehearsed.Findings[0].State != wire.StateOn {
			t.Errorf("in %q: got %+v", language, rehearsed.Findings)
		}
	}
	if after := call[wire.Look](t, "look", request); !reflect.DeepEqual(before, after) {
		t.Errorf("a look after it differs:\n%+v\n%+v", before, after)
	}
	if nowhere := call[wire.Look](t, "rehearse", wire.SiteRequest{URL: "https://example.org/", Language: "en", Now: noon}); len(nowhere.Findings) != 0 {
		t.Errorf("found %+v where no rule speaks", nowhere.Findings)
	}
	if f := callError(t, "rehearse", `{"url": "https://x.com/", "now": "today"}`); f.Code != "bad-request" {
		t.Errorf("got %+v", f)
	}
}
