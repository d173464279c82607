package main

import (
	"crypto/tls"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"testing"
)

// browserOn is an HTTP client that reaches the stage as Firefox does: every
// host through the CONNECT proxy, certificates unchecked.
func browserOn(s *stage) *http.Client {
	proxy := &url.URL{Scheme: "http", Host: fmt.Sprintf("127.0.0.1:%d", s.ProxyPort())}
	return &http.Client{Transport: &http.Transport{
		Proxy:           http.ProxyURL(proxy),
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
	}}
}

func TestStagePlaysAddresses(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"www.example.org/settings/ads.html": "ads",
		"www.example.org/index.html":        "front",
		"shared/stage.css":                  "css",
	} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s, err := openStage(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for at, page := range map[string]string{"https://shop.example/a": "any", "https://shop.example/a?step=2": "two"} {
		if err := s.Serve(at, []byte(page)); err != nil {
			t.Fatal(err)
		}
	}
	client := browserOn(s)
	for _, c := range []struct {
		at     string
		status int
		body   string
		kind   string
	}{
		{"https://shop.example/a", 200, "any", htmlType},
		{"https://shop.example/a/?utm=1", 200, "any", htmlType},
		{"https://shop.example/a?step=2", 200, "two", htmlType},
		{"https://other.example/a", 404, "", ""},
		{"https://shop.example/favicon.ico", 404, "", ""},
		{"https://www.example.org/", 200, "front", htmlType},
		{"https://www.example.org/settings/ads?lang=de", 200, "ads", htmlType},
		{"https://www.example.org/stage.css", 200, "css", "text/css; charset=utf-8"},
		{"https://www.example.org/../secret", 404, "", ""},
	} {
		response, err := client.Get(c.at)
		if err != nil {
			t.Fatalf("%s: %v", c.at, err)
		}
		body, err := io.ReadAll(response.Body)
		response.Body.Close()
		if err != nil {
			t.Fatalf("%s: %v", c.at, err)
		}
		if response.StatusCode != c.status || string(body) != c.body || response.Header.Get("Content-Type") != c.kind {
			t.Errorf("%s: got %d %q %q", c.at, response.StatusCode, body, response.Header.Get("Content-Type"))
		}
	}
}

func TestStageRefusesWhatItCannotPlay(t *testing.T) {
	s, err := openStage("")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, at := range []string{"", "example.org", "http://example.org/", "https://", "://"} {
		if s.Serve(at, nil) == nil {
			t.Errorf("%q: no error", at)
		}
	}
	response, err := http.Get(fmt.Sprintf("http://127.0.0.1:%d/", s.ProxyPort()))
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("a plain request through the proxy got %d", response.StatusCode)
	}
}
