package core_test

import (
	"testing"

	"veto/wasm/wire"
)

// What would be told of a control of each kind, as the platform sets it and
// once it is as it should be.
func TestSamples(t *testing.T) {
	for _, c := range []struct{ url, id, label, before, after string }{
		{"https://www.linkedin.com/", "linkedin/genai-training", "Use my data for training content creation AI models", "on markPreEnabled, act off", "off markOff"},
		{"https://www.linkedin.com/", "linkedin/member-cookies", "", "on markOnFirstSeen, act off", "off markOff"},
		{"https://substack.com/", "substack/block-ai-training", "Block AI training", "off markProtectedOff, act on", "on markProtectedOn"},
		{"https://x.com/", "x/personalized-ads", "Personalized ads", "on markOnFirstSeen, act off", "off markOff"},
		{"https://chatgpt.com/", "chatgpt/improve-model", "Improve the model for everyone", "on markOnFirstSeen", "off markOff"},
		{"https://chatgpt.com/", "chatgpt/objection", "", "present markForm", ""},
		{"https://nextdoor.com/", "nextdoor/do-not-sell", "Do not Sell or Share My Personal Data", "present markRow", ""},
	} {
		got := sampleOf(t, c.url, c.id)
		if got.Label != c.label || briefly(&got.Before) != c.before || briefly(got.After) != c.after {
			t.Errorf("%s: got %q, %s, then %s", c.id, got.Label, briefly(&got.Before), briefly(got.After))
		}
	}
	for _, s := range samplesAt(t, "https://discord.com/") {
		if s.Before.Kind == "mail" {
			t.Errorf("%s is on no page, and has a picture", s.Before.ID)
		}
	}
	if f := callError(t, "samples", `{"url": "https://x.com/", "now": "today"}`); f.Code != "bad-request" {
		t.Errorf("got %+v", f)
	}
}

func samplesAt(t *testing.T, url string) []wire.Sample {
	t.Helper()
	return call[wire.Samples](t, "samples", wire.SiteRequest{URL: url, Language: "en", Now: noon}).Samples
}

func sampleOf(t *testing.T, url, id string) wire.Sample {
	t.Helper()
	for _, s := range samplesAt(t, url) {
		if s.Before.ID == id {
			return s
		}
	}
	t.Fatalf("no sample of %s", id)
	return wire.Sample{}
}

// briefly is a finding in a line: state, first words, and what one click would do.
func briefly(f *wire.Finding) string {
	if f == nil {
		return ""
	}
	text := string(f.State) + " " + f.Face.Mark.Key
	if f.Act != nil {
		text += ", act " + string(f.Act.To)
	}
	return text
}
