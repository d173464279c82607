package rule

import (
	"veto/wasm/wire"
)

// What stands here takes values from a file that the walker has found sound, so
// nothing can be of a wrong type.

func platform(v value) *Platform {
	p := &Platform{}
	for _, v := range v.items {
		p.take(v.key, v)
	}
	return p
}

func (p *Platform) take(key string, v value) {
	switch key {
	case "id":
		p.ID = v.text
	case "name":
		p.Name = v.text
	case "hosts":
		p.Hosts = strs(v)
	case "access":
		p.Access = v.text
	case "areas":
		p.Areas = strs(v)
	case "entries":
		p.Entries = items(v, entry)
	}
}

func entry(v value) (e Entry) {
	for _, v := range v.items {
		if e.takeWords(v.key, v) || e.takeLists(v.key, v) {
			continue
		}
		switch v.key {
		case "control":
			e.Control = control(v)
		case "link":
			e.Link = Words{labelsOf(v.get("names"))}
		case "submit":
			e.Submit = Words{labelsOf(v.get("names"))}
		case "form":
			e.Form = &Form{labelsOf(v.get("fields")), v.get("reason").text, v.get("email").text}
		case "mail":
			e.Mail = &Mail{v.get("to").text, sentences(v.get("subject")), sentences(v.get("body"))}
		case "checked":
			e.Checked = wire.Checked{Date: v.get("date").text, How: v.get("how").text}
		}
	}
	return e
}

// takeWords takes a field that is a word or a sentence.
func (e *Entry) takeWords(key string, v value) bool {
	switch key {
	case "id":
		e.ID = v.text
	case "kind":
		e.Kind = v.text
	case "purpose":
		e.Purpose = wire.Purpose(v.text)
	case "on":
		e.On = wire.Polarity(v.text)
	case "confidence":
		e.Confidence = v.text
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
	case "who":
		e.Who = sentences(v)
	default:
		return false
	}
	return true
}

// takeLists takes a field that is a list, or lists by language.
func (e *Entry) takeLists(key string, v value) bool {
	switch key {
	case "way":
		e.Way = labelsOf(v)
	case "default":
		e.Default = items(v, defaultState)
	case "dates":
		e.Dates = items(v, date)
	case "pages":
		e.Pages = items(v, page)
	case "sources":
		e.Sources = items(v, source)
	default:
		return false
	}
	return true
}

func defaultState(v value) (d Default) {
	for _, v := range v.items {
		switch v.key {
		case "state":
			d.State = v.text
		case "regions":
			d.Regions = strs(v)
		case "plan":
			d.Plan = v.text
		case "since":
			d.Since = v.text
		}
	}
	return d
}

func date(v value) (d wire.Date) {
	for _, v := range v.items {
		switch v.key {
		case "date":
			d.Date = v.text
		case "what":
			d.What = v.text
		case "late":
			d.Late = v.text
		}
	}
	return d
}

func page(v value) (p Page) {
	for _, v := range v.items {
		switch v.key {
		case "url":
			p.URL = v.text
		case "role":
			p.Role = v.text
		case "seen":
			p.Seen = v.text
		}
	}
	return p
}

func source(v value) (s wire.Source) {
	for _, v := range v.items {
		switch v.key {
		case "url":
			s.URL = v.text
		case "title":
			s.Title = v.text
		case "date":
			s.Date = v.text
		case "says":
			s.Says = v.text
		}
	}
	return s
}

func control(v value) (c Control) {
	for _, v := range v.items {
		switch v.key {
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
	}
	return c
}

func attributes(v value) Attributes {
	a := Attributes{}
	for _, v := range v.items {
		a[v.key] = v.text
	}
	return a
}

func items[T any](list value, take func(value) T) []T {
	if len(list.items) == 0 {
		return nil
	}
	all := make([]T, len(list.items))
	for i, v := range list.items {
		all[i] = take(v)
	}
	return all
}

func strs(list value) []string {
	return items(list, func(v value) string { return v.text })
}

func sentences(v value) Text {
	if v.kind == 0 {
		return nil
	}
	t := make(Text, len(v.items))
	for _, v := range v.items {
		t[v.key] = v.text
	}
	return t
}

func labelsOf(v value) Labels {
	if v.kind == 0 {
		return nil
	}
	l := make(Labels, len(v.items))
	for _, v := range v.items {
		l[v.key] = strs(v)
	}
	return l
}
