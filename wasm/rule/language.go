package rule

// isLanguage says whether a key is a BCP 47 tag of the forms the rules use:
// language, with a script or a region or both.
func isLanguage(tag string) bool {
	n := 0
	for n < len(tag) && tag[n] >= 'a' && tag[n] <= 'z' {
		n++
	}
	if n < 2 || n > 3 {
		return false
	}
	rest := tag[n:]
	if len(rest) >= 5 && isScript(rest[:5]) {
		rest = rest[5:]
	}
	return rest == "" || len(rest) == 3 && rest[0] == '-' && isUpper(rest[1]) && isUpper(rest[2])
}

func isScript(s string) bool {
	return s[0] == '-' && isUpper(s[1]) && !isUpper(s[2]) && !isUpper(s[3]) && !isUpper(s[4]) && s[2] >= 'a' && s[3] >= 'a' && s[4] >= 'a'
}

func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }
