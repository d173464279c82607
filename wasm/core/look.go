package core

import (
	"cmp"
	"slices"
	"strings"

	"veto/wasm/match"
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
	l := &looking{knowledge: k, request: request, at: at, memory: remembered(request.Memory), answer: wire.Look{Findings: []wire.Finding{}, Remember: []wire.Memory{}}}
	l.limit()
	l.rules()
	if request.Any {
		l.general()
	}
	l.finish()
	return l.answer, nil
}

// looking is one look at one page.
type looking struct {
	*knowledge
	request wire.LookRequest
	at      moment
	memory  map[string]wire.Memory
	page    *match.Page
	taken   map[int]bool // controls an entry has claimed
	answer  wire.Look
}

func (l *looking) limit() {
	snapshot := &l.request.Snapshot
	if extra := len(snapshot.Controls) - maxControls; extra > 0 {
		snapshot.Controls = snapshot.Controls[:maxControls]
		l.answer.Cut = extra
	}
	l.answer.Cut += snapshot.Cut
	for i := range snapshot.Controls {
		shorten(&snapshot.Controls[i])
	}
	l.page = l.finder.Page(snapshot.Lang, snapshot.Controls)
	l.taken = map[int]bool{}
}

// maxName is the longest name, in bytes, that is compared: the longest label
// of any rule has 300.
const maxName = 2000

func shorten(c *wire.Control) {
	for _, text := range []*string{&c.Name, &c.Description, &c.Text} {
		if len(*text) > maxName {
			*text = strings.ToValidUTF8((*text)[:maxName], "")
		}
	}
}

// rules asks every entry of the platform that could speak at this address.
func (l *looking) rules() {
	url := l.request.Snapshot.URL
	platform, hits := l.set.At(url)
	if platform == nil {
		return
	}
	l.answer.Platform, l.answer.Name = platform.ID, platform.Name
	roles := map[*rule.Entry]string{}
	for _, hit := range hits {
		roles[hit.Entry] = hit.Page.Role
	}
	inArea := platform.InArea(url)
	l.answer.Here = inArea || len(hits) > 0
	var found []located
	for i := range platform.Entries {
		entry := &platform.Entries[i]
		role, named := roles[entry]
		if !named && !inArea {
			continue
		}
		found = append(found, located{entry: entry, role: role, named: named, match: l.page.Find(entry, role)})
	}
	l.tell(platform, found)
}

// located is an entry and what was found for it.
type located struct {
	entry *rule.Entry
	role  string
	named bool // the rule names this very address for the entry
	match match.Match
}

// tell turns what was found into findings. A control belongs to one entry:
// who is sure of it comes first.
func (l *looking) tell(platform *rule.Platform, found []located) {
	slices.SortStableFunc(found, func(a, b located) int {
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
		if finding, ok := l.finding(platform, one); ok {
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

// finish puts the worst first and counts what deserves a look.
func (l *looking) finish() {
	slices.SortStableFunc(l.answer.Findings, func(a, b wire.Finding) int {
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
func rank(f wire.Finding) int {
	order := []wire.State{wire.StateOn, wire.StatePresent, wire.StateNotFound, wire.StateNotLoaded, wire.StateLocked, wire.StateOff}
	place := 2 * slices.Index(order, f.State)
	if f.Purpose != "ai-training" {
		place++
	}
	return place
}
