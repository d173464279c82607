package wire

// Snapshot is what the content script read of a page: plain data, no judgement.
type Snapshot struct {
	URL      string    `json:"url"`     // the page's whole address, with its fragment
	Lang     string    `json:"lang"`    // BCP 47 tag the page declares, or ""
	Loading  bool      `json:"loading"` // the document is not complete yet
	Age      int       `json:"age"`     // milliseconds since the address last changed
	Cut      int       `json:"cut"`     // controls on the page that were left out because of the limit
	Controls []Control `json:"controls"`
	Layers   []Layer   `json:"layers,omitempty"` // what controls stand in; read where the person asks about the page
	Title    string    `json:"title,omitempty"`  // of the document, its first 200 characters
}

// Layer is a dialog, a banner that lies over the page, or a form.
type Layer struct {
	N    int    `json:"n"`    // as Control.Layer, 1 and up
	Kind string `json:"kind"` // dialog, banner, form
	Text string `json:"text"` // the page's own words in it, the first 1,500 characters; nothing that was typed
}

// Drawn is how a control looks, as the browser computed it. Lengths are CSS
// pixels, colours are in the CSS notation of computed values: "rgb(0, 0, 0)".
type Drawn struct {
	Width     float64 `json:"width"`
	Height    float64 `json:"height"`
	Ink       string  `json:"ink,omitempty"`       // colour of its words
	Fill      string  `json:"fill,omitempty"`      // its own background: a colour, "image", or "" where there is none
	Border    string  `json:"border,omitempty"`    // colour of its border, "" where there is none
	Ground    string  `json:"ground,omitempty"`    // colour behind it, "" where that is a picture or not known
	Size      float64 `json:"size,omitempty"`      // of its words
	Weight    int     `json:"weight,omitempty"`    // of its words, 1 to 1000; 400 is normal
	Underline bool    `json:"underline,omitempty"` // its words are underlined
	Track     string  `json:"track,omitempty"`     // of a switch: colour of the part the knob moves on
	Knob      int     `json:"knob,omitempty"`      // of a switch: middle of the knob, 1 to 99 percent of the track from the left; 0 not known
}

// Control is an element a person can operate, as read from the page.
type Control struct {
	N           int               `json:"n"`    // the content script's number for the element, unique on the page
	Role        string            `json:"role"` // ARIA role: switch, checkbox, radio, button, link, combobox, menuitemcheckbox, …
	Name        string            `json:"name"` // accessible name (accname 1.2)
	Description string            `json:"description,omitempty"`
	State       string            `json:"state,omitempty"`    // "on", "off", "mixed", or "" where the role has none
	Value       string            `json:"value,omitempty"`    // the chosen option of a combobox or menu button
	Locked      bool              `json:"locked,omitempty"`   // disabled or aria-disabled, by itself or by its fieldset
	Hidden      bool              `json:"hidden,omitempty"`   // not rendered: the person cannot see it now
	Required    bool              `json:"required,omitempty"` // a form will not go without it
	Headings    []string          `json:"headings,omitempty"` // legend, dialog title and headings above it, nearest first
	Text        string            `json:"text,omitempty"`     // visible words of its row, where they differ from the name
	Group       string            `json:"group,omitempty"`    // radios that belong together share one
	Layer       int               `json:"layer,omitempty"`    // the layer it stands in, 0 where there is none
	Drawn       *Drawn            `json:"drawn,omitempty"`    // how it looks, where that was read
	Inert       bool              `json:"inert,omitempty"`    // the person operated it and nothing on the page changed
	Attributes  map[string]string `json:"attributes,omitempty"`
}
