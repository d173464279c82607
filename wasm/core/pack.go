package core

import (
	"slices"

	"veto/wasm/pack"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// readPack reads a rule pack, or says why it must not be taken. The signature
// is calculated by the caller, with the browser's own Ed25519.
func (k *knowledge) readPack(file wire.PackFile) (wire.PackRead, error) {
	at, err := readTime(file.Now)
	if err != nil {
		return wire.PackRead{}, err
	}
	p, err := pack.Read([]byte(file.Text))
	if err != nil {
		return wire.PackRead{}, fault("bad-pack", "%v", err)
	}
	if refusal := p.Accept(pack.Held{Key: file.Key, Version: file.Version, Now: at.time}); refusal != nil {
		return wire.PackRead{}, fault(refusal.Code, "%s", refusal.Message)
	}
	read := wire.PackRead{Name: p.Name, Version: p.Version, Made: p.Made, Expires: p.Expires, Key: p.Key, Signature: p.Signature, Signed: string(p.Signed())}
	for i, platform := range p.Platforms {
		read.Rules = append(read.Rules, wire.PackRule{Text: string(p.Rules[i]), Read: ruleRead(platform)})
	}
	return read, nil
}

// brought are the platforms that came after this release: of the pack in use,
// then of the person's own files.
func (k *knowledge) brought(own []string, in *wire.Pack, at moment) []*rule.Platform {
	var all []*rule.Platform
	if in != nil && !pack.Expired(in.Expires, at.time) {
		all = slices.DeleteFunc(k.packed.read(in.Rules, false), k.outdates)
	}
	return append(all, k.own.read(own, true)...)
}

// outdates says whether the built-in rules of a platform were checked after
// those of a pack: a release that came later knows better.
func (k *knowledge) outdates(p *rule.Platform) bool {
	builtIn := k.set.Platform(p.ID)
	return builtIn != nil && lastChecked(builtIn) > lastChecked(p)
}

func lastChecked(p *rule.Platform) (day string) {
	for i := range p.Entries {
		day = max(day, p.Entries[i].Checked.Date)
	}
	return day
}

// replaced says whether a pack brings other rules for a built-in platform.
func replaced(p *rule.Platform, brought []*rule.Platform) bool {
	return slices.ContainsFunc(brought, func(other *rule.Platform) bool { return other != p && !other.Yours && other.ID == p.ID && !p.Yours })
}
