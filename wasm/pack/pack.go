// Package pack reads signed rule packs: rules that come between two releases
// of Veto, in one file. A pack changes what Veto says about platforms and
// nothing else; what Veto may read is decided by the browser's permissions.
//
// The package does not calculate signatures: Go's Ed25519 would add a tenth to
// the core, and every browser that has one calculates it itself. It says which
// bytes are signed, by which key, and judges everything else.
package pack

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"strings"
	"time"

	"github.com/tidwall/gjson"
	// pretty prints JSON in lines, and comes with gjson.
	"github.com/tidwall/pretty"

	"veto/wasm/codec"
	"veto/wasm/rule"
)

// MaxBytes is the largest pack that is read. All rules of Veto together take a
// fifth of it.
const MaxBytes = 2 << 20

// Limits of the parts of a pack.
const (
	maxName       = 100 // bytes
	maxRules      = 500
	longestLife   = 400 * 24 * time.Hour
	keyBytes      = 32 // Ed25519, RFC 8032
	signatureSize = 64
)

// prefix stands before the signed bytes, so that a signature made for something
// else is never one of a pack.
const prefix = "veto rule pack 1\n"

// Body is a pack's file. All of it but the signature is signed.
type Body struct {
	Version   int         `json:"version"` // grows with every pack of a signer
	Engine    int         `json:"engine"`  // as rule.Engine: what a reader must understand
	Made      string      `json:"made"`    // YYYY-MM-DD
	Expires   string      `json:"expires"` // YYYY-MM-DD; on this day the pack still speaks
	Name      string      `json:"name"`    // of the signer, in its own words
	Rules     []codec.Raw `json:"rules"`   // rule files
	Key       string      `json:"key"`     // the signer's public key, base64
	Signature string      `json:"signature,omitempty"`
}

// Pack is a file that was read: sound, but not yet known to be its signer's.
type Pack struct {
	Body
	Platforms []*rule.Platform // of Rules, in their order
}

// Signed is what the signature is calculated over.
func (b Body) Signed() []byte {
	b.Signature = ""
	return append([]byte(prefix), b.Print()...)
}

// Print is the one form a pack's file has.
func (b Body) Print() []byte {
	return pretty.PrettyOptions(codec.Write(nil, b), &pretty.Options{Indent: " "})
}

// Read reads a pack as strictly as rule files are read. The error says what is
// wrong and what to do; a pack with a fault is refused whole.
func Read(data []byte) (*Pack, error) {
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("the pack has %d bytes, at most %d are read; leave out what no source says", len(data), MaxBytes)
	}
	p := &Pack{}
	if err := p.Body.read(data); err != nil {
		return nil, err
	}
	for _, c := range []func(*Pack) error{engineKnown, headSound, datesSound, keysSound, rulesSound} {
		if err := c(p); err != nil {
			return nil, err
		}
	}
	if !bytes.Equal(data, p.Print()) {
		return nil, fmt.Errorf("the pack is not in the one form packs have; write it with go run ./scripts pack-rules sign, and do not change it afterwards")
	}
	return p, nil
}

func (b *Body) read(data []byte) error {
	err := codec.ReadStrictly(data, b)
	if err == nil {
		return nil
	}
	// What an unknown field means, only a newer reader knows.
	if engine := gjson.GetBytes(data, "engine").Int(); engine > rule.Engine {
		return engineKnown(&Pack{Body: Body{Engine: int(engine)}})
	}
	return fmt.Errorf("this is not a rule pack: %w; ask its maker for a whole file", err)
}

func engineKnown(p *Pack) error {
	switch {
	case p.Engine > rule.Engine:
		return fmt.Errorf("the pack needs engine %d; this is engine %d: bring Veto up to date", p.Engine, rule.Engine)
	case p.Engine < 1:
		return fmt.Errorf("engine is %d; write the engine its rules were checked with, such as %d", p.Engine, rule.Engine)
	}
	return nil
}

func headSound(p *Pack) error {
	switch {
	case p.Version < 1:
		return fmt.Errorf("version is %d; the first pack of a signer has 1, each later one more", p.Version)
	case strings.TrimSpace(p.Name) == "" || len(p.Name) > maxName:
		return fmt.Errorf("name has %d bytes; write who signs, in 1 to %d", len(p.Name), maxName)
	case len(p.Rules) == 0 || len(p.Rules) > maxRules:
		return fmt.Errorf("the pack has %d rules; it may have 1 to %d", len(p.Rules), maxRules)
	}
	return nil
}

func datesSound(p *Pack) error {
	made, err := day("made", p.Made)
	if err != nil {
		return err
	}
	expires, err := day("expires", p.Expires)
	if err != nil {
		return err
	}
	if life := expires.Sub(made); life < 0 || life > longestLife {
		return fmt.Errorf("the pack is made on %s and expires on %s; it may live %d days at most: facts about platforms grow old", p.Made, p.Expires, int(longestLife.Hours()/24))
	}
	return nil
}

func day(field, text string) (time.Time, error) {
	at, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return at, fmt.Errorf("%s is %q; write a day like 2026-11-21", field, text)
	}
	return at, nil
}

func keysSound(p *Pack) error {
	for _, one := range []struct {
		field, text string
		size        int
	}{{"key", p.Key, keyBytes}, {"signature", p.Signature, signatureSize}} {
		if raw, err := base64.StdEncoding.Strict().DecodeString(one.text); err != nil || len(raw) != one.size {
			return fmt.Errorf("%s is not %d bytes of base64; sign the pack with go run ./scripts pack-rules sign", one.field, one.size)
		}
	}
	return nil
}

func rulesSound(p *Pack) error {
	seen := map[string]bool{}
	for i, raw := range p.Rules {
		platform, err := rule.Read(gjson.GetBytes(raw, "id").String()+".json", raw)
		if err != nil {
			return fmt.Errorf("rules[%d] is refused:\n%w", i, err)
		}
		if seen[platform.ID] {
			return fmt.Errorf("rules[%d]: there are two files for %s; keep one of the two", i, platform.ID)
		}
		seen[platform.ID] = true
		p.Platforms = append(p.Platforms, platform)
	}
	return nil
}
