package rule

import "sync"

// shape says what may stand at one place of a rule file. The reader checks
// every value against it before anything is taken from the file, because gjson
// answers a misspelt key or a wrong type with silence. The order of the fields
// is the order of the canonical print.
type shape struct {
	is     string   // text, number, object, list, languages
	fields []field  // of an object
	of     *shape   // of a list's items, or of each language
	one    []string // the words allowed for a text, nil for any
	most   int      // items of a list
}

// field is one key of an object.
type field struct {
	key   string
	shape *shape
	must  bool
}

func must(key string, s *shape) field { return field{key, s, true} }
func may(key string, s *shape) field  { return field{key, s, false} }

func object(fields ...field) *shape   { return &shape{is: "object", fields: fields} }
func list(most int, of *shape) *shape { return &shape{is: "list", of: of, most: most} }
func oneOf(words ...string) *shape    { return &shape{is: "text", one: words} }

// The words a rule file may use. Purposes, polarities and states are those of
// package wire; roles are ARIA roles.
var (
	Kinds          = []string{"switch", "checkbox", "radio", "menu", "row", "form", "link", "mail", "admin", "app", "none"}
	Purposes       = []string{"ai-training", "ads", "profiling", "sharing", "tracking", "telemetry", "marketing", "research", "visibility", "location", "contacts", "retention", "security", "other"}
	Polarities     = []string{"used", "protected", "neutral"}
	Roles          = []string{"switch", "checkbox", "radio", "button", "link", "combobox", "listbox", "menuitem", "menuitemcheckbox", "menuitemradio", "textbox"}
	PageRoles      = []string{"setting", "form", "sometimes", "parent", "policy", "help"}
	AttributeNames = []string{"id", "name", "data-testid", "aria-labelledby", "aria-describedby"}
)

// Limits of a rule file. The longest real one has some 60 kB and 12 entries.
const (
	MaxBytes   = 1 << 20 // of a file
	maxDepth   = 12
	maxEntries = 200
	maxItems   = 100
	maxMembers = 200  // keys of one object; languages are the most there can be
	maxText    = 2000 // bytes of one text
)

// A shape is made when a file is first read strictly: the built-in rules were
// checked before, and every page would wait for it.
var (
	platformShape  = sync.OnceValue(newPlatformShape)
	attributeShape = sync.OnceValue(newAttributeShape)
)

var (
	text      = &shape{is: "text"}
	number    = &shape{is: "number"}
	texts     = &shape{is: "list", of: text, most: maxItems}
	sentence  = &shape{is: "languages", of: text}
	labels    = &shape{is: "languages", of: texts}
	words     = &shape{is: "object", fields: []field{{"names", labels, true}}}
	knowledge = &shape{is: "text", one: []string{"required", "optional", "none", "unknown"}}
)

func newPlatformShape() *shape {
	return object(
		must("$schema", oneOf("../schema/platform.schema.json")),
		may("engine", number),
		must("id", text),
		must("name", text),
		may("hosts", texts),
		must("access", oneOf("install", "asked")),
		may("areas", texts),
		must("entries", list(maxEntries, entryShape())),
	)
}

func entryShape() *shape {
	return object(
		must("id", text),
		must("kind", &shape{is: "text", one: Kinds}),
		must("purpose", &shape{is: "text", one: Purposes}),
		must("on", &shape{is: "text", one: Polarities}),
		must("title", sentence),
		must("says", sentence),
		may("covers", sentence),
		may("excludes", sentence),
		may("late", sentence),
		may("unchecked", sentence),
		may("region", sentence),
		may("who", sentence),
		may("default", list(maxItems, defaultShape())),
		may("dates", list(maxItems, dateShape())),
		may("pages", list(maxItems, pageShape())),
		may("way", labels),
		may("control", controlShape()),
		may("link", words),
		may("submit", words),
		may("form", formShape()),
		may("mail", mailShape()),
		must("sources", list(maxItems, sourceShape())),
		must("confidence", oneOf("high", "medium", "low")),
		must("checked", object(must("date", text), must("how", oneOf("documented", "seen")))),
	)
}

func defaultShape() *shape {
	return object(
		must("state", oneOf("on", "off", "unknown")),
		may("regions", texts),
		may("plan", text),
		may("since", text),
	)
}

func dateShape() *shape {
	return object(
		must("date", text),
		must("what", oneOf("training-starts", "deadline", "introduced")),
		may("late", oneOf("future-only", "none")),
	)
}

func pageShape() *shape {
	return object(
		must("url", text),
		must("role", &shape{is: "text", one: PageRoles}),
		may("seen", text),
	)
}

func controlShape() *shape {
	return object(
		may("roles", list(maxItems, &shape{is: "text", one: Roles})),
		may("names", labels),
		may("rows", labels),
		may("headings", labels),
		may("descriptions", labels),
		may("attributes", list(maxItems, attributeShape())),
		may("weak", list(maxItems, attributeShape())),
	)
}

func newAttributeShape() *shape {
	return object(
		may("id", text),
		may("name", text),
		may("data-testid", text),
		may("aria-labelledby", text),
		may("aria-describedby", text),
	)
}

func formShape() *shape {
	return object(
		must("fields", labels),
		must("reason", knowledge),
		must("email", knowledge),
	)
}

func mailShape() *shape {
	return object(
		must("to", text),
		may("subject", sentence),
		may("body", sentence),
	)
}

func sourceShape() *shape {
	return object(
		may("url", text),
		must("title", text),
		may("date", text),
		must("says", text),
	)
}
