package objection

import (
	"encoding/base64"
	"strings"
	"time"
	"unicode/utf8"

	"veto/wasm/wire"
)

// maxMailto is the longest mailto address that mail programs and systems take
// without cutting it: Windows hands on about 2,000 characters.
const maxMailto = 2000

// mailto is an address that opens a mail program with the letter in it, RFC
// 6068. Where that is too long, subject and receiver go alone.
func mailto(to, subject, text string) (address string, tooLong bool) {
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

// draft is a letter as a mail that has not been sent.
type draft struct {
	to      *wire.Addressee
	from    *wire.Sender
	subject string
	text    string
	at      time.Time
}

// eml writes a draft. X-Unsent is the flag at which a mail program opens a file
// for changing and sending; one that does not know it shows the letter to be
// copied. It is written by hand: package mime would add 170 kB to the core,
// net/mail 360 kB; the tests read what is written here with both.
func eml(d *draft) string {
	return strings.Join([]string{
		"X-Unsent: 1",
		"From: " + mailbox(d.from.Name, d.from.Email),
		"To: " + mailbox(d.to.Name, d.to.Email),
		"Subject: " + header(d.subject),
		"Date: " + d.at.Format(time.RFC1123Z),
		"MIME-Version: 1.0",
		"Content-Type: text/plain; charset=utf-8",
		"Content-Transfer-Encoding: base64",
		"",
		wrapped(base64.StdEncoding.EncodeToString([]byte(strings.ReplaceAll(d.text, "\n", "\r\n")))),
	}, "\r\n")
}

func mailbox(name, address string) string { return header(oneLine(name)) + " <" + address + ">" }

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
