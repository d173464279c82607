package judge

import (
	"errors"
	"fmt"
	"strings"

	"github.com/tidwall/gjson"

	"veto/wasm/wire"
)

// part is what a phrase does in a label.
type part uint8

const (
	topic   part = iota // a use of the person's data: on alone means used
	guard               // a protection: on alone means protected
	consent             // a use, where the page asks for consent or a verb says so
	data                // data about the person: needs a verb
	use                 // a verb that gives data away
	give                // such a verb that decides whatever it acts on
	show                // a verb that shows: gives away who the person is, not what they did before
	shield              // a verb that keeps data back: turns uses, not protections
	keep                // such a verb that decides whatever it acts on
	stop                // a verb that switches off: turns uses and protections
	not                 // a negation
	refrain             // a verb that gives data away, negated within the word
	refuse              // ticking means refusing, whatever else the label says
	untick              // turns everything; before a refusal it says that leaving the tick is agreeing
	only                // narrows who sees or reaches the person, as a verb that keeps back does
	border              // a word a negation does not reach across
	plain               // a phrase that is neither, and hides the words inside it
	setting             // a word that says the page asks for consent
	yes                 // an answer that repeats its question
	no                  // an answer that refuses its question
	parts               // how many there are
)

// phrase is one entry of a words file.
type phrase struct {
	text    string
	part    part
	purpose string // "" where the part has none
}

// words is one words file.
type words struct {
	both    bool // a negation reaches both ways in its clause
	phrases []phrase
}

// byPurpose are the keys whose lists stand under a purpose.
var byPurpose = map[string]part{"uses": topic, "protections": guard, "consent": consent, "data": data}

// lists are the keys with a plain list of phrases.
var lists = map[string]part{
	"use": use, "give": give, "show": show, "shield": shield, "keep": keep, "stop": stop, "not": not, "refrain": refrain, "refuse": refuse, "untick": untick, "only": only,
	"border": border, "neutral": plain, "setting": setting, "yes": yes, "no": no,
}

// purposes are those of wire.Purpose; the first stands for none.
var purposes = []wire.Purpose{
	"", "ai-training", "ads", "profiling", "sharing", "tracking", "telemetry", "marketing", "research",
	"visibility", "location", "contacts", "retention", "security", "other",
}

// reader collects the phrases of a file and all that is wrong with it.
type reader struct {
	raw   string
	quick bool // the phrases have been checked before
	words words
	seen  map[string]string // phrase: the key it stands under
	wrong []error
}

// readWords reads a words file strictly. The error has the line of each thing
// that is wrong and what to do about it.
func readWords(raw string) (words, error) {
	return (&reader{raw: raw, seen: map[string]string{}}).read()
}

// takeWords reads a words file that was checked when it was built in: its keys
// again, its phrases not, which halves the time to the first verdict.
func takeWords(raw string) (words, error) {
	return (&reader{raw: raw, quick: true}).read()
}

// read makes room for every phrase at once: of lists that were outgrown nobody
// would take the phrases out, and a collector that takes any number for an
// address goes back to where the file begins from each phrase in them.
func (r *reader) read() (words, error) {
	if !gjson.Valid(r.raw) {
		return words{}, errors.New("not valid JSON; check quotes and commas")
	}
	r.words.phrases = make([]phrase, 0, strings.Count(r.raw, `"`)/2+capitals(r.raw))
	file := gjson.Parse(r.raw)
	if !file.IsObject() {
		return words{}, errors.New("must be one object { … }")
	}
	file.ForEach(func(key, value gjson.Result) bool {
		r.key(key, value)
		return true
	})
	return r.words, errors.Join(r.wrong...)
}

// capitals counts the capital letters from A to Z.
func capitals(text string) (n int) {
	for i := range len(text) {
		if counts(text[i]) {
			n++
		}
	}
	return n
}

func (r *reader) key(key, value gjson.Result) {
	switch name := key.String(); {
	case name == "states":
		r.states(key, value)
	case name == "reach":
		r.words.both = value.String() == "both"
		if !r.words.both && value.String() != "right" {
			r.fault(value, `"reach" must be "right" or "both"`)
		}
	case name == "$schema" || name == "note":
	default:
		if p, ok := lists[name]; ok {
			r.list(name, p, "", value)
			return
		}
		p, ok := byPurpose[name]
		if !ok {
			r.fault(key, "unknown key %q; known are states, reach, note, uses, protections, consent, data, use, give, show, shield, keep, stop, not, refrain, refuse, untick, only, border, neutral, setting, yes, no", name)
			return
		}
		r.table(name, p, value)
	}
}

// table reads lists that stand under purposes.
func (r *reader) table(name string, p part, value gjson.Result) {
	if !value.IsObject() {
		r.fault(value, "%q must be an object of purposes", name)
		return
	}
	value.ForEach(func(key, list gjson.Result) bool {
		if purposeNumber(key.String()) == 0 {
			r.fault(key, "%q: unknown purpose %q", name, key.String())
		}
		r.list(name+"."+key.String(), p, key.String(), list)
		return true
	})
}

func (r *reader) list(name string, p part, purpose string, value gjson.Result) {
	if r.quick {
		for text := range phrasesOf(value) {
			r.words.phrases = append(r.words.phrases, phrase{text, p, purpose})
		}
		return
	}
	if !value.IsArray() {
		r.fault(value, "%q must be a list of phrases", name)
		return
	}
	if len(value.Array()) == 0 {
		r.fault(value, "%q has no phrase; leave it out", name)
	}
	value.ForEach(func(_, item gjson.Result) bool {
		if r.sound(name, p, item) {
			r.words.phrases = append(r.words.phrases, phrase{item.String(), p, purpose})
		}
		return true
	})
}

// sound reports whether an item is a phrase that the file does not have yet.
func (r *reader) sound(name string, p part, item gjson.Result) bool {
	text := item.String()
	if item.Type != gjson.String || !readable(text) || capitals(text) > 0 {
		r.fault(item, "%q: %s is no phrase; write words in small letters, * at a word's end or start, .. for a gap", name, item.Raw)
		return false
	}
	key := r.space(p) + text
	if first, twice := r.seen[key]; twice {
		r.fault(item, "%q: %q stands under %q already; keep one", name, text, first)
		return false
	}
	r.seen[key] = name
	return true
}

// space keeps apart the lists that are looked up on their own: "no" is both an
// answer and a negation.
func (r *reader) space(p part) string {
	switch p {
	case setting:
		return "setting\x00"
	case yes, no:
		return "answer\x00"
	}
	return ""
}

// readable reports whether text is a phrase: it has a word and neither starts
// nor ends with a gap.
func readable(text string) bool {
	bytes, _ := route(text)
	return bytes != nil
}

func (r *reader) states(key, value gjson.Result) {
	if len(r.words.phrases) > 0 || value.Index+len(value.Raw) > statesWithin {
		r.fault(key, `"states" must come first, within %d bytes: it is read before all else`, statesWithin)
	}
	value.ForEach(func(key, list gjson.Result) bool {
		if s := key.String(); s != "on" && s != "off" || !list.IsArray() {
			r.fault(key, `"states" has the lists "on" and "off"`)
		}
		return true
	})
}

// fault notes what is wrong at the place of a value.
func (r *reader) fault(at gjson.Result, format string, args ...any) {
	line := 1 + strings.Count(r.raw[:min(at.Index, len(r.raw))], "\n")
	r.wrong = append(r.wrong, fmt.Errorf("line %d: "+format, append([]any{line}, args...)...))
}
