package main

import (
	"bytes"
	"crypto/ed25519"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"veto/wasm/codec"
	"veto/wasm/pack"
	"veto/wasm/rule"
)

var packNow = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

// seeded is the key of a signer of these tests.
func seeded(letter string) ed25519.PrivateKey {
	return ed25519.NewKeyFromSeed(bytes.Repeat([]byte(letter), ed25519.SeedSize))
}

func packBody(t *testing.T) pack.Body {
	t.Helper()
	rules, err := ruleTexts([]string{"wasm/rule/testdata/sample.json"})
	if err != nil {
		t.Fatal(err)
	}
	return pack.Body{Version: 7, Engine: rule.Engine, Made: "2026-11-01", Expires: "2027-05-01", Name: "Test body", Rules: rules}
}

func signed(t *testing.T, body pack.Body) []byte {
	t.Helper()
	text, err := signPack(body, seeded("a"))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestASignedPackIsVerified(t *testing.T) {
	text := signed(t, packBody(t))
	p, err := verifyPack(text, pack.Held{Key: encode64(seeded("a").Public().(ed25519.PublicKey)), Version: 7, Now: packNow})
	if err != nil || len(p.Platforms) != 1 || p.Platforms[0].ID != "sample" {
		t.Errorf("got %+v, %v", p, err)
	}
}

func TestVerifyRefuses(t *testing.T) {
	good := signed(t, packBody(t))
	other := encode64(seeded("b").Public().(ed25519.PublicKey))
	for _, c := range []struct {
		name, want string
		text       []byte
		held       pack.Held
	}{
		{"another signer", "only packs of " + other, good, pack.Held{Key: other, Now: packNow}},
		{"an older pack", "version 8 is in use", good, pack.Held{Version: 8, Now: packNow}},
		{"an expired pack", "expired on 2027-05-01", good, pack.Held{Now: packNow.AddDate(1, 0, 0)}},
		{"a changed rule", "somebody changed it", bytes.Replace(good, []byte("Sample"), []byte("Simple"), 1), pack.Held{Now: packNow}},
		{"a changed date", "somebody changed it", bytes.Replace(good, []byte("2027-05-01"), []byte("2027-06-01"), 1), pack.Held{Now: packNow}},
		{"another's signature", "somebody changed it", bytes.Replace(good, []byte(encode64(seeded("a").Public().(ed25519.PublicKey))), []byte(other), 1), pack.Held{Now: packNow}},
	} {
		if _, err := verifyPack(c.text, c.held); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
	}
}

func TestSignRefusesWhatTheExtensionWould(t *testing.T) {
	for _, c := range []struct {
		name, want string
		change     func(*pack.Body)
	}{
		{"no name", "name has 0 bytes", func(b *pack.Body) { b.Name = "" }},
		{"no rules", "the pack has 0 rules", func(b *pack.Body) { b.Rules = nil }},
		{"the same twice", "two files for sample", func(b *pack.Body) { b.Rules = append(b.Rules, b.Rules[0]) }},
		{"too long a life", "400 days at most", func(b *pack.Body) { b.Expires = "2028-11-01" }},
		{"a broken rule", "rules[0] is refused", func(b *pack.Body) { b.Rules = []codec.Raw{[]byte(`{"id":"x"}`)} }},
	} {
		body := packBody(t)
		c.change(&body)
		if _, err := signPack(body, seeded("a")); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
	}
}

func TestPackRulesFromTheCommandLine(t *testing.T) {
	dir := t.TempDir()
	key, file := filepath.Join(dir, "key"), filepath.Join(dir, "pack.json")
	for _, args := range [][]string{
		{"keygen", "-key", key},
		{"sign", "-key", key, "-version", "1", "-name", "Test body", "-o", file, "wasm/rule/testdata/sample.json"},
		{"verify", file},
	} {
		if err := runPackRules(args); err != nil {
			t.Fatalf("%v: %v", args, err)
		}
	}
	if info, err := os.Stat(key); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the private key may be read by others: %v %v", info, err)
	}
	if err := runPackRules([]string{"keygen", "-key", key}); err == nil {
		t.Error("a private key was overwritten")
	}
}
