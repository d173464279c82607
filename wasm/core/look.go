package core

import (
	"cmp"
	"slices"
	"strings"

	"veto/wasm/match"
	"veto/wasm/order"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// maxControls is how many controls of a page are judged; the rest is counted
// in Look.Cut.
const maxControls = 5000

// How long a control may take to appear, in milliseconds since the address
// changed. Settings pages draw their switches late; what is missing after
// absentAfter on a page that finished loading is "not found", and a hint says
// so after tellAfter. A page that still says it is loading gets giveUpAfter.
const (
	absentAfter = 2500
	tellAfter   = 6000
	giveUpAfter = 15000
)

// look says what is worth telling about a page.
func (k *knowledge) look(request wire.LookRequest) (wire.Look, error) {
	at, err := readTime(request.Now)
	if err != nil {
		return wire.Look{}, err
	}
	l := &looking{knowledge: k, request: request, at: at, memory: remembered(request.Memory), brought: k.brought(request.Own, request.Pack, at), answer: wire.Look{Findings: []*wire.Finding{}, Remember: []wire.Memory{}}}
	l.limit()
	l.rules()
	if request.Any {
		l.general()
	}
	l.patterns()
	l.finish()
	return l.answer, nil
}

// looking is one look at one page.
type looking struct {
	*knowledge
	request  wire.LookRequest
	at       moment
	memory   map[string]wire.Memory
	brought  []*rule.Platform
	page     *match.Page    // nil where no rule could speak
	account  string         // that the page says is signed in, "" where it does not say
	taken    map[int]bool   // controls an entry has claimed
	numbered map[string]int // how often an id was given to a pattern
	thenUsed *wire.Turned   // the faces of what the judge alone speaks of, once the person acts; nil before the first
	answer   wire.Look
}

func (l *looking) limit() {
	snapshot := &l.request.Snapshot
	if extra := len(snapshot.Controls) - maxControls; extra > 0 {
		snapshot.Controls = snapshot.Controls[:maxControls]
		l.answer.Cut = extra
	}
	kept := affordable(snapshot.Controls)
	l.answer.Cut += snapshot.Cut + len(snapshot.Controls) - kept
	snapshot.Controls = snapshot.Controls[:kept]
	l.account = shownAccount(snapshot.Controls, hostOf(snapshot.URL))
	l.taken, l.numbered = map[int]bool{}, map[string]int{}
}

// Limits of what is compared, in bytes. The longest label of any rule has 300;
// the limit of a page leaves 100 to each of as many controls as are judged. In
// Chromium nobody can stop the core's thread: it must come to an end by itself.
const (
	maxName     = 2000
	maxHeadings = 6 // a control
	maxPage     = 500_000
)

// affordable shortens the texts of controls and says how many of them are judged.
func affordable(controls []wire.Control) int {
	size := 0
	for i := range controls {
		if size += shorten(&controls[i]); size > maxPage {
			return i
		}
	}
	return len(controls)
}

// shorten cuts the texts of a control and returns how long they are together.
func shorten(c *wire.Control) (size int) {
	c.Headings = c.Headings[:min(len(c.Headings), maxHeadings)]
	size = clip(&c.Name) + clip(&c.Description) + clip(&c.Text) + clip(&c.Value)
	for i := range c.Headings {
		size += clip(&c.Headings[i])
	}
	return size
}

// clip cuts a text and returns how long it is then.
func clip(text *string) int {
	if len(*text) > maxName {
		*text = strings.ToValidUTF8((*text)[:maxName], "")
	}
	return len(*text)
}

// rules asks every entry that could speak at this address.
func (l *looking) rules() {
	all := l.here(l.request.Snapshot.URL, l.brought)
	if len(all) == 0 {
		return
	}
	l.page = l.finder.Page(l.request.Snapshot.Lang, l.request.Snapshot.Controls)
	var found []located
	for i, here := range all {
		if i == 0 {
			l.answer.Platform, l.answer.Name = here.Platform.ID, here.Platform.Name
		}
		l.answer.Here = l.answer.Here || here.Speaks()
		found = append(found, l.locate(here)...)
	}
	l.tell(found)
}

// here are the platforms at an address: built-in ones that no pack replaces,
// then those that were brought.
func (k *knowledge) here(url string, brought []*rule.Platform) []rule.Here {
	all := slices.DeleteFunc(k.set.At(url), func(here rule.Here) bool { return replaced(here.Platform, brought) })
	for _, p := range brought {
		if here, ok := p.At(url); ok {
			all = append(all, here)
		}
	}
	return all
}

// locate looks for the entries of a platform where the rule says they are.
// Asked by the person it looks everywhere for those that stand in a dialog
// without an address of its own.
func (l *looking) locate(here rule.Here) (found []located) {
	roles := map[*rule.Entry]string{}
	for _, hit := range here.Hits {
		roles[hit.Entry] = hit.Page.Role
	}
	for i := range here.Platform.Entries {
		entry := &here.Platform.Entries[i]
		role, named := roles[entry]
		if known := named || here.InArea; known || l.request.Any && !entry.Placed() {
			found = append(found, located{platform: here.Platform, entry: entry, role: role, named: named, known: known, match: l.page.Find(entry, role)})
		}
	}
	return found
}

// located is an entry and what was found for it.
type located struct {
	platform *rule.Platform
	entry    *rule.Entry
	role     string
	named    bool // the rule names this very address for the entry
	known    bool // it names it, or the area it lies in
	match    match.Match
}

// expected says whether this page should have the control itself.
func (one located) expected() bool {
	return (one.role == "setting" || one.role == "form") && (len(one.entry.Control.Roles) > 0 || one.entry.Form != nil)
}

// tell turns what was found into findings. A control belongs to one entry:
// who is sure of it comes first.
func (l *looking) tell(found []located) {
	order.Stable(found, func(a, b *located) int {
		return cmp.Or(-compareBool(a.match.Sure, b.match.Sure), -compareBool(a.named, b.named))
	})
	for _, one := range found {
		if control := one.match.Control; control != nil {
			if l.taken[control.N] && !one.match.Leads {
				one.match = match.Match{}
			} else if one.match.Sure {
				l.taken[control.N] = true
			}
		}
		if finding, ok := l.finding(one); ok {
			l.answer.Findings = append(l.answer.Findings, finding)
		}
	}
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// finish takes back what the person said is fine, puts the worst first and
// counts what deserves a look.
func (l *looking) finish() {
	for _, f := range l.answer.Findings {
		l.respect(f)
	}
	slices.SortStableFunc(l.answer.Findings, func(a, b *wire.Finding) int {
		return cmp.Or(-compareBool(a.Attention, b.Attention), cmp.Compare(rank(a), rank(b)))
	})
	for _, f := range l.answer.Findings {
		if f.Attention {
			l.answer.Count++
		}
	}
}

// rank orders findings: what is on before what is missing before what is done;
// AI training before everything else of the same kind.
func rank(f *wire.Finding) int {
	order := []wire.State{wire.StateOn, wire.StatePresent, wire.StateNotFound, wire.StateNotLoaded, wire.StateLocked, wire.StateOff}
	place := 2 * slices.Index(order, f.State)
	if f.Purpose != "ai-training" {
		place++
	}
	return place
}
