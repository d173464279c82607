package objection_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"veto/rules"
	"veto/wasm/objection"
	"veto/wasm/wire"
)

func refused(t *testing.T, r wire.LetterRequest) error {
	t.Helper()
	letter, err := objection.Write(rules.FS, &r, "LinkedIn", now)
	if err == nil {
		t.Fatalf("it was written:\n%s", letter.Text)
	}
	return err
}

func german(r wire.LetterRequest) wire.LetterRequest {
	r.Language, r.Country = "de", "DE"
	return r
}

// What a letter needs and has not is said, field by field; no letter has a
// blank in it.
func TestWhatIsNotFilledInIsNamed(t *testing.T) {
	for _, c := range []struct {
		name    string
		request wire.LetterRequest
		want    []string
	}{
		{"nothing but what it is", wire.LetterRequest{Kind: objection.KindObjection, As: objection.AsPerson, Controller: "linkedin"}, []string{"sender.email", "sender.name", "purposes"}},
		{"no grounds", with(person(objection.KindObjection), func(r *wire.LetterRequest) { r.Grounds = nil }), []string{"grounds"}},
		{"a ground without words", with(person(objection.KindObjection), func(r *wire.LetterRequest) { r.Grounds[1].Words = " \n" }), []string{"grounds[1].words"}},
		{"no controller", with(person(objection.KindObjection), func(r *wire.LetterRequest) { r.Controller = "" }), []string{"controller"}},
		{"an organisation without name and page", with(organisation(objection.KindObjection), func(r *wire.LetterRequest) { r.Sender.Organisation, r.Sender.Account = "", " " }), []string{"sender.organisation", "sender.account"}},
		{"a reminder of nothing", with(answered(person(objection.KindReminder), "refused"), func(r *wire.LetterRequest) { r.Earlier = wire.Earlier{Answer: "refused"} }), []string{"earlier.how", "earlier.date", "earlier.reply", "earlier.said"}},
		{"a complaint to nobody from nowhere", with(answered(person(objection.KindComplaint), "none"), func(r *wire.LetterRequest) { r.Authority, r.Sender.Address, r.Earlier.Due = nil, nil, "" }), []string{"earlier.due", "authority", "sender.address"}},
	} {
		var missing objection.Unfilled
		if err := refused(t, german(c.request)); !errors.As(err, &missing) || !sameFields(missing, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
}

func with(r wire.LetterRequest, change func(*wire.LetterRequest)) wire.LetterRequest {
	change(&r)
	return r
}

func sameFields(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

func TestWhatCannotBeWrittenIsRefused(t *testing.T) {
	for _, c := range []struct {
		want   string
		change func(*wire.LetterRequest)
	}{
		{"no letters are written in", func(r *wire.LetterRequest) { r.Language = "xx" }},
		{"no letters are written in", func(r *wire.LetterRequest) { r.Language = "../parts" }},
		{"kind is", func(r *wire.LetterRequest) { r.Kind = "threat" }},
		{"as is", func(r *wire.LetterRequest) { r.As = "" }},
		{"a person's own", func(r *wire.LetterRequest) { r.Kind, r.As = objection.KindComplaint, objection.AsOrganisation }},
		{"earlier.answer is", func(r *wire.LetterRequest) { r.Kind = objection.KindReminder }},
		{"no address of a controller", func(r *wire.LetterRequest) { r.Controller = "nobody" }},
		{"purposes[1]", func(r *wire.LetterRequest) { r.Purposes[1] = "ai-training" }},
		{"purposes[0]", func(r *wire.LetterRequest) { r.Purposes[0] = "security" }},
		{"grounds[0]", func(r *wire.LetterRequest) { r.Grounds[0].ID = "followers" }},
		{"has 5001 bytes", func(r *wire.LetterRequest) { r.Grounds[0].Words = strings.Repeat("x", 5001) }},
		{`"yesterday" is no day`, func(r *wire.LetterRequest) { r.Noticed = "yesterday" }},
		{"sender.email is no", func(r *wire.LetterRequest) { r.Sender.Email = "a@example.org\r\nBcc: b@example.org" }},
		{"sender.email is no", func(r *wire.LetterRequest) { r.Sender.Email = "a@example.org?cc=b@example.org" }},
	} {
		var why objection.Refused
		if err := refused(t, with(german(person(objection.KindObjection)), c.change)); !errors.As(err, &why) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v, want %q", err, c.want)
		}
	}
}

// Swiss law asks for no reasons: the declared will is enough.
func TestSwissLettersNeedNoGrounds(t *testing.T) {
	r := german(person(objection.KindObjection))
	r.Country, r.Grounds = "CH", nil
	letter := write(t, r)
	if !slices.Contains(letter.Cites, "Art. 30(2)(b) FADP") || strings.Contains(letter.Text, "ß") || strings.Contains(letter.Text, "DSGVO") {
		t.Errorf("got\n%s", letter.Text)
	}
}

// The words of a person stay as they wrote them.
func TestWordsAreNotReadAsPlaceholders(t *testing.T) {
	r := german(person(objection.KindObjection))
	r.Grounds[0].Words = "  {name} & {law} größer\n\nZweiter Absatz "
	if letter := write(t, r); !strings.Contains(letter.Text, "Das betrifft meine Arbeit. {name} & {law} größer\n\nZweiter Absatz\n") || !strings.HasPrefix(letter.Reason, "Das betrifft meine Arbeit. {name}") {
		t.Errorf("got\n%s", letter.Text)
	}
}

func TestALetterOnPaper(t *testing.T) {
	letter := write(t, german(advertising()))
	const want = "Ada Özdemir\nAm Deich 1\n28199 Bremen\nada@example.org\n\nLinkedIn Ireland Unlimited Company\nWilton Plaza\n"
	if !strings.HasPrefix(letter.Text, want) || !strings.Contains(letter.Text, "\n\n22. November 2026\n\nWiderspruch ") || !strings.HasSuffix(letter.Text, "\n\nMit freundlichen Grüßen\n\nAda Özdemir\n") {
		t.Errorf("got\n%s", letter.Text)
	}
	if letter.Mailto != "" || letter.EML != "" || letter.FileName != "veto-objection-linkedin-2026-11-22" {
		t.Errorf("a controller without e-mail address: %q, %q, %q", letter.Mailto, letter.EML, letter.FileName)
	}
}

// FuzzLetter: whatever somebody writes, it is a letter or an error, and a mail
// with one receiver.
func FuzzLetter(f *testing.F) {
	f.Add("Ada", "ada@example.org", "Some words", "An account")
	f.Add("A\r\nBcc: x@example.org", "a@b.c", "\xff\x00{name}", "{")
	f.Fuzz(func(t *testing.T, name, email, words, account string) {
		r := german(person(objection.KindObjection))
		r.Controller = "zoom"
		r.Sender = wire.Sender{Name: name, Email: email, Account: account}
		r.Grounds[0].Words = words
		letter, err := objection.Write(rules.FS, &r, "Zoom", now)
		if err != nil {
			return
		}
		if to := readMail(t, letter.EML).Header["To"]; len(to) != 1 || !strings.HasSuffix(to[0], "<privacy@zoom.us>") {
			t.Fatalf("the mail goes to %q", to)
		}
		if strings.ContainsAny(letter.Mailto, "\r\n \"<>") || strings.Count(letter.Mailto, "?") != 1 {
			t.Fatalf("not one address: %q", letter.Mailto)
		}
	})
}

func BenchmarkWrite(b *testing.B) {
	request := german(person(objection.KindObjection))
	request.Controller = "zoom"
	for b.Loop() {
		if _, err := objection.Write(rules.FS, &request, "Zoom", now); err != nil {
			b.Fatal(err)
		}
	}
}
