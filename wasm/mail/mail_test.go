package mail_test

import (
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	netmail "net/mail"
	"strings"
	"testing"
	"time"

	"veto/wasm/mail"
)

func draft(files ...mail.File) *mail.Draft {
	return &mail.Draft{
		From: mail.Mailbox{Name: "Ada \"Ö\" Šimić", Address: "ada@example.org"}, To: mail.Mailbox{Name: "Body", Address: "post@example.org"},
		Subject: "Überschrift", Text: "First line\nsecond line\n", At: time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC), Files: files,
	}
}

// A draft is read by Go's own parser, files byte for byte: also one that looks
// like the boundary between parts.
func TestFilesArriveAsTheyWere(t *testing.T) {
	files := []mail.File{
		{Name: "a.html", Type: "text/html; charset=utf-8", Data: []byte("<p>ä\r\n--=_veto_=--\r\n")},
		{Name: "b.bin", Type: "application/octet-stream", Data: []byte{0, 1, 2, 255}},
		{Name: "c.txt", Type: "text/plain", Data: nil},
	}
	message, err := netmail.ReadMessage(strings.NewReader(draft(files...).EML()))
	if err != nil {
		t.Fatal(err)
	}
	_, parameters, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	parts := multipart.NewReader(message.Body, parameters["boundary"])
	for _, want := range append([]mail.File{{Data: []byte("First line\r\nsecond line\r\n")}}, files...) {
		part, err := parts.NextRawPart()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, part))
		if err != nil || string(body) != string(want.Data) || part.FileName() != want.Name {
			t.Errorf("%q is %q (%v), want %q", part.FileName(), body, err, want.Data)
		}
	}
	if _, err := parts.NextRawPart(); err != io.EOF {
		t.Errorf("after the last part: %v", err)
	}
}

func TestNobodysDraft(t *testing.T) {
	d := draft()
	d.From = mail.Mailbox{}
	if message, err := netmail.ReadMessage(strings.NewReader(d.EML())); err != nil || message.Header.Get("From") != "" || message.Header.Get("X-Unsent") != "1" {
		t.Errorf("%v (%v)", message, err)
	}
}

func TestIsAddress(t *testing.T) {
	for text, is := range map[string]bool{
		"ada@example.org": true, "a.b-c@mail.example.org": true, "ada@example": false, "@example.org": false, "ada": false, "": false,
		"ada@example.org\r\nBcc: eve@example.org": false, "ada@example.org?bcc=eve@example.org": false, "<ada@example.org>": false, "ada@example.org, eve@example.org": false,
	} {
		if mail.IsAddress(text) != is {
			t.Errorf("%q: %t", text, !is)
		}
	}
}
