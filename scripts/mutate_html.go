package main

import (
	"fmt"
	"html"
	"maps"
	"slices"
	"strings"

	"veto/wasm/wire"
)

// drawing is a way to draw the page of a case: what Veto reads of it in a
// browser must be what the case says.
type drawing struct {
	name string
	aria bool                     // of ARIA elements, where there is a choice
	page func(body string) string // what stands in <body>
}

// drawings are the columns of the table that need a browser.
var drawings = []drawing{
	{name: "drawn", page: plainBody},
	{name: "drawn in ARIA", aria: true, page: plainBody},
	{name: "in a shadow root", page: inShadowRoot},
	{name: "in a frame", page: inFrame},
	{name: "drawn late", page: drawnLate},
}

// lateMillis is how long after its page a late control comes.
const lateMillis = 1200

func plainBody(body string) string { return body }

func inShadowRoot(body string) string {
	return `<div><template shadowrootmode="open">` + body + `</template></div>`
}

func inFrame(body string) string {
	return `<iframe width="1000" height="700" srcdoc="` + html.EscapeString(body) + `"></iframe>`
}

func drawnLate(body string) string {
	return fmt.Sprintf(`<main></main><template>%s</template><script>
setTimeout(() => document.querySelector("main").append(document.querySelector("template").content), %d);
</script>`, body, lateMillis)
}

// draw writes a snapshot as a page of plain HTML.
func (d drawing) draw(page wire.Snapshot) []byte {
	var body strings.Builder
	for len(page.Controls) > 0 {
		n := 1
		for n < len(page.Controls) && slices.Equal(page.Controls[n].Headings, page.Controls[0].Headings) {
			n++
		}
		body.WriteString(d.section(page.Controls[:n]))
		page.Controls = page.Controls[n:]
	}
	return fmt.Appendf(nil, "<!doctype html>\n<html lang=%q>\n<meta charset=\"utf-8\">\n<title>Settings</title>\n<body>%s</body>\n</html>\n", page.Lang, d.page(body.String()))
}

// section draws controls that stand under the same headings. A group ends what
// its headings speak for.
func (d drawing) section(controls []wire.Control) string {
	var b strings.Builder
	for i, heading := range slices.Backward(controls[0].Headings) {
		level := min(len(controls[0].Headings)-i, 6)
		fmt.Fprintf(&b, "<h%d>%s</h%d>", level, html.EscapeString(heading), level)
	}
	for _, c := range controls {
		b.WriteString(d.row(c))
	}
	return `<div role="group">` + b.String() + "</div>\n"
}

// row draws a control and the words around it.
func (d drawing) row(c wire.Control) string {
	row := d.control(c)
	if c.Text != "" {
		row += tag("span", nil, c.Text)
	}
	if c.Description != "" {
		row += tag("p", attributes{"id": describedBy(c)}, c.Description)
	}
	if c.Hidden {
		return "<div hidden>" + row + "</div>\n"
	}
	return "<div>" + row + "</div>\n"
}

// attributes are those of one element; "-" as a value stands for one without.
type attributes map[string]string

func tag(name string, with attributes, words string) string {
	return open(name, with) + html.EscapeString(words) + "</" + name + ">"
}

func open(name string, with attributes) string {
	var b strings.Builder
	b.WriteString("<" + name)
	for _, key := range slices.Sorted(maps.Keys(with)) {
		if with[key] == "-" {
			b.WriteString(" " + key)
		} else {
			b.WriteString(" " + key + `="` + html.EscapeString(with[key]) + `"`)
		}
	}
	return b.String() + ">"
}

// idOf is the id under which a drawn control is known again.
func idOf(c wire.Control) string {
	if id := c.Attributes["id"]; id != "" {
		return id
	}
	return fmt.Sprintf("control-%d", c.N)
}

func describedBy(c wire.Control) string {
	if id := c.Attributes["aria-describedby"]; id != "" {
		return id
	}
	return idOf(c) + "-says"
}

func labelledBy(c wire.Control) string {
	if id := c.Attributes["aria-labelledby"]; id != "" {
		return id
	}
	return idOf(c) + "-label"
}
