package report

import (
	"encoding/base64"
	"strconv"
	"strings"

	"veto/wasm/wire"
)

// escape makes any text safe between tags and in quoted attributes, as
// html.EscapeString does, which would add 70 kB to the core.
var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;").Replace

// shown is a text of a page, or of ours, as it can stand in the file. It is
// escaped, and what would turn the words after it round ends with it.
func shown(text string) string { return "<bdi>" + escape(line(text)) + "</bdi>" }

// How the data and pictures stand in the file; Verify looks for the same.
const (
	generator  = "Veto evidence "
	dataBefore = `<script type="application/json" id="data">`
	dataAfter  = `</script>`
	pngBefore  = `<img src="data:image/png;base64,`
	pngAfter   = `" `
	hashBefore = `<code id="sha256">`
	hashAfter  = `</code>`
)

// style is calm and prints well; every pair of colours has at least 4.5 : 1.
const style = `:root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--line:#c9ced6;--mark:#9a5b00}
@media(prefers-color-scheme:dark){:root{--ink:#e8eaed;--paper:#1f2328;--line:#4a515b;--mark:#f0b35a}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:46rem;margin:auto;padding:1.5rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:1.5rem 0 .25rem}
h1,h2,td,th,dd,li,code{overflow-wrap:anywhere}
figure{margin:1rem 0}img{max-width:100%;height:auto;border:1px solid var(--line)}figcaption{font-size:.875rem}
dl{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.25rem 1rem;margin:0}dt{font-weight:600}dd{margin:0}
table{border-collapse:collapse;width:100%}td,th{border:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top}
tr.this{outline:2px solid var(--mark);outline-offset:-2px}
section+section{border-top:1px solid var(--line)}
@media(max-width:30rem){dl{display:block}dd{margin-bottom:.5rem}}
@media print{:root{--ink:#000;--paper:#fff;--line:#999;--mark:#000}main{padding:0;max-width:none}figure,tr{break-inside:avoid}}`

// page is the evidence file, and the hash of its data.
func (b *Book) page(d *Data, pictures [][]byte) (text, hash string) {
	data := d.bytes()
	hash = hashOf(data)
	w := &page{Book: b}
	w.head(d)
	for i := range d.Seen {
		if d.Seen[i].Image != nil && len(pictures) > 0 {
			w.sight(d, &d.Seen[i], pictures[0])
			pictures = pictures[1:]
		} else {
			w.sight(d, &d.Seen[i], nil)
		}
	}
	w.put("<section>", "<h2>"+w.word("check")+"</h2>", "<p>"+w.word("how")+"</p>")
	w.put("<p>"+w.word("hash")+":<br>"+hashBefore+hash+hashAfter+"</p>", "</section>", "</main>")
	w.put(dataBefore+string(data)+dataAfter, "</body>", "</html>", "")
	return strings.Join(w.lines, "\n"), hash
}

// page gathers the lines of the file.
type page struct {
	*Book
	lines []string
}

func (w *page) put(lines ...string) { w.lines = append(w.lines, lines...) }

func (w *page) word(id string) string { return escape(w.Evidence[id]) }

func (w *page) head(d *Data) {
	title := fill(w.Evidence["title"], "site", line(d.Site))
	w.put(
		"<!doctype html>", `<html lang="`+escape(w.Language)+`">`, "<head>", `<meta charset="utf-8">`,
		`<meta http-equiv="Content-Security-Policy" content="`+policy()+`">`,
		`<meta name="viewport" content="width=device-width, initial-scale=1">`,
		`<meta name="generator" content="`+generator+strconv.Itoa(d.Format)+`">`,
		"<title>"+escape(title)+"</title>", "<style>"+style+"</style>", "</head>", "<body>", "<main>",
		"<h1>"+shown(title)+"</h1>", "<p>"+w.word("lead")+"</p>",
	)
	w.list([]fact{
		{w.Evidence["site"], d.Site}, {w.Evidence["made"], w.moment(d.Made)},
		{w.Evidence["country"], d.Country}, {w.Evidence["version"], d.Veto},
	})
}

// list writes facts; those without a value are left out.
func (w *page) list(facts []fact) {
	w.put("<dl>")
	for _, f := range facts {
		if f.value != "" {
			w.put("<dt>" + escape(f.label) + "</dt><dd>" + shown(f.value) + "</dd>")
		}
	}
	w.put("</dl>")
}

func (w *page) sight(d *Data, s *Sight, png []byte) {
	w.put("<section>", "<h2>"+shown(w.control(s))+"</h2>")
	for _, line := range w.story(s) {
		w.put("<p>" + shown(line) + "</p>")
	}
	if png != nil {
		w.put("<figure>", pngBefore+base64.StdEncoding.EncodeToString(png)+pngAfter+`width="`+strconv.Itoa(s.Image.Width)+`" height="`+strconv.Itoa(s.Image.Height)+`" alt="`+escape(line(s.Image.Alt))+`">`,
			"<figcaption>"+shown(s.Image.Alt)+"<br>SHA-256: <code>"+escape(s.Image.SHA256)+"</code></figcaption>", "</figure>")
	}
	w.list(w.facts(s, d.Veto))
	w.around(s.Markup)
	w.put("</section>")
}

// around is a table of the control and those beside it.
func (w *page) around(markup []Marked) {
	if len(markup) == 0 {
		return
	}
	w.put("<h3>"+w.word("around")+"</h3>", "<table>")
	w.put("<tr><th>" + w.word("role") + "</th><th>" + w.word("name") + "</th><th>" + w.word("state") + "</th></tr>")
	for _, m := range markup {
		row, name := "<tr>", shown(m.Name)
		if m.This {
			row, name = `<tr class="this">`, "<strong>"+name+"</strong> ("+w.word("this")+")"
		}
		state := w.States[wire.State(m.State)]
		if state == "" {
			state = w.Evidence["nostate"]
		}
		w.put(row + "<td>" + escape(w.role(m.Role)) + "</td><td>" + name + "</td><td>" + escape(state) + "</td></tr>")
	}
	w.put("</table>")
}
