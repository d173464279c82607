package rule

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
)

func sampleSet(t testing.TB) *Set {
	t.Helper()
	s, err := Load(fstest.MapFS{"platforms/sample.json": {Data: sample(t)}})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAt(t *testing.T) {
	s := sampleSet(t)
	for _, c := range []struct{ url, want string }{
		{"https://www.sample.example/settings/ai?tab=data", "sample training/setting area"},
		{"https://www.sample.example/settings/ai/?x=1&tab=data#top", "sample training/setting area"},
		{"https://WWW.Sample.Example:443/settings/ai?tab=data", "sample training/setting area"},
		{"https://www.sample.example./settings/ai?tab=data", "sample training/setting area"},
		{"https://de-de.sample.example/settings/ai?tab=data", "sample training/setting area"},
		{"https://me:pw@www.sample.example/settings/ai?tab=data", "sample training/setting area"},
		{"https://www.sample.example/settings/ai?tab=database", "sample area"},
		{"https://www.sample.example/settings/ai", "sample area"},
		{"https://www.sample.example/settings", "sample area"},
		{"https://www.sample.example/settingsome", "sample"},
		{"https://www.sample.example/#settings/ai", "sample training/setting"},
		{"https://www.sample.example/feed#settings/ai", "sample"},
		{"https://www.sample.example", "sample"},
		{"https://portal.sample.example/object/", "sample objection/form"},
		{"https://www.sample.example/object", "sample"}, // the portal's page, not this host's
		{"https://portal.sample.example/settings/ai?tab=data", "sample"},
		{"https://other.example/settings/ai?tab=data", ""},
		{"https://fr-fr.sample.example/settings/ai?tab=data", ""},
		{"https://www.sample.example@other.example/settings/ai?tab=data", ""},
		{`https://other.example\@www.sample.example/settings/ai?tab=data`, ""},
		{"https://other.example#@www.sample.example/settings/ai?tab=data", ""},
		{"https://www.sample.example.other.example/settings/ai?tab=data", ""},
		{"https://www.sample.example:8443/settings/ai?tab=data", ""},
		{"http://www.sample.example/settings/ai?tab=data", ""},
		{"//www.sample.example/settings/ai?tab=data", ""},
		{"chrome://settings", ""}, {"about:blank", ""}, {"https://", ""}, {"https:///x", ""}, {"", ""},
	} {
		if got := whatIsAt(s, c.url); got != c.want {
			t.Errorf("%s: got %q, want %q", c.url, got, c.want)
		}
	}
}

func whatIsAt(s *Set, url string) string {
	var words []string
	for _, here := range s.At(url) {
		words = append(words, here.Platform.ID)
		for _, h := range here.Hits {
			words = append(words, h.Entry.ID+"/"+h.Page.Role)
		}
		if here.InArea {
			words = append(words, "area")
		}
	}
	return strings.Join(words, " ")
}

func TestHostsMatch(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"www.site.example", "de-de.site.example", true},
		{"site.example", "m.site.example", true},
		{"fr.site.example", "www.site.example", true},
		{"x.com", "twitter.com", false},
		{"chat.site.example", "www.site.example", false},
		{"help.site.example", "privacy.site.example", false},
		{"www.site.example", "www.other.example", false},
		{"de.example", "fr.example", false},
	} {
		if HostsMatch(c.a, c.b) != c.want || HostsMatch(c.b, c.a) != c.want {
			t.Errorf("HostsMatch(%s, %s) is not %v both ways", c.a, c.b, c.want)
		}
	}
}

func TestAddresses(t *testing.T) {
	s := sampleSet(t)
	want := map[string][]string{
		"www.sample.example":    {"/#settings/ai", "/settings"},
		"de-de.sample.example":  {"/#settings/ai", "/settings"},
		"portal.sample.example": {"/object"},
	}
	if got := s.Addresses(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := fmt.Sprint(s.Hosts("asked"), s.Hosts("install")); got != "[de-de.sample.example portal.sample.example www.sample.example] []" {
		t.Errorf("hosts are %s", got)
	}
	if s.Platform("sample") == nil || s.Platform("sampl") != nil || s.Platform("zzz") != nil {
		t.Error("Platform finds what is not there, or not what is")
	}
}

// The time must not grow with the number of platforms.
func BenchmarkAt(b *testing.B) {
	for _, n := range []int{10, 1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			set := manyPlatforms(b, n)
			for b.Loop() {
				if here := set.At("https://www.p7.example/settings/ai?tab=data"); len(here) != 1 || len(here[0].Hits) != 1 {
					b.Fatal("not found")
				}
			}
		})
	}
}

func manyPlatforms(b *testing.B, n int) *Set {
	good, all := string(sample(b)), make([]*Platform, n)
	for i := range all {
		id := fmt.Sprint("p", i)
		p, err := Read(id+".json", []byte(strings.NewReplacer("sample.example", id+".example", `"sample"`, `"`+id+`"`).Replace(good)))
		if err != nil {
			b.Fatal(err)
		}
		all[i] = p
	}
	set, err := NewSet(all)
	if err != nil {
		b.Fatal(err)
	}
	return set
}

// A host may be shared: every platform on it is told, the nearest first.
func TestAtASharedHost(t *testing.T) {
	good := string(sample(t))
	guest := strings.NewReplacer(`"sample"`, `"guest"`, "https://www.sample.example/#settings/ai", "https://guest.example/",
		"/settings", "/guest", "/object", "/guest", `["www.sample.example", `, `["guest.example", "www.sample.example", `).Replace(good)
	s, err := Load(fstest.MapFS{"platforms/sample.json": {Data: []byte(good)}, "platforms/guest.json": {Data: []byte(guest)}})
	if err != nil {
		t.Fatal(err)
	}
	for url, want := range map[string]string{
		"https://www.sample.example/":                     "sample guest",
		"https://www.sample.example/settings/ai?tab=data": "sample training/setting area guest",
		"https://www.sample.example/guest/ai?tab=data":    "guest training/setting area sample",
		"https://guest.example/":                          "guest training/setting",
	} {
		if got := whatIsAt(s, url); got != want {
			t.Errorf("%s: got %q, want %q", url, got, want)
		}
	}
	if got := s.Addresses()["www.sample.example"]; !reflect.DeepEqual(got, []string{"/#settings/ai", "/guest", "/settings"}) {
		t.Errorf("woken at %v", got)
	}
}
