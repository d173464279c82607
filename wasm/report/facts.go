package report

import (
	"strings"
	"unicode"

	"veto/wasm/wire"
)

// fact is a line of what was seen.
type fact struct{ label, value string }

// facts are what was seen of one thing, in the order in which it is told.
func (b *Book) facts(s *Sight, veto string) []fact {
	all := []fact{{b.Labels["control"], b.control(s)}}
	add := func(label, value string) {
		if value != "" {
			all = append(all, fact{b.Labels[label], value})
		}
	}
	add("state", fill(b.Parts["seen"], "state", b.States[s.State], "moment", b.moment(s.At)))
	add("place", line(s.Address))
	add("pageLanguage", line(s.Language))
	add("purpose", b.purpose(s.Purpose))
	if s.Rule != "" {
		add("basis", fill(b.Parts["rule"], "rule", line(s.Rule), "checked", b.letters.Day(s.Version)))
	} else {
		add("basis", fill(b.Parts["judged"], "version", line(veto)))
	}
	for i := range s.Patterns {
		add("pattern", b.named(&s.Patterns[i]))
	}
	return all
}

// control is what was seen, by its role and name.
func (b *Book) control(s *Sight) string {
	if called := b.called(s); called != "" && s.Role != "" {
		return b.role(s.Role) + " " + called
	} else if called != "" {
		return called
	}
	return b.role(s.Role)
}

// called quotes the name of the control; without one it is what the rule calls
// the entry.
func (b *Book) called(s *Sight) string {
	for _, name := range []string{s.Name, s.Title} {
		if name = line(name); name != "" {
			return b.quoted(name)
		}
	}
	return ""
}

// named is a pattern in plain words, and how the field calls it.
func (b *Book) named(p *wire.Pattern) string {
	plain := b.Patterns[p.ID]
	var names []string
	for _, one := range []struct{ part, name string }{{"edpb", p.EDPB}, {"ontology", p.Ontology}, {"deceptive", p.Deceptive}} {
		if one.name != "" {
			names = append(names, fill(b.Parts[one.part], "name", b.quoted(line(one.name))))
		}
	}
	if len(names) == 0 {
		return plain
	}
	return fill(b.Parts["named"], "plain", plain, "names", strings.Join(names, b.Join))
}

// story is what happened with one thing, a line for each pattern.
func (b *Book) story(s *Sight) (lines []string) {
	about := b.called(s)
	if about == "" {
		about = b.role(s.Role)
	}
	if purpose := b.purpose(s.Purpose); purpose != "" {
		about += " (" + b.Labels["purpose"] + b.Colon + purpose + ")"
	}
	for i := range s.Patterns {
		sentence := b.reason(&s.Patterns[i].Why)
		if s.Patterns[i].Confidence == wire.ConfidenceProbable {
			sentence += " " + b.Parts["probable"]
		}
		lines = append(lines, about+b.Colon+sentence)
	}
	if len(lines) == 0 {
		lines = append(lines, about+b.Colon+fill(b.Parts["what.state"], "state", b.States[s.State]))
	}
	return lines
}

// reason is why a pattern is claimed, with what was seen.
func (b *Book) reason(why *wire.Say) string {
	var pairs []string
	for i, arg := range why.Args {
		if at := b.moment(arg); at != "" {
			arg = at
		}
		pairs = append(pairs, string(rune('1'+i)), line(arg))
	}
	return fill(b.Why[why.Key], pairs...)
}

// line is a text of a page as it can stand in a line: no line breaks, nothing
// that is not seen or that turns round the text after it, and not too long.
func line(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, text)
	text = strings.Join(strings.Fields(text), " ")
	if len(text) <= maxLine {
		return text
	}
	return strings.ToValidUTF8(text[:maxLine], "") + "…"
}

// maxLine is the longest text of a page that a line repeats, in bytes; the data
// have all of it.
const maxLine = 600
