package core

import (
	"veto/wasm/guide"
	"veto/wasm/match"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// guide says what to click next on the way to an entry.
func (k *knowledge) guide(request wire.GuideRequest) (wire.Guide, error) {
	at, err := readTime(request.Now)
	if err != nil {
		return wire.Guide{}, err
	}
	platform, entry := k.entry(request.Rule, k.brought(request.Own, request.Pack, at))
	if entry == nil {
		return wire.Guide{}, fault("bad-request", "there is no rule %q; stop the guide and start it again", request.Rule)
	}
	f := entryFinding(platform, entry, reader{request.Language, request.Snapshot.Lang, at})
	g := wire.Guide{Rule: f.Rule, Name: platform.Name, Title: f.Title, Way: f.Way, Page: f.Page, Control: -1}
	if g.Way == nil {
		g.Way = []string{}
	}
	snapshot := request.Snapshot
	if extra := len(snapshot.Controls) - maxControls; extra > 0 {
		snapshot.Controls = snapshot.Controls[:maxControls]
	}
	page := k.finder.Page(snapshot.Lang, snapshot.Controls)
	switch found, role := k.findOn(page, platform, entry, snapshot.URL); {
	case role == "setting" || role == "form" || found.Sure && !found.Leads:
		g.Arrived, g.Step, g.Says = true, max(0, len(g.Way)-1), say("nextArrived")
	case found.Sure:
		g.Control, g.Step, g.Says = found.Control.N, stepOf(g.Way, found.Control, request.Done, page), say("nextClick", found.Control.Name)
	default:
		lead(&g, guide.Next(g.Way, request.Done, page), snapshot.Age)
	}
	return g, nil
}

// findOn looks for the entry's control on the page; role is what the rule says
// its address is to the entry, "" where it says nothing.
func (k *knowledge) findOn(page *match.Page, platform *rule.Platform, entry *rule.Entry, url string) (match.Match, string) {
	here, ok := platform.At(url)
	if !ok {
		return match.Match{}, ""
	}
	for _, hit := range here.Hits {
		if hit.Entry == entry {
			return page.Find(entry, hit.Page.Role), hit.Page.Role
		}
	}
	if !here.InArea && entry.Placed() {
		return match.Match{}, ""
	}
	return page.Find(entry, ""), ""
}

// lead fills in the step to take, or says that it is not there. A page that was
// opened just now may still bring it.
func lead(g *wire.Guide, next guide.Place, age int) {
	g.Step = next.Step
	switch {
	case len(g.Way) == 0:
		g.Says = say("nextNoWay")
	case next.Control != nil:
		g.Control, g.Says = next.Control.N, say("nextClick", next.Control.Name)
	case age < absentAfter:
		g.Wait, g.Says = absentAfter-age, say("nextLooking", g.Way[next.Step])
	default:
		g.Says = say("nextMissing", g.Way[next.Step])
	}
}

// stepOf is the step that a row which leads to the setting stands for.
func stepOf(way []string, row *wire.Control, done int, page *match.Page) int {
	for i := len(way) - 1; i > done; i-- {
		if page.Step(way[i]) == row {
			return i
		}
	}
	return max(0, min(done, len(way)-1))
}
