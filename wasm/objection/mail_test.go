package objection_test

import (
	"encoding/base64"
	"io"
	"mime"
	"net/mail"
	"net/url"
	"strings"
	"testing"

	"veto/wasm/objection"
	"veto/wasm/wire"
)

// readMail reads a draft with Go's own mail parser.
func readMail(t testing.TB, eml string) *mail.Message {
	t.Helper()
	message, err := mail.ReadMessage(strings.NewReader(eml))
	if err != nil {
		t.Fatalf("%v in\n%s", err, eml)
	}
	return message
}

func mailed(language string) wire.LetterRequest {
	r := person(objection.KindObjection)
	r.Language, r.Country, r.Controller = language, "DE", "zoom"
	r.Sender.Name = `Ada "Łucja" Özdemir, geb. Šimić von und zu Großenhain-Österreich`
	return r
}

func TestADraftIsReadByAnother(t *testing.T) {
	for _, language := range languages(t) {
		letter := write(t, mailed(language))
		message := readMail(t, letter.EML)
		var words mime.WordDecoder
		subject, err := words.DecodeHeader(message.Header.Get("Subject"))
		if err != nil || subject != letter.Subject {
			t.Errorf("%s: subject %q (%v), want %q", language, subject, err, letter.Subject)
		}
		from, err := message.Header.AddressList("From")
		if err != nil || len(from) != 1 || from[0].Name != mailed(language).Sender.Name || from[0].Address != "ada@example.org" {
			t.Errorf("%s: from %v (%v)", language, from, err)
		}
		to, err := message.Header.AddressList("To")
		if err != nil || len(to) != 1 || to[0].Name != "Zoom Video Communications, Inc." || to[0].Address != "privacy@zoom.us" {
			t.Errorf("%s: to %v (%v)", language, to, err)
		}
		if at, err := message.Header.Date(); err != nil || !at.Equal(now) {
			t.Errorf("%s: date %v (%v)", language, at, err)
		}
		if message.Header.Get("X-Unsent") != "1" {
			t.Errorf("%s: it is no draft", language)
		}
		if body := bodyOf(t, message); body != strings.ReplaceAll(letter.Message, "\n", "\r\n") {
			t.Errorf("%s: got\n%q\nwant\n%q", language, body, letter.Message)
		}
	}
}

func bodyOf(t *testing.T, message *mail.Message) string {
	t.Helper()
	kind, parameters, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil || kind != "text/plain" || parameters["charset"] != "utf-8" || message.Header.Get("Content-Transfer-Encoding") != "base64" {
		t.Fatalf("%s %v (%v)", kind, parameters, err)
	}
	body, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, message.Body))
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func TestADraftHasLinesThatServersTake(t *testing.T) {
	eml := write(t, mailed("pl")).EML
	if strings.Contains(strings.ReplaceAll(eml, "\r\n", ""), "\n") || !strings.HasSuffix(eml, "\r\n") {
		t.Error("a line does not end in CRLF")
	}
	for line := range strings.SplitSeq(eml, "\r\n") {
		if len(line) > 78+len(" <privacy@zoom.us>") || strings.ContainsFunc(line, func(r rune) bool { return r > '~' }) {
			t.Errorf("%d characters or not ASCII: %q", len(line), line)
		}
	}
}

// A short letter goes into the address; a long one goes as a draft.
func TestMailto(t *testing.T) {
	short := german(advertising())
	short.Controller, short.Sender.Address = "zoom", nil
	for _, r := range []wire.LetterRequest{short, mailed("fr")} {
		letter := write(t, r)
		link, err := url.Parse(letter.Mailto)
		if err != nil || link.Scheme != "mailto" || link.Opaque != "privacy@zoom.us" || len(letter.Mailto) > 2000 {
			t.Fatalf("%s (%v)", letter.Mailto, err)
		}
		query, err := url.ParseQuery(link.RawQuery)
		if err != nil || query.Get("subject") != letter.Subject {
			t.Errorf("subject %q (%v)", query.Get("subject"), err)
		}
		want := strings.ReplaceAll(letter.Message, "\n", "\r\n")
		if letter.TooLong {
			want = ""
		}
		if query.Get("body") != want {
			t.Errorf("body %q, want %q", query.Get("body"), want)
		}
		t.Logf("%d characters, too long: %t", len(letter.Mailto), letter.TooLong)
	}
	if write(t, short).TooLong || !write(t, mailed("fr")).TooLong {
		t.Error("the short letter is too long, or the long one is not")
	}
}
