package report_test

import (
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"net/url"
	"strings"
	"testing"

	"veto/rules"
	"veto/wasm/report"
	"veto/wasm/wire"
)

// problem is what is wrong with a request; "" where nothing is.
func problem(t *testing.T, r wire.ReportRequest) string {
	t.Helper()
	_, err := report.Write(rules.FS, order(t, &r))
	if missing, ok := err.(report.Unfilled); ok {
		return "unfilled: " + strings.Join(missing, ", ")
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

// The draft is read with Go's own mail parser: the text, and the evidence byte
// for byte.
func TestADraftIsReadByAnother(t *testing.T) {
	drafts := 0
	for _, s := range scenes(t) {
		r := write(t, s.request)
		if r.To.Email == "" {
			if r.EML != "" || r.Mailto != "" {
				t.Errorf("%s: a mail to nobody", s.name)
			}
			continue
		}
		drafts++
		message, err := mail.ReadMessage(strings.NewReader(r.EML))
		if err != nil {
			t.Fatalf("%s: %v", s.name, err)
		}
		var words mime.WordDecoder
		subject, err := words.DecodeHeader(message.Header.Get("Subject"))
		if err != nil || subject != r.Subject || message.Header.Get("X-Unsent") != "1" {
			t.Errorf("%s: subject %q (%v)", s.name, subject, err)
		}
		to, err := message.Header.AddressList("To")
		if err != nil || len(to) != 1 || to[0].Address != r.To.Email || to[0].Name != r.To.Name {
			t.Errorf("%s: to %v (%v)", s.name, to, err)
		}
		parts := partsOf(t, message)
		if len(parts) != 2 || parts[0] != strings.ReplaceAll(r.Text, "\n", "\r\n") || parts[1] != r.Evidence {
			t.Errorf("%s: the parts are not text and evidence", s.name)
		}
	}
	if drafts < 4 {
		t.Errorf("%d drafts were read", drafts)
	}
}

func partsOf(t *testing.T, message *mail.Message) (all []string) {
	t.Helper()
	kind, parameters, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/mixed" {
		t.Fatalf("%s (%v)", kind, err)
	}
	reader := multipart.NewReader(message.Body, parameters["boundary"])
	for {
		part, err := reader.NextRawPart()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		if name := part.FileName(); len(all) == 1 && !strings.HasSuffix(name, ".html") || part.Header.Get("Content-Transfer-Encoding") != "base64" {
			t.Errorf("part %d is the file %q", len(all), name)
		}
		body, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, part))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(body))
	}
}

func TestADraftHasLinesThatServersTake(t *testing.T) {
	eml := write(t, scenes(t)[0].request).EML
	if strings.Contains(strings.ReplaceAll(eml, "\r\n", ""), "\n") || !strings.HasSuffix(eml, "--\r\n") {
		t.Error("a line does not end in CRLF, or the last part is not closed")
	}
	for text := range strings.SplitSeq(eml, "\r\n") {
		if len(text) > 120 || strings.ContainsFunc(text, func(r rune) bool { return r > '~' }) {
			t.Errorf("%d characters or not ASCII: %q", len(text), text)
		}
	}
}

// A report is longer than a mailto address may be, so that receiver and subject
// go alone.
func TestMailto(t *testing.T) {
	r := write(t, scenes(t)[0].request)
	link, err := url.Parse(r.Mailto)
	if err != nil || link.Opaque != r.To.Email || !r.TooLong {
		t.Fatalf("%s (%v), too long: %t", r.Mailto, err, r.TooLong)
	}
	if query, err := url.ParseQuery(link.RawQuery); err != nil || query.Get("subject") != r.Subject || query.Get("body") != "" {
		t.Errorf("%v (%v)", query, err)
	}
}

// A draft to a body that needs no name comes from nobody: the mail program
// fills that in.
func TestADraftWithoutAName(t *testing.T) {
	r := report1("dpa-de-hb", "de", "DE", "facebook", goneForm())
	r.Sender.Email = ""
	message, err := mail.ReadMessage(strings.NewReader(write(t, r).EML))
	if err != nil || message.Header.Get("From") != "" {
		t.Errorf("from %q (%v)", message.Header.Get("From"), err)
	}
}

// What comes from outside cannot add a header.
func TestNothingGetsIntoAHeader(t *testing.T) {
	r := report1("dpa-de-hb", "de", "DE", "facebook", goneForm())
	r.Sender.Name, r.Site = "Ada\r\nBcc: eve@example.org", "Site\r\nBcc: eve@example.org"
	message, err := mail.ReadMessage(strings.NewReader(write(t, r).EML))
	if err != nil || message.Header.Get("Bcc") != "" {
		t.Errorf("%v (%v)", message.Header, err)
	}
	r.Sender.Email = "ada@example.org>\r\nBcc: eve@example.org"
	if got := problem(t, r); !strings.Contains(got, "sender.email") {
		t.Errorf("the address is taken: %q", got)
	}
}
