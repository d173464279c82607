package rule

import "strings"

// address is an https address, split. Path has no slash at its end; query and
// fragment stand without their signs.
type address struct{ host, path, query, fragment string }

func (a address) String() string {
	s := "https://" + a.host + a.path
	if a.query != "" {
		s += "?" + a.query
	}
	if a.fragment != "" {
		s += "#" + a.fragment
	}
	return s
}

// split takes an address apart the way a browser would, as far as matching
// needs it. It is false for anything that is not https on its usual port:
// everything else is not the platform, however it looks.
func split(s string) (a address, ok bool) {
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		return a, false
	}
	end := strings.IndexAny(rest, `/\?#`)
	if end < 0 {
		end = len(rest)
	}
	a.host, ok = hostOf(rest[:end])
	rest, a.fragment, _ = strings.Cut(rest[end:], "#")
	rest, a.query, _ = strings.Cut(rest, "?")
	a.path = strings.TrimRight(rest, "/")
	return a, ok
}

// hostOf is the host of an authority. A name before "@" belongs to the person
// who logs in, not to the address: www.example.com@elsewhere is elsewhere.
func hostOf(authority string) (string, bool) {
	authority = authority[strings.LastIndexByte(authority, '@')+1:]
	host, port, _ := strings.Cut(authority, ":")
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	return host, host != "" && (port == "" || port == "443")
}

// HostsMatch says whether pages of one host of a platform are also served by
// another: fr-fr.example.com, m.example.com and example.com serve those of
// www.example.com; help.example.com and example.org have their own.
func HostsMatch(a, b string) bool { return site(a) == site(b) }

// site is a host without the label that only picks a language or a screen.
func site(host string) string {
	label, rest, _ := strings.Cut(host, ".")
	if strings.Contains(rest, ".") && (label == "www" || label == "m" || isLocale(label)) {
		return rest
	}
	return host
}

// isLocale recognises "de" and "de-de".
func isLocale(label string) bool {
	return strings.Trim(label, "abcdefghijklmnopqrstuvwxyz-") == "" &&
		(len(label) == 2 || len(label) == 5 && label[2] == '-')
}

// is says whether an address a person is at is the page of a rule. What the
// rule names in query and fragment must be there; more may be.
func (page address) is(at address) bool {
	return page.path == at.path && HostsMatch(page.host, at.host) &&
		hasQuery(at.query, page.query) && (page.fragment == "" || page.fragment == at.fragment)
}

// holds says whether an address lies in an area of a rule.
func (area address) holds(at address) bool {
	if !HostsMatch(area.host, at.host) {
		return false
	}
	if area.fragment != "" {
		return area.path == at.path && strings.HasPrefix(at.fragment, area.fragment)
	}
	return at.path == area.path || strings.HasPrefix(at.path, area.path+"/")
}

func hasQuery(have, want string) bool {
	for want != "" {
		var pair string
		pair, want, _ = strings.Cut(want, "&")
		if pair != "" && !hasPair(have, pair) {
			return false
		}
	}
	return true
}

func hasPair(query, pair string) bool {
	for query != "" {
		var p string
		p, query, _ = strings.Cut(query, "&")
		if p == pair {
			return true
		}
	}
	return false
}
