// Package mail writes drafts: addresses that open a mail program, and files
// that one opens. It sends nothing.
package mail

import (
	"encoding/base64"
	"strings"
	"time"
	"unicode/utf8"
)

// maxMailto is the longest mailto address that mail programs and systems take
// without cutting it: Windows hands on about 2,000 characters.
const maxMailto = 2000

// Mailto is an address that opens a mail program with a text in it, RFC 6068.
// Where that is too long, subject and receiver go alone.
func Mailto(to, subject, text string) (address string, tooLong bool) {
	head := "mailto:" + to + "?subject=" + escaped(subject)
	address = head + "&body=" + escaped(strings.ReplaceAll(text, "\n", "\r\n"))
	if len(address) > maxMailto {
		return head, true
	}
	return address, false
}

const hexDigits = "0123456789ABCDEF"

// escaped percent-encodes what RFC 3986 does not reserve a byte for. A space
// is %20: mail programs show a plus sign as it is.
func escaped(text string) string {
	var b strings.Builder
	for i := range len(text) {
		c := text[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0 {
			b.WriteByte(c)
		} else {
			b.WriteString("%" + string(hexDigits[c>>4]) + string(hexDigits[c&15]))
		}
	}
	return b.String()
}

// Mailbox is somebody's name and address.
type Mailbox struct{ Name, Address string }

// File is something attached.
type File struct {
	Name string // ASCII, without quotes
	Type string // as Content-Type
	Data []byte
}

// Draft is a mail that has not been sent.
type Draft struct {
	From    Mailbox // no address: the mail program fills it in
	To      Mailbox
	Subject string
	Text    string
	At      time.Time
	Files   []File
}

// EML writes a draft as a file. X-Unsent is the flag at which a mail program
// opens a file for changing and sending; one that does not know it shows the
// text to be copied. It is written by hand: package mime would add 170 kB to the
// core, net/mail 360 kB; the tests read what is written here with both.
func (d *Draft) EML() string {
	head := []string{"X-Unsent: 1"}
	if d.From.Address != "" {
		head = append(head, "From: "+d.From.header())
	}
	head = append(head,
		"To: "+d.To.header(),
		"Subject: "+header(d.Subject),
		"Date: "+d.At.Format(time.RFC1123Z),
		"MIME-Version: 1.0",
	)
	text := part([]byte(strings.ReplaceAll(d.Text, "\n", "\r\n")), "Content-Type: text/plain; charset=utf-8")
	if len(d.Files) == 0 {
		return strings.Join(append(head, text), "\r\n")
	}
	head = append(head, `Content-Type: multipart/mixed; boundary="`+boundary+`"`, "")
	all := []string{strings.Join(head, "\r\n"), text}
	for _, f := range d.Files {
		all = append(all, part(f.Data, "Content-Type: "+f.Type, `Content-Disposition: attachment; filename="`+f.Name+`"`))
	}
	return strings.Join(all, "\r\n--"+boundary+"\r\n") + "\r\n--" + boundary + "--\r\n"
}

// boundary parts a draft with files: base64 has no underscore, so no part has
// it in it.
const boundary = "=_veto_="

// part is a body in base64 below its headers.
func part(body []byte, headers ...string) string {
	headers = append(headers, "Content-Transfer-Encoding: base64", "", wrapped(base64.StdEncoding.EncodeToString(body)))
	return strings.Join(headers, "\r\n")
}

func (m Mailbox) header() string {
	return header(strings.Join(strings.Fields(m.Name), " ")) + " <" + m.Address + ">"
}

// IsAddress is what can stand in a mail header as an address: strict enough
// that nothing else gets into one, no judge of what a mail server takes.
func IsAddress(text string) bool {
	local, domain, ok := strings.Cut(text, "@")
	return ok && local != "" && strings.Contains(domain, ".") &&
		strings.IndexFunc(text, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune("<>()[],;:\\\"?&=%", r) }) < 0
}

// maxWord is how many bytes of text go into one encoded word: base64 makes
// four of three, and RFC 2047 allows 75 with the sixteen around them.
const maxWord = 42

// header encodes a text for a header, RFC 2047, in words that end between
// characters. All of it is encoded, so that nothing in it can be read as
// another header.
func header(text string) string {
	var words []string
	for text != "" {
		cut := min(maxWord, len(text))
		for cut < len(text) && !utf8.RuneStart(text[cut]) {
			cut--
		}
		words = append(words, "=?utf-8?B?"+base64.StdEncoding.EncodeToString([]byte(text[:cut]))+"?=")
		text = text[cut:]
	}
	return strings.Join(words, "\r\n ")
}

// lineBytes is the longest line of an encoded body, RFC 2045.
const lineBytes = 76

func wrapped(text string) string {
	var b strings.Builder
	for len(text) > lineBytes {
		b.WriteString(text[:lineBytes] + "\r\n")
		text = text[lineBytes:]
	}
	return b.String() + text + "\r\n"
}
