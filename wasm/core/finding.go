package core

import (
	"slices"
	"strings"

	"veto/wasm/rule"
	"veto/wasm/wire"
)

// finding says what was found of an entry; false: nothing worth telling.
func (l *looking) finding(platform *rule.Platform, one located) (wire.Finding, bool) {
	f := entryFinding(platform, one.entry, l.request.Language, l.request.Snapshot.Lang)
	expected := one.role == "setting" || one.role == "form"
	switch {
	case one.match.Control != nil && one.match.Sure:
		f.Confidence = wire.ConfidenceSure
		f.Control = one.match.Control.N
		f.State, f.Value = one.match.State, one.match.Value
		f.Why = append(f.Why, one.match.Why...)
	case !expected:
		return f, false
	default:
		f.State = l.absent()
		f.Confidence = wire.ConfidenceProbable
		if one.match.Control != nil {
			f.Control = one.match.Control.N
			f.Why = append(append(f.Why, one.match.Why...), say("whyOnly"))
		}
	}
	l.present(&f, one)
	return f, true
}

// absent is the state of a control that is not on its page: not loaded while
// it may still come, then not found.
func (l *looking) absent() wire.State {
	s := l.request.Snapshot
	if l.barred() {
		return wire.StateNotLoaded
	}
	if s.Age < absentAfter || (s.Loading && s.Age < giveUpAfter) {
		l.wait(max(absentAfter-s.Age, 1000))
		return wire.StateNotLoaded
	}
	if s.Age < tellAfter {
		l.wait(tellAfter - s.Age)
	}
	return wire.StateNotFound
}

// barred says whether the page asks for a password: what is missing may be
// behind it.
func (l *looking) barred() bool {
	return slices.ContainsFunc(l.request.Snapshot.Controls, func(c wire.Control) bool {
		return c.Attributes["type"] == "password" && !c.Hidden
	})
}

// wait asks for another look in a number of milliseconds, at the earliest one
// that somebody asked for.
func (l *looking) wait(millis int) {
	if l.answer.Wait == 0 || millis < l.answer.Wait {
		l.answer.Wait = millis
	}
}

// present decides how a finding is shown and whether it deserves a look.
func (l *looking) present(f *wire.Finding, one located) {
	own, before := l.own(f, one.match.Leads), l.memory[f.ID]
	v := view{
		finding: f, entry: one.entry, at: l.at, own: own, first: before.First, acted: before.Acted || before.Own,
		leads: one.match.Leads, late: l.request.Snapshot.Age >= tellAfter, barred: l.barred(),
	}
	f.Face = v.face(f.State)
	f.Attention = f.Face.Tone == toneAttention || (f.State == wire.StatePresent && f.Kind == "form" && !one.match.Leads)
	if f.Confidence == wire.ConfidenceSure && (f.State == wire.StateOn || f.State == wire.StateOff) && !one.match.Leads {
		f.Then = v.after()
	}
	if f.Confidence == wire.ConfidenceSure {
		l.remember(f, own)
	}
}

// own says whether the person was seen to bring the control into its state: on
// this page, or at an earlier time with no change since. Opening a row is no
// act on what is behind it.
func (l *looking) own(f *wire.Finding, leads bool) bool {
	if leads {
		return false
	}
	before, ok := l.memory[f.ID]
	return slices.Contains(l.request.Touched, f.Control) || ok && before.Own && before.State == f.State
}

// entryFinding is everything a rule says of an entry, in the person's language.
func entryFinding(platform *rule.Platform, entry *rule.Entry, language, pageLang string) wire.Finding {
	f := wire.Finding{
		ID: platform.ID + "/" + entry.ID, Rule: platform.ID + "/" + entry.ID,
		Kind: entry.Kind, Purpose: entry.Purpose, On: entry.On, Control: -1,
		Title: entry.Title.In(language), Says: entry.Says.In(language), Covers: entry.Covers.In(language),
		Excludes: entry.Excludes.In(language), Late: entry.Late.In(language), Unchecked: entry.Unchecked.In(language),
		Dates: entry.Dates, Way: wayFor(entry, pageLang, language), Page: bestPage(entry),
		Sources: entry.Sources, Checked: entry.Checked, Why: []wire.Say{},
	}
	if entry.Form != nil {
		f.Form = &wire.Form{Fields: entry.Form.Fields.In(language), Reason: entry.Form.Reason, Email: entry.Form.Email}
	}
	return f
}

// wayFor prefers the way in the page's language: its words are what the person
// will see there.
func wayFor(entry *rule.Entry, pageLang, language string) []string {
	for _, lang := range []string{pageLang, primary(pageLang), language, "en"} {
		if steps := entry.Way[lang]; len(steps) > 0 {
			return steps
		}
	}
	return nil
}

// primary is the language of a BCP 47 tag without script and region.
func primary(tag string) string {
	tag, _, _ = strings.Cut(tag, "-")
	return strings.ToLower(tag)
}

// bestPage is where "take me there" goes: the setting or form itself, else the
// page that leads to it.
func bestPage(entry *rule.Entry) string {
	for _, role := range []string{"setting", "form", "sometimes", "parent", "policy", "help"} {
		for _, page := range entry.Pages {
			if page.Role == role {
				return page.URL
			}
		}
	}
	return ""
}
