package core_test

import (
	"strings"
	"testing"

	"veto/wasm/wire"
)

func TestGuide(t *testing.T) {
	const training = "linkedin/genai-training"
	link := func(name string) wire.Control { return wire.Control{N: 7, Role: "link", Name: name} }
	for _, c := range []struct {
		name, url, lang string
		age, done       int
		control         wire.Control
		want            wire.Guide
	}{
		{name: "the first step", url: "https://www.linkedin.com/feed/", lang: "en", age: 9000, control: wire.Control{N: 7, Role: "button", Name: "Me"}, want: wire.Guide{Control: 7, Says: wire.Say{Key: "nextClick"}}},
		{name: "in the page's language", url: "https://www.linkedin.com/feed/", lang: "de-DE", age: 9000, done: 1, control: link("Einstellungen & Datenschutz"), want: wire.Guide{Step: 1, Control: 7, Says: wire.Say{Key: "nextClick"}}},
		{name: "a row with its state", url: "https://www.linkedin.com/mypreferences/d/categories/privacy", lang: "en", age: 9000, done: 3, control: link("Data for Generative AI Improvement On"), want: wire.Guide{Step: 4, Control: 7, Says: wire.Say{Key: "nextClick"}}},
		{name: "an entry of a menu", url: "https://www.linkedin.com/feed/", lang: "en", age: 9000, done: 1, control: wire.Control{N: 7, Role: "menuitem", Name: "Settings & Privacy"}, want: wire.Guide{Step: 1, Control: 7, Says: wire.Say{Key: "nextClick"}}},
		{name: "an entry that says which one is open", url: "https://www.linkedin.com/feed/", lang: "en", age: 9000, done: 1, control: wire.Control{N: 7, Role: "menuitemradio", Name: "Settings & Privacy", State: "off"}, want: wire.Guide{Step: 1, Control: 7, Says: wire.Say{Key: "nextClick"}}},
		{name: "a tab", url: "https://www.linkedin.com/mypreferences/d/", lang: "en", age: 9000, done: 2, control: wire.Control{N: 7, Role: "tab", Name: "Data privacy"}, want: wire.Guide{Step: 2, Control: 7, Says: wire.Say{Key: "nextClick"}}},
		{name: "a button that stays pressed is no step", url: "https://www.linkedin.com/feed/", lang: "en", age: 9000, control: wire.Control{N: 7, Role: "button", Name: "Me", State: "off"}, want: wire.Guide{Control: -1, Says: wire.Say{Key: "nextMissing"}}},
		{name: "not there, yet", url: "https://www.linkedin.com/feed/", lang: "en", age: 300, control: link("Home"), want: wire.Guide{Control: -1, Wait: 2200, Says: wire.Say{Key: "nextLooking"}}},
		{name: "not there", url: "https://www.linkedin.com/feed/", lang: "en", age: 9000, done: 1, control: link("Home"), want: wire.Guide{Step: 1, Control: -1, Says: wire.Say{Key: "nextMissing"}}},
		{name: "there, by the address", url: settingPage, lang: "en", age: 100, control: link("Home"), want: wire.Guide{Step: 5, Control: -1, Arrived: true, Says: wire.Say{Key: "nextArrived"}}},
		{name: "there, by the control", url: "https://www.linkedin.com/mypreferences/d/somewhere-new", lang: "en", age: 9000, control: aSwitch(nil), want: wire.Guide{Step: 5, Control: -1, Arrived: true, Says: wire.Say{Key: "nextArrived"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := call[wire.Guide](t, "guide", wire.GuideRequest{
				Snapshot: wire.Snapshot{URL: c.url, Lang: c.lang, Age: c.age, Controls: []wire.Control{c.control}},
				Rule:     training, Done: c.done, Language: "en", Now: noon,
			})
			if got.Step != c.want.Step || got.Control != c.want.Control || got.Arrived != c.want.Arrived || got.Wait != c.want.Wait || got.Says.Key != c.want.Says.Key {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
			if got.Page != settingPage || len(got.Way) < 4 || got.Title == "" || got.Name == "" {
				t.Errorf("the way, title or address is missing: %+v", got)
			}
		})
	}
}

func TestGuideToNowhereSaysSo(t *testing.T) {
	f := callError(t, "guide", `{"rule": "linkedin/nothing", "now": "`+noon+`", "snapshot": {"url": "https://www.linkedin.com/", "controls": []}}`)
	if f.Code != "bad-request" || !strings.Contains(f.Message, "linkedin/nothing") {
		t.Errorf("got %+v", f)
	}
}
