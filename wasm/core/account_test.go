package core_test

import (
	"testing"

	"veto/wasm/wire"
)

// signedIn looks at LinkedIn's switch on a page with further buttons and links,
// with what was remembered before.
func signedIn(t *testing.T, state string, touched []int, before []wire.Memory, others ...wire.Control) (wire.Finding, []wire.Memory) {
	t.Helper()
	controls := append([]wire.Control{aSwitch(func(c *wire.Control) { c.State = state })}, others...)
	for i := range others {
		controls[i+1].N = i + 2
	}
	look := call[wire.Look](t, "look", wire.LookRequest{
		Snapshot: wire.Snapshot{URL: settingPage, Lang: "en", Age: 9000, Controls: controls},
		Language: "en", Now: noon, Salt: "salt", Touched: touched, Memory: before,
	})
	if len(look.Findings) == 0 {
		t.Fatal("the switch was not found")
	}
	if len(look.Remember) == 0 {
		return *look.Findings[0], before
	}
	return *look.Findings[0], look.Remember
}

func button(name string) wire.Control { return wire.Control{Role: "button", Name: name} }

func TestTheAccountAPageShows(t *testing.T) {
	mail := wire.Control{Role: "link", Name: "help@example.org", Attributes: map[string]string{"href": "mailto:help@example.org"}}
	away := button("ada@example.org")
	away.Hidden = true
	for _, c := range []struct {
		name   string
		others []wire.Control
		want   string
	}{
		{name: "in a button's name", others: []wire.Control{button("Account: Ada Example (ada@example.org)")}, want: "ada@example.org"},
		{name: "twice the same", others: []wire.Control{button("Ada@example.org"), button("Sign out ada@example.org")}, want: "Ada@example.org"},
		{name: "two of them", others: []wire.Control{button("ada@example.org"), button("bea@example.org")}},
		{name: "none", others: []wire.Control{button("Me")}},
		{name: "whom to write to", others: []wire.Control{mail}},
		{name: "the platform's own", others: []wire.Control{button("Questions? help@LinkedIn.com.")}},
		{name: "beside the platform's own", others: []wire.Control{button("help@linkedin.com"), button("ada@example.org")}, want: "ada@example.org"},
		{name: "out of sight", others: []wire.Control{away}},
		{name: "what is no address", others: []wire.Control{button("@ada"), button("ada@"), button("Mail me @ home.")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, memory := signedIn(t, "on", nil, nil, c.others...)
			if f.Act == nil || f.Act.Account != c.want {
				t.Errorf("the act is for %+v, want %q", f.Act, c.want)
			}
			if kept := memory[0].Account; (kept == "") != (c.want == "") || kept == c.want && kept != "" {
				t.Errorf("kept %q for %q", kept, c.want)
			}
		})
	}
}

// What was switched off in one account and is on in another was not switched
// back: nothing of that is claimed, and what is known of the first stays known.
func TestAnotherAccountIsNotTheSameSettingAgain(t *testing.T) {
	ada, bea := button("ada@example.org"), button("bea@example.org")
	_, memory := signedIn(t, "on", nil, nil, ada)
	_, memory = signedIn(t, "off", []int{1}, memory, ada)
	other, memory := signedIn(t, "on", nil, memory, bea)
	if other.Face.Mark.Key != "markOn" || len(other.Face.Patterns) != 0 || other.Face.Lines[0].Key != "lineOtherAccount" || !other.Attention {
		t.Errorf("in the other account: %+v", other.Face)
	}
	unread, _ := signedIn(t, "on", nil, memory)
	if unread.Face.Mark.Key != "markOnAgain" {
		t.Errorf("where the page names no account: %+v", unread.Face)
	}
	again, _ := signedIn(t, "on", nil, memory, ada)
	if again.Face.Mark.Key != "markOnAgain" || len(again.Face.Patterns) != 1 {
		t.Errorf("in the same account: %+v", again.Face)
	}
	_, memory = signedIn(t, "off", []int{1}, memory, bea)
	if again, _ := signedIn(t, "on", nil, memory, bea); again.Face.Mark.Key != "markOnAgain" {
		t.Errorf("once the person acted in the other account: %+v", again.Face)
	}
}

// "You switched it on yourself" holds for the account in which they did.
func TestWhatIsOwnIsOwnInOneAccount(t *testing.T) {
	ada, bea := button("ada@example.org"), button("bea@example.org")
	_, memory := signedIn(t, "on", []int{1}, []wire.Memory{{Finding: "linkedin/genai-training", State: "off", At: noon, First: "off"}}, ada)
	if own, _ := signedIn(t, "on", nil, memory, ada); own.Face.Mark.Key != "markOwnOn" {
		t.Errorf("got %+v", own.Face.Mark)
	}
	if other, _ := signedIn(t, "on", nil, memory, bea); other.Face.Mark.Key != "markOn" {
		t.Errorf("got %+v", other.Face.Mark)
	}
}
