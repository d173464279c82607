package rule

import (
	"github.com/tidwall/gjson"

	"veto/wasm/wire"
)

// What stands here takes values from a file that the walker has found sound, so
// nothing can be of a wrong type. Each object is gone through once: asking for
// one key after the other would read it from the start each time, and all rules
// are read before the first hint.

func platform(v gjson.Result) *Platform {
	p := &Platform{}
	v.ForEach(func(key, v gjson.Result) bool {
		switch key.Str {
		case "id":
			p.ID = v.Str
		case "name":
			p.Name = v.Str
		case "hosts":
			p.Hosts = strs(v)
		case "access":
			p.Access = v.Str
		case "areas":
			p.Areas = strs(v)
		case "entries":
			p.Entries = items(v, entry)
		}
		return true
	})
	return p
}

func entry(v gjson.Result) (e Entry) {
	v.ForEach(func(key, v gjson.Result) bool {
		if e.takeWords(key.Str, v) || e.takeLists(key.Str, v) {
			return true
		}
		switch key.Str {
		case "control":
			e.Control = control(v)
		case "link":
			e.Link = Words{labelsOf(v.Get("names"))}
		case "submit":
			e.Submit = Words{labelsOf(v.Get("names"))}
		case "form":
			e.Form = &Form{labelsOf(v.Get("fields")), v.Get("reason").Str, v.Get("email").Str}
		case "checked":
			e.Checked = wire.Checked{Date: v.Get("date").Str, How: v.Get("how").Str}
		}
		return true
	})
	return e
}

// takeWords takes a field that is a word or a sentence.
func (e *Entry) takeWords(key string, v gjson.Result) bool {
	switch key {
	case "id":
		e.ID = v.Str
	case "kind":
		e.Kind = v.Str
	case "purpose":
		e.Purpose = wire.Purpose(v.Str)
	case "on":
		e.On = wire.Polarity(v.Str)
	case "confidence":
		e.Confidence = v.Str
	case "title":
		e.Title = sentences(v)
	case "says":
		e.Says = sentences(v)
	case "covers":
		e.Covers = sentences(v)
	case "excludes":
		e.Excludes = sentences(v)
	case "late":
		e.Late = sentences(v)
	case "unchecked":
		e.Unchecked = sentences(v)
	case "region":
		e.Region = sentences(v)
	default:
		return false
	}
	return true
}

// takeLists takes a field that is a list, or lists by language.
func (e *Entry) takeLists(key string, v gjson.Result) bool {
	switch key {
	case "way":
		e.Way = labelsOf(v)
	case "default":
		e.Default = items(v, func(d gjson.Result) Default {
			return Default{d.Get("state").Str, strs(d.Get("regions")), d.Get("plan").Str, d.Get("since").Str}
		})
	case "dates":
		e.Dates = items(v, func(d gjson.Result) wire.Date {
			return wire.Date{Date: d.Get("date").Str, What: d.Get("what").Str, Late: d.Get("late").Str}
		})
	case "pages":
		e.Pages = items(v, func(g gjson.Result) Page {
			return Page{g.Get("url").Str, g.Get("role").Str, g.Get("seen").Str}
		})
	case "sources":
		e.Sources = items(v, func(s gjson.Result) wire.Source {
			return wire.Source{URL: s.Get("url").Str, Title: s.Get("title").Str, Date: s.Get("date").Str, Says: s.Get("says").Str}
		})
	default:
		return false
	}
	return true
}

func control(v gjson.Result) (c Control) {
	v.ForEach(func(key, v gjson.Result) bool {
		switch key.Str {
		case "roles":
			c.Roles = strs(v)
		case "names":
			c.Names = labelsOf(v)
		case "rows":
			c.Rows = labelsOf(v)
		case "headings":
			c.Headings = labelsOf(v)
		case "descriptions":
			c.Descriptions = labelsOf(v)
		case "attributes":
			c.Attributes = items(v, attributes)
		case "weak":
			c.Weak = items(v, attributes)
		}
		return true
	})
	return c
}

func attributes(v gjson.Result) Attributes {
	a := Attributes{}
	v.ForEach(func(name, value gjson.Result) bool { a[name.Str] = value.Str; return true })
	return a
}

func items[T any](list gjson.Result, take func(gjson.Result) T) (all []T) {
	list.ForEach(func(_, v gjson.Result) bool { all = append(all, take(v)); return true })
	return all
}

func strs(list gjson.Result) []string {
	return items(list, func(v gjson.Result) string { return v.Str })
}

func sentences(v gjson.Result) Text {
	t := Text{}
	v.ForEach(func(lang, s gjson.Result) bool { t[lang.Str] = s.Str; return true })
	return t
}

func labelsOf(v gjson.Result) Labels {
	if !v.Exists() {
		return nil
	}
	l := Labels{}
	v.ForEach(func(lang, words gjson.Result) bool { l[lang.Str] = strs(words); return true })
	return l
}
