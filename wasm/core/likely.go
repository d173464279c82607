package core

import "veto/wasm/wire"

// likeliest points at the control whose words say what the missing one does:
// platforms rename and move things. Two that are equally likely are as good as
// none. No state is claimed.
func (l *looking) likeliest(f *wire.Finding) {
	if f.Purpose == "other" || (f.On != wire.PolarityUsed && f.On != wire.PolarityProtected) {
		return
	}
	best, ties := wire.Verdict{}, 0
	for i := range l.request.Snapshot.Controls {
		c := &l.request.Snapshot.Controls[i]
		s, ok := l.settingOf(c)
		if !ok || c.Hidden {
			continue
		}
		verdict := l.words.Judge(s.ask)
		if verdict.Purpose != f.Purpose || verdict.On != f.On || verdict.Confidence < best.Confidence {
			continue
		}
		if ties++; verdict.Confidence > best.Confidence {
			ties = 1
		}
		best, f.Control = verdict, c.N
	}
	if ties != 1 {
		f.Control = -1
		return
	}
	f.Why = append(append(f.Why, say("whyLikely")), best.Why...)
}
