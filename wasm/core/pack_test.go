package core_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"veto/wasm/codec"
	"veto/wasm/pack"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

func packText(t testing.TB, rules ...string) string {
	t.Helper()
	p := &pack.Pack{
		Body: pack.Body{
			Version: 3, Engine: rule.Engine, Made: "2026-11-01", Expires: "2026-12-01", Name: "Test body",
			Key: strings.Repeat("A", 43) + "=", Signature: strings.Repeat("A", 86) + "==",
		},
	}
	for _, text := range rules {
		p.Rules = append(p.Rules, codec.Raw(text))
	}
	return string(p.Print())
}

func TestReadPack(t *testing.T) {
	read := call[wire.PackRead](t, "read-pack", wire.PackFile{Text: packText(t, ownFile(t)), Now: noon})
	if read.Name != "Test body" || read.Version != 3 || len(read.Rules) != 1 || read.Rules[0].Read.ID != "sample" || !strings.Contains(read.Signed, `"sample"`) || strings.Contains(read.Signed, "signature") {
		t.Errorf("got %+v", read)
	}
}

func TestReadPackRefuses(t *testing.T) {
	for _, c := range []struct {
		name, code, want string
		file             wire.PackFile
	}{
		{"expired", "pack-expired", "expired on 2026-12-01", wire.PackFile{Text: packText(t, ownFile(t)), Now: "2026-12-02T00:00:00Z"}},
		{"older than what is in use", "pack-older", "version 4 is in use", wire.PackFile{Text: packText(t, ownFile(t)), Version: 4, Now: noon}},
		{"another signer", "pack-signer", "only packs of BBBB are taken", wire.PackFile{Text: packText(t, ownFile(t)), Key: "BBBB", Now: noon}},
		{"no pack", "bad-pack", "this is not a rule pack", wire.PackFile{Text: "{", Now: noon}},
	} {
		body, err := json.Marshal(c.file)
		if err != nil {
			t.Fatal(err)
		}
		if f := callError(t, "read-pack", string(body)); f.Code != c.code || !strings.Contains(f.Message, c.want) {
			t.Errorf("%s: got %+v, want %q", c.name, f, c.want)
		}
	}
}

// packed is a pack in use that has other rules for a built-in platform.
func packed(t *testing.T, checked string) *wire.Pack {
	text := ownFile(t, `"sample"`, `"linkedin"`, "www.sample.example", "www.linkedin.com", `"de-de.sample.example", `, "", `"date": "2026-11-21"`, `"date": "`+checked+`"`)
	return &wire.Pack{Expires: "2026-12-01", Rules: []string{text}}
}

func siteItems(t *testing.T, now string, in *wire.Pack) []string {
	t.Helper()
	site := call[wire.Site](t, "site", wire.SiteRequest{URL: "https://www.linkedin.com/feed/", Language: "en", Now: now, Pack: in})
	var all []string
	for _, item := range site.Items {
		if item.Yours {
			t.Errorf("%s of a pack is called the person's own", item.ID)
		}
		all = append(all, item.ID)
	}
	return all
}

func TestAPackSpeaksInPlaceOfTheBuiltInRules(t *testing.T) {
	if got := siteItems(t, noon, packed(t, "2026-11-21")); len(got) != 2 || !slices.Contains(got, "linkedin/training") {
		t.Errorf("got %v", got)
	}
}

func TestAPackFallsSilent(t *testing.T) {
	builtIn := siteItems(t, noon, nil)
	if len(builtIn) < 12 {
		t.Fatalf("only %v", builtIn)
	}
	for name, got := range map[string][]string{
		"expired":                    siteItems(t, "2026-12-02T00:00:00Z", packed(t, "2026-11-21")),
		"older than the release":     siteItems(t, noon, packed(t, "2025-01-01")),
		"no longer read by this one": siteItems(t, noon, &wire.Pack{Expires: "2026-12-01", Rules: []string{"{"}}),
	} {
		if !slices.Equal(got, builtIn) {
			t.Errorf("%s: %v speaks", name, got)
		}
	}
}

// The list of platforms is what the person is asked to give access to.
func TestAPackWidensNoAccess(t *testing.T) {
	site := call[wire.Site](t, "site", wire.SiteRequest{URL: "https://portal.sample.example/object", Language: "en", Now: noon, Pack: packed(t, "2026-11-21")})
	if !site.Here {
		t.Fatal("the pack does not speak on its foreign host: this test tests nothing")
	}
	for _, p := range call[wire.Platforms](t, "platforms", wire.PlatformsRequest{Language: "en"}).Platforms {
		if slices.Contains(p.Hosts, "portal.sample.example") {
			t.Errorf("%s brings hosts of a pack", p.ID)
		}
	}
}
