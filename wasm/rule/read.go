package rule

import (
	"path"
	"strings"

	"github.com/tidwall/gjson"

	"veto/wasm/wire"
)

// Read reads one rule file. The file's name is used for messages, and its last
// part must be the platform's id. The error is a Problems with everything that
// is wrong, not only the first thing; a file with a problem is refused whole.
func Read(file string, data []byte) (*Platform, error) {
	w := &walker{file: file, data: data, places: map[string]int{}}
	if at, message, remedy := sound(data); at >= 0 {
		w.reportAt(at, "", message, remedy)
		return nil, w.problems.orNil()
	}
	root := gjson.ParseBytes(data)
	w.walk(root, platformShape, "")
	if len(w.problems) > 0 {
		return nil, w.problems.orNil()
	}
	p := platform(root)
	for _, c := range checks {
		c.check(p, w)
	}
	if len(w.problems) > 0 {
		return nil, w.problems.orNil()
	}
	p.index()
	return p, nil
}

// fileID is the id that a file's name gives its platform.
func fileID(file string) string {
	return strings.TrimSuffix(path.Base(file), ".json")
}

// What follows takes values from a file that the walker has found sound, so
// nothing here can be missing or of a wrong type.

func platform(v gjson.Result) *Platform {
	p := &Platform{
		ID: str(v, "id"), Name: str(v, "name"), Access: str(v, "access"),
		Hosts: strs(v.Get("hosts")), Areas: strs(v.Get("areas")),
	}
	each(v, "entries", func(e gjson.Result) { p.Entries = append(p.Entries, entry(e)) })
	return p
}

func entry(v gjson.Result) Entry {
	e := Entry{
		ID: str(v, "id"), Kind: str(v, "kind"), Confidence: str(v, "confidence"),
		Purpose: wire.Purpose(str(v, "purpose")), On: wire.Polarity(str(v, "on")),
		Title: sentences(v.Get("title")), Says: sentences(v.Get("says")),
		Covers: sentences(v.Get("covers")), Excludes: sentences(v.Get("excludes")),
		Late: sentences(v.Get("late")), Unchecked: sentences(v.Get("unchecked")), Region: sentences(v.Get("region")),
		Way: labelsOf(v.Get("way")), Control: control(v.Get("control")),
		Link: Words{labelsOf(v.Get("link.names"))}, Submit: Words{labelsOf(v.Get("submit.names"))},
		Checked: wire.Checked{Date: str(v, "checked.date"), How: str(v, "checked.how")},
	}
	if f := v.Get("form"); f.Exists() {
		e.Form = &Form{labelsOf(f.Get("fields")), str(f, "reason"), str(f, "email")}
	}
	entryLists(v, &e)
	return e
}

func entryLists(v gjson.Result, e *Entry) {
	each(v, "default", func(d gjson.Result) {
		e.Default = append(e.Default, Default{str(d, "state"), strs(d.Get("regions")), str(d, "plan"), str(d, "since")})
	})
	each(v, "dates", func(d gjson.Result) {
		e.Dates = append(e.Dates, wire.Date{Date: str(d, "date"), What: str(d, "what"), Late: str(d, "late")})
	})
	each(v, "pages", func(g gjson.Result) {
		e.Pages = append(e.Pages, Page{str(g, "url"), str(g, "role"), str(g, "seen")})
	})
	each(v, "sources", func(s gjson.Result) {
		e.Sources = append(e.Sources, wire.Source{URL: str(s, "url"), Title: str(s, "title"), Date: str(s, "date"), Says: str(s, "says")})
	})
}

func control(v gjson.Result) Control {
	return Control{
		Roles: strs(v.Get("roles")), Names: labelsOf(v.Get("names")), Rows: labelsOf(v.Get("rows")),
		Headings: labelsOf(v.Get("headings")), Descriptions: labelsOf(v.Get("descriptions")),
		Attributes: attributes(v, "attributes"), Weak: attributes(v, "weak"),
	}
}

func attributes(v gjson.Result, key string) (all []Attributes) {
	each(v, key, func(item gjson.Result) {
		a := Attributes{}
		item.ForEach(func(k, value gjson.Result) bool { a[k.Str] = value.Str; return true })
		all = append(all, a)
	})
	return all
}

func str(v gjson.Result, path string) string { return v.Get(path).Str }

func strs(v gjson.Result) (all []string) {
	if !v.Exists() {
		return nil
	}
	v.ForEach(func(_, item gjson.Result) bool { all = append(all, item.Str); return true })
	return all
}

func each(v gjson.Result, key string, do func(gjson.Result)) {
	v.Get(key).ForEach(func(_, item gjson.Result) bool { do(item); return true })
}

func sentences(v gjson.Result) (t Text) {
	v.ForEach(func(lang, s gjson.Result) bool {
		if t == nil {
			t = Text{}
		}
		t[lang.Str] = s.Str
		return true
	})
	return t
}

func labelsOf(v gjson.Result) (l Labels) {
	v.ForEach(func(lang, words gjson.Result) bool {
		if l == nil {
			l = Labels{}
		}
		l[lang.Str] = strs(words)
		return true
	})
	return l
}
