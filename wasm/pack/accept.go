package pack

import (
	"fmt"
	"time"
)

// Held is what a new pack is compared with.
type Held struct {
	Key     string // whose packs are taken, base64; "" where nobody is trusted yet
	Version int    // of the pack that is in use, 0 where there is none
	Now     time.Time
}

// Refusal says why a sound pack must not be taken: Code in one word that a page
// can put into the person's language, Message with the figures.
type Refusal struct {
	Code    string // pack-signer, pack-older, pack-expired
	Message string
}

func (r *Refusal) Error() string { return r.Message }

// Accept says why a pack must not be taken, nil if it may: it comes from
// somebody else, is older than what is there, or has expired.
func (p *Pack) Accept(held Held) *Refusal {
	switch {
	case held.Key != "" && p.Key != held.Key:
		return refusal("pack-signer", "the pack is signed with the key %s; only packs of %s are taken here: remove the pack in use first if you trust the other signer", p.Key, held.Key)
	case p.Version < held.Version:
		return refusal("pack-older", "the pack has version %d, but version %d is in use: ask for a newer one", p.Version, held.Version)
	case Expired(p.Expires, held.Now):
		return refusal("pack-expired", "the pack expired on %s: ask for a newer one", p.Expires)
	}
	return nil
}

func refusal(code, format string, args ...any) *Refusal {
	return &Refusal{code, fmt.Sprintf(format, args...)}
}

// Expired says whether the last day of a pack is over where the person is. A
// text that is no day has expired.
func Expired(expires string, now time.Time) bool {
	return expires < now.Format(time.DateOnly) || len(expires) != len(time.DateOnly)
}
