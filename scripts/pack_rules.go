package main

import (
	"crypto/ed25519"
	"encoding/base64"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"

	"veto/wasm/codec"
	"veto/wasm/pack"
	"veto/wasm/rule"
)

const packUsage = `usage: pack-rules keygen -key file
       pack-rules sign -key file -version n -name "who signs" [-days 180] [-o pack.json] rule.json …
       pack-rules verify [-key text] [-after n] pack.json

A rule pack brings rules between two releases: the person loads it in the settings, sees who signed it, and decides.
keygen writes a new private key to a file and prints the public one, which is to be published where people know you.
sign reads rule files as strictly as the build does. verify checks what the extension would check.
`

func runPackRules(args []string) error {
	if len(args) == 0 {
		return errors.New("say what to do\n" + packUsage)
	}
	switch args[0] {
	case "keygen":
		return packKeygen(args[1:])
	case "sign":
		return packSign(args[1:])
	case "verify":
		return packVerify(args[1:])
	case "-h", "-help", "--help":
		fmt.Fprint(os.Stderr, packUsage)
		return nil
	}
	return fmt.Errorf("there is no %q\n%s", args[0], packUsage)
}

func packFlags(name string) *flag.FlagSet {
	flags := flag.NewFlagSet("pack-rules "+name, flag.ExitOnError)
	flags.Usage = func() {
		fmt.Fprint(flags.Output(), packUsage)
		flags.PrintDefaults()
	}
	return flags
}

func packKeygen(args []string) error {
	flags := packFlags("keygen")
	file := flags.String("key", "", "`file` for the private key; it must not be there yet")
	flags.Parse(args)
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		return err
	}
	// A key that is overwritten is lost, and with it everybody who trusts it.
	out, err := os.OpenFile(*file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("the private key cannot be written: %w; name a new file with -key", err)
	}
	_, err = fmt.Fprintln(out, encode64(private.Seed()))
	if err := errors.Join(err, out.Close()); err != nil {
		return err
	}
	fmt.Println(encode64(public))
	return nil
}

func packSign(args []string) error {
	flags := packFlags("sign")
	key := flags.String("key", "", "`file` with the private key")
	out := flags.String("o", "pack.json", "`file` to write")
	version := flags.Int("version", 0, "`number` of the pack, more than that of the one before")
	name := flags.String("name", "", "`who` signs")
	days := flags.Int("days", 180, "how many `days` the pack speaks")
	flags.Parse(args)
	private, err := privateKey(*key)
	if err != nil {
		return err
	}
	today := time.Now()
	body := pack.Body{
		Version: *version, Engine: rule.Engine, Name: *name,
		Made: today.Format(time.DateOnly), Expires: today.AddDate(0, 0, *days).Format(time.DateOnly),
	}
	if body.Rules, err = ruleTexts(flags.Args()); err != nil {
		return err
	}
	text, err := signPack(body, private)
	if err != nil {
		return err
	}
	return os.WriteFile(*out, text, 0o644)
}

// signPack signs a pack and reads it as the extension will.
func signPack(body pack.Body, private ed25519.PrivateKey) ([]byte, error) {
	body.Key = encode64(private.Public().(ed25519.PublicKey))
	body.Signature = encode64(ed25519.Sign(private, body.Signed()))
	text := body.Print()
	if _, err := pack.Read(text); err != nil {
		return nil, fmt.Errorf("the pack would be refused: %w", err)
	}
	return text, nil
}

func ruleTexts(files []string) (all []codec.Raw, err error) {
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		if _, err := rule.Read(file, data); err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func privateKey(file string) (ed25519.PrivateKey, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("the private key cannot be read: %w; make one with pack-rules keygen", err)
	}
	seed, err := base64.StdEncoding.DecodeString(strings.TrimSpace(string(text)))
	if err != nil || len(seed) != ed25519.SeedSize {
		return nil, fmt.Errorf("%s is not a key of pack-rules keygen", file)
	}
	return ed25519.NewKeyFromSeed(seed), nil
}

func packVerify(args []string) error {
	flags := packFlags("verify")
	key := flags.String("key", "", "the public key it must be signed with, as `text`; any if left out")
	after := flags.Int("after", 0, "`version` in use: an older pack is refused")
	flags.Parse(args)
	if flags.NArg() != 1 {
		return errors.New("name one pack\n" + packUsage)
	}
	text, err := os.ReadFile(flags.Arg(0))
	if err != nil {
		return err
	}
	p, err := verifyPack(text, pack.Held{Key: *key, Version: *after, Now: time.Now()})
	if err != nil {
		return fmt.Errorf("%s: %w", flags.Arg(0), err)
	}
	fmt.Printf("%s, version %d, %d platforms, until %s, signed with %s\n", p.Name, p.Version, len(p.Platforms), p.Expires, p.Key)
	return nil
}

// verifyPack checks everything that the extension and the browser check.
func verifyPack(text []byte, held pack.Held) (*pack.Pack, error) {
	p, err := pack.Read(text)
	if err != nil {
		return nil, err
	}
	if err := p.Accept(held); err != nil {
		return nil, err
	}
	if !ed25519.Verify(decode64(p.Key), p.Signed(), decode64(p.Signature)) {
		return nil, errors.New("the signature is not that of this pack: somebody changed it, or it was not signed with the key it names")
	}
	return p, nil
}

func encode64(raw []byte) string { return base64.StdEncoding.EncodeToString(raw) }

// decode64 decodes what pack.Read found to be base64.
func decode64(text string) []byte {
	raw, _ := base64.StdEncoding.DecodeString(text)
	return raw
}
