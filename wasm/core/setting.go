package core

import (
	"slices"
	"strings"
	"unicode"

	"veto/wasm/wire"
)

// setting is a control as the judge is asked about it.
type setting struct {
	control *wire.Control
	name    string     // what it is called, without a word that only says its state
	title   string     // how the person is told of it
	state   wire.State // on or off; of a control that holds one of several answers: on where it holds the one that is asked about
	ask     wire.Question
}

// settingOf reads a control as a setting; false where it is none, or is an
// entry's already.
func (l *looking) settingOf(c *wire.Control) (setting, bool) {
	if l.taken[c.N] {
		return setting{}, false
	}
	s := setting{control: c, name: c.Name, state: seen(c.State)}
	switch {
	case c.Value != "":
		l.chosen(&s)
	case l.onlyState(c.Name):
		l.byRow(&s)
	case isAnswer(c):
		l.answered(&s)
	default:
		s.ask = l.question(c.Role, s.name, c.Headings, c)
	}
	if s.title == "" {
		s.title = s.name
	}
	s.ask.State = string(s.state)
	return s, (s.state == wire.StateOn || s.state == wire.StateOff) && s.name != ""
}

func seen(state string) wire.State {
	if state == "on" || state == "off" {
		return wire.State(state)
	}
	return ""
}

func (l *looking) question(role, name string, headings []string, c *wire.Control) wire.Question {
	s := l.request.Snapshot
	return wire.Question{URL: s.URL, Lang: s.Lang, Role: role, Name: name, Description: c.Description, Headings: headings}
}

// chosen asks about the option a select holds: its name is the question, the
// option the answer. "On" and "Off" are no answers but the state itself.
func (l *looking) chosen(s *setting) {
	c := s.control
	if state, ok := l.words.StateWord(l.request.Snapshot.Lang, c.Value); ok {
		s.state, s.ask = state, l.question("switch", c.Name, c.Headings, c)
		return
	}
	s.state, s.title = wire.StateOn, strings.TrimSpace(c.Name+" "+c.Value)
	s.ask = l.question("radio", c.Value, append([]string{c.Name}, c.Headings...), c)
}

// byRow asks about a control whose whole name is its state ("ON"): what it is
// about stands beside it.
func (l *looking) byRow(s *setting) {
	c := s.control
	if s.state == "" && c.Name != "" {
		s.state, _ = l.words.StateWord(l.request.Snapshot.Lang, c.Name)
	}
	s.name = c.Text
	if isAnswer(c) && len(c.Headings) > 0 {
		l.ofTwo(s)
		return
	}
	s.ask = l.question(c.Role, s.name, c.Headings, c)
}

// ofTwo asks about the one of two radios called "On" and "Off" that is chosen.
func (l *looking) ofTwo(s *setting) {
	c := s.control
	word, _ := l.words.StateWord(l.request.Snapshot.Lang, c.Name)
	if word != wire.StateOn {
		s.state = ""
	}
	s.name = c.Headings[0]
	s.ask = l.question("switch", s.name, c.Headings[1:], c)
}

// answered asks about one of several answers to a question that stands above.
func (l *looking) answered(s *setting) {
	c := s.control
	s.ask = l.question("radio", s.name, c.Headings, c)
	if len(c.Headings) > 0 {
		s.title = s.name + " · " + c.Headings[0]
	}
}

// isAnswer says whether a control is one of several of which one is chosen: a
// radio, or a button of a group that stays pressed.
func isAnswer(c *wire.Control) bool {
	return slices.Contains([]string{"radio", "menuitemradio", "option", "tab"}, c.Role) || c.Role == "button" && c.Group != ""
}

// longestStates is how many bytes the words for both states of a switch take.
const longestStates = 40

// onlyState says whether a name says nothing but a state, or nothing at all: a
// switch may carry the words for both ("ON OFF").
func (l *looking) onlyState(name string) bool {
	if len(name) > longestStates {
		return false
	}
	for rest := strings.TrimSpace(name); rest != ""; rest = strings.TrimSpace(rest) {
		end := strings.IndexFunc(rest, unicode.IsSpace)
		if end < 0 {
			end = len(rest)
		}
		if _, ok := l.words.StateWord(l.request.Snapshot.Lang, rest[:end]); !ok {
			return false
		}
		rest = rest[end:]
	}
	return true
}
