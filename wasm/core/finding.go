package core

import (
	"slices"
	"strings"
	"time"

	"veto/wasm/rule"
	"veto/wasm/wire"
)

// finding says what was found of an entry; false: nothing worth telling.
func (l *looking) finding(one located) (*wire.Finding, bool) {
	f := entryFinding(one.platform, one.entry, reader{l.request.Language, l.request.Snapshot.Lang, l.at})
	asked := l.request.Any && one.match.Named() && !one.entry.Placed()
	switch {
	case one.match.Control != nil && one.match.Sure:
		f.Confidence = wire.ConfidenceSure
		f.Control = one.match.Control.N
		f.State, f.Value = one.match.State, one.match.Value
		f.Why = append(f.Why, one.match.Why...)
	case !one.expected() && !asked:
		return f, false
	default:
		f.State = l.absent()
		f.Confidence = wire.ConfidenceProbable
		if one.match.Control != nil {
			f.Control = one.match.Control.N
			f.Why = append(append(f.Why, one.match.Why...), say("whyOnly"))
		} else if f.State == wire.StateNotFound {
			l.likeliest(f)
		}
	}
	l.present(f, one)
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
		finding: f, entry: one.entry, at: l.at, own: own, first: before.First, off: before.Off, acted: before.Acted || before.Own,
		other: l.otherAccount(before), leads: one.match.Leads, late: l.request.Snapshot.Age >= tellAfter, barred: l.barred(),
	}
	f.Face = v.face(f.State)
	f.Face.Patterns = append(f.Face.Patterns, l.designed(f, one)...)
	f.Attention = f.Face.Tone == toneAttention || (f.State == wire.StatePresent && f.Kind == "form" && !one.match.Leads)
	if f.Confidence == wire.ConfidenceSure && (f.State == wire.StateOn || f.State == wire.StateOff) && !one.match.Leads {
		f.Then = v.after()
	}
	f.Act = l.act(f, one, own)
	if f.Confidence == wire.ConfidenceSure {
		l.remember(f.ID, f.State, own)
	}
}

// own says whether the person was seen to bring the control into its state: on
// this page, or at an earlier time in this account with no change since. Opening
// a row is no act on what is behind it.
func (l *looking) own(f *wire.Finding, leads bool) bool {
	if leads {
		return false
	}
	before, ok := l.memory[f.ID]
	if slices.Contains(l.request.Pending, f.ID) && before.State != f.State {
		return true
	}
	return slices.Contains(l.request.Touched, f.Control) || ok && before.Own && before.State == f.State && !l.otherAccount(before)
}

// reader is the person something is told to.
type reader struct {
	language string // the person's
	page     string // the page's, "" where none is looked at
	now      moment
}

// ruleID names an entry wherever something is said or kept about it. A file of
// the person's own may have the id of a built-in one and must not take its
// place.
func ruleID(platform *rule.Platform, entry *rule.Entry) string {
	id := platform.ID + "/" + entry.ID
	if platform.Yours {
		return "yours:" + id
	}
	return id
}

// staleAfter is how long a fact about a platform is trusted: platforms move
// their settings about twice a year.
const staleAfter = 180 * 24 * time.Hour

// stale says whether a day (YYYY-MM-DD) lies longer back than staleAfter.
func stale(checked string, now moment) bool {
	day, err := time.Parse(time.DateOnly, checked)
	return err == nil && now.time.Sub(day) > staleAfter
}

// entryFinding is everything a rule says of an entry, in the person's language.
func entryFinding(platform *rule.Platform, entry *rule.Entry, to reader) *wire.Finding {
	language, id := to.language, ruleID(platform, entry)
	f := &wire.Finding{
		ID: id, Rule: id,
		Kind: entry.Kind, Purpose: entry.Purpose, On: entry.On, Control: -1,
		Title: entry.Title.In(language), Says: entry.Says.In(language), Covers: entry.Covers.In(language),
		Excludes: entry.Excludes.In(language), Late: entry.Late.In(language), Unchecked: entry.Unchecked.In(language),
		Who: entry.Who.In(language), Region: entry.Region.In(language),
		Reported: entry.Confidence == "low", Stale: stale(entry.Checked.Date, to.now), Yours: platform.Yours,
		Dates: entry.Dates, Way: wayFor(entry, to.page, language), Page: bestPage(entry),
		Sources: entry.Sources, Checked: entry.Checked, Why: []wire.Say{},
	}
	if entry.Mail != nil {
		f.Mail = &wire.Mail{To: entry.Mail.To, Subject: entry.Mail.Subject.In(language), Body: entry.Mail.Body.In(language)}
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
