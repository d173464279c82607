package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"veto/wasm/wire"
)

// wordsOf are the words by which a control is known: its name, else those of
// its row, else the heading above it.
func wordsOf(c *wire.Control) string { return *wordsIn(c) }

func wordsIn(c *wire.Control) *string {
	switch {
	case c.Name != "" || c.Text == "" && len(c.Headings) == 0:
		return &c.Name
	case c.Text != "":
		return &c.Text
	}
	return &c.Headings[0]
}

// reworded changes the words of the rule's control only: a platform mends a
// label, not the whole page.
func reworded(change func(string) string) func(subject) []wire.Snapshot {
	return func(s subject) []wire.Snapshot {
		page := s.copyPage()
		words := wordsIn(s.control(&page))
		changed := change(*words)
		if changed == *words {
			return nil
		}
		*words = changed
		return []wire.Snapshot{page}
	}
}

// rewritten writes every text of the page in another way.
func rewritten(change func(string) string) func(subject) []wire.Snapshot {
	return each(func(c *wire.Control) {
		for _, text := range []*string{&c.Name, &c.Description, &c.Text} {
			*text = change(*text)
		}
		for i := range c.Headings {
			c.Headings[i] = change(c.Headings[i])
		}
	})
}

// typo swaps two letters inside the longest word.
func typo(s string) string {
	word := longest(s)
	letters := []rune(word)
	if len(letters) < 5 || letters[2] == letters[3] {
		return s
	}
	letters[2], letters[3] = letters[3], letters[2]
	return strings.Replace(s, word, string(letters), 1)
}

// smallWords come and go with every rewording, those of two letters apart.
var smallWords = []string{"the", "and", "for", "our", "der", "die", "das", "und", "für", "mit", "les", "des", "los", "las", "del", "het", "een"}

// withoutSmallWord leaves out the first article or preposition of a longer label.
func withoutSmallWord(s string) string {
	words := strings.Fields(s)
	i := slices.IndexFunc(words, func(w string) bool {
		w = strings.ToLower(w)
		return slices.Contains(smallWords, w) || utf8.RuneCountInString(w) <= 2 && !slices.Contains(turning, w)
	})
	if i < 0 || len(words) < 4 {
		return s
	}
	return strings.Join(slices.Delete(words, i, i+1), " ")
}

// turning are words of two letters without which a label says the opposite.
var turning = []string{"no", "ne", "on", "off", "in", "не", "ei"}

// plural adds or takes the s of the longest word.
func plural(s string) string {
	word := longest(s)
	if len(word) < 5 || strings.IndexFunc(word, func(r rune) bool { return !unicode.Is(unicode.Latin, r) }) >= 0 {
		return s
	}
	if one, ok := strings.CutSuffix(word, "s"); ok {
		return strings.Replace(s, word, one, 1)
	}
	return strings.Replace(s, word, word+"s", 1)
}

func longest(s string) string {
	best := ""
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		if utf8.RuneCountInString(word) > utf8.RuneCountInString(best) {
			best = word
		}
	}
	return best
}

func titleCase(s string) string {
	start := true
	return strings.Map(func(r rune) rune {
		first := start
		start = unicode.IsSpace(r)
		if first {
			return unicode.ToTitle(r)
		}
		return r
	}, s)
}

func punctuated(s string) string {
	if s == "" {
		return s
	}
	return "• " + strings.NewReplacer("’", "'", "“", `"`, "”", `"`, "–", "-").Replace(s) + ":"
}

func softHyphens(s string) string {
	return inLongWords(s, func(letters []rune) string { return string(letters[:3]) + "\u00ad" + string(letters[3:]) })
}

func directionMarks(s string) string {
	return "\u2068" + inLongWords(s, func(letters []rune) string { return string(letters[:1]) + "\u200f" + string(letters[1:]) }) + "\u2069"
}

func inLongWords(s string, change func([]rune) string) string {
	words := strings.Split(s, " ")
	for i, word := range words {
		if letters := []rune(word); len(letters) > 5 {
			words[i] = change(letters)
		}
	}
	return strings.Join(words, " ")
}

func fullWidth(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '\u3000'
		case r > ' ' && r < 0x7f:
			return r + 0xfee0
		}
		return r
	}, s)
}

func decomposed(s string) string { return norm.NFD.String(s) }
