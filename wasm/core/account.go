package core

import (
	"strings"
	"unicode"

	"veto/wasm/wire"
)

// shownAccount is the account that a page says is signed in: the one e-mail
// address in the names of its buttons and links. A page that names none, or
// several, does not say. An address one is invited to write to is none, nor is
// one of the site's own.
func shownAccount(controls []wire.Control, site string) string {
	shown := ""
	for i := range controls {
		c := &controls[i]
		if !strings.Contains(c.Name, "@") || c.Role != "button" && c.Role != "link" || c.Hidden || strings.HasPrefix(c.Attributes["href"], "mailto:") {
			continue
		}
		for _, word := range strings.FieldsFunc(c.Name, between) {
			switch {
			case !isAddress(word, site) || strings.EqualFold(word, shown):
			case shown != "":
				return ""
			default:
				shown = word
			}
		}
	}
	return shown
}

// between are the signs that stand around an address in running text.
func between(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("()[]<>,;:\"'“”„«»|·", r)
}

func isAddress(word, site string) bool {
	name, host, ok := strings.Cut(word, "@")
	host = strings.ToLower(strings.Trim(host, "."))
	return ok && name != "" && strings.Contains(host, ".") && !strings.HasSuffix("."+site, "."+host)
}

// accountID stands for the account in what is remembered, "" where none is shown.
func (l *looking) accountID() string {
	if l.account == "" {
		return ""
	}
	return l.hidden("account", strings.ToLower(l.account))
}

// otherAccount says whether what is remembered was seen in another account than
// the one this page shows. Where either is not known they are taken for one.
func (l *looking) otherAccount(before wire.Memory) bool {
	now := l.accountID()
	return now != "" && before.Account != "" && before.Account != now
}
