package pattern

import (
	"veto/wasm/fold"
	"veto/wasm/wire"
)

// maxOption is how many words the name of a way out has at most: what is
// longer is prose with a link in it, or shames.
const maxOption = 8

// What is looked at: layers of a page, bytes of a layer's text.
const (
	maxLayers = 100
	maxText   = 6000
)

// layer is a dialog, banner or form with the ways out of it.
type layer struct {
	wire.Layer
	words    []string
	lang     string // the language it is written in; the page's unless it plainly is in another
	controls []int  // indexes of the visible ones, in order
	accept   []int  // among them buttons and links that agree
	refuse   []int  // that refuse
	choose   []int  // that lead to more choices, or save them
	leave    []int  // that only close
	unknown  bool   // there is a button of which Veto cannot say what it does
	fields   bool   // there is something to type into
	choices  bool   // there are switches or boxes the person can set
}

// readLayers gathers the visible controls of each layer.
func (p *page) readLayers() []*layer {
	byNumber := map[int]*layer{}
	all := make([]*layer, 0, len(p.Layers))
	for _, one := range p.Layers[:min(len(p.Layers), maxLayers)] {
		one.Text = one.Text[:min(len(one.Text), maxText)]
		l := &layer{Layer: one, words: fold.Words(one.Text), lang: p.Lang}
		if other := p.otherThan(primary(p.Lang), l.words); other != "" {
			l.lang = other
		}
		byNumber[one.N] = l
		all = append(all, l)
	}
	for i := range p.Controls {
		if l := byNumber[p.Controls[i].Layer]; l != nil && !p.Controls[i].Hidden {
			l.controls = append(l.controls, i)
			p.sort(l, i)
		}
	}
	return all
}

// sort puts a control of a layer where it belongs.
func (p *page) sort(l *layer, i int) {
	c, words := &p.Controls[i], p.name(i)
	switch {
	case c.State != "":
		l.choices = l.choices || !c.Locked
	case c.Role == "textbox":
		l.fields = true
	case c.Role != "button" && c.Role != "link" || c.Locked:
	case p.refuses(l, words):
		l.refuse = append(l.refuse, i)
	case len(words) > maxOption:
		l.unknown = l.unknown || c.Role == "button"
	case len(words) == 0 || p.phrases.says(l.lang, leave, words):
		l.leave = append(l.leave, i)
	case p.phrases.says(l.lang, choose, words):
		l.choose = append(l.choose, i)
	case p.phrases.says(l.lang, accept, words) && (c.Role == "button" || len(words) <= maxOption/2 && !p.phrases.says(l.lang, terms, words)):
		l.accept = append(l.accept, i)
	case c.Role == "button":
		l.unknown = true
	}
}

// refuses reports whether a name refuses. A longer one does if it begins so:
// "No thanks, I …", "No, …".
func (p *page) refuses(l *layer, words []string) bool {
	return p.phrases.says(l.lang, refuse, words[:min(len(words), maxOption)]) || p.phrases.says(l.lang, refuse, words[:min(len(words), 1)])
}

// overlays reports whether the layer lies over the page.
func (l *layer) overlays() bool { return l.Kind == "dialog" || l.Kind == "banner" }

// asks reports whether the layer asks for consent and for nothing else: a
// dialog with fields asks for a name or a password and agrees to terms.
func (p *page) asks(l *layer) bool {
	return l.overlays() && !l.fields && len(l.accept) > 0 && p.phrases.says(l.lang, consent, l.words)
}
