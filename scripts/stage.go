package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"io"
	"io/fs"
	"log"
	"math/big"
	"net"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"
	"sync"
	"time"
)

const htmlType = "text/html; charset=utf-8"

// stage plays the platforms' real addresses on this machine: a TLS server with
// a throw-away certificate, and a CONNECT proxy for a browser that cannot map
// host names by a flag. Whatever is not on the stage does not exist (404, no
// body); nothing is ever fetched from the network.
type stage struct {
	mu      sync.RWMutex
	pages   map[string][]byte // by address(): host and path, with the query only where it was asked for
	folder  fs.FS
	tls     net.Listener
	connect net.Listener
	// A test that answers by itself does so with the same certificate.
	certificate, key string
}

// openStage starts the servers on free ports of 127.0.0.1. folder holds pages
// as <host>/<path>.html and may be "".
func openStage(folder string) (*stage, error) {
	s := &stage{pages: map[string][]byte{}}
	if folder != "" {
		s.folder = os.DirFS(folder)
	}
	certificate, err := throwAwayCertificate()
	if err != nil {
		return nil, fmt.Errorf("stage: making a certificate: %w", err)
	}
	if s.certificate, s.key, err = asPEM(certificate); err != nil {
		return nil, fmt.Errorf("stage: writing the certificate down: %w", err)
	}
	if s.tls, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		return nil, fmt.Errorf("stage: no free port on 127.0.0.1: %w", err)
	}
	if s.connect, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		s.tls.Close()
		return nil, fmt.Errorf("stage: no free port on 127.0.0.1: %w", err)
	}
	secure := tls.NewListener(s.tls, &tls.Config{Certificates: []tls.Certificate{certificate}})
	// Browsers give up connections all the time; that is nothing to tell anybody.
	server := &http.Server{Handler: s, ErrorLog: log.New(io.Discard, "", 0)}
	go server.Serve(secure)
	go serveConnect(s.connect, s.tls.Addr().String())
	return s, nil
}

// Port is the TLS server's.
func (s *stage) Port() int { return s.tls.Addr().(*net.TCPAddr).Port }

// ProxyPort is the CONNECT proxy's.
func (s *stage) ProxyPort() int { return s.connect.Addr().(*net.TCPAddr).Port }

// Close stops both servers.
func (s *stage) Close() {
	s.connect.Close()
	s.tls.Close()
}

// Serve puts a page on the stage. The query of at is ignored by later requests
// unless it has one itself.
func (s *stage) Serve(at string, page []byte) error {
	u, err := url.Parse(at)
	if err != nil || u.Scheme != "https" || u.Host == "" {
		return fmt.Errorf("stage: %q is not an address it can play; give one like https://www.example.org/settings", at)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pages[address(u.Hostname(), u.Path, u.RawQuery)] = page
	return nil
}

func (s *stage) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	host, _, err := net.SplitHostPort(r.Host)
	if err != nil {
		host = r.Host
	}
	page, kind, ok := s.find(host, r.URL)
	if !ok {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Cache-Control", "no-store")
	w.Write(page)
}

func (s *stage) find(host string, u *url.URL) (page []byte, kind string, ok bool) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	for _, query := range []string{u.RawQuery, ""} {
		if page, ok := s.pages[address(host, u.Path, query)]; ok {
			return page, htmlType, true
		}
	}
	if s.folder == nil {
		return nil, "", false
	}
	return s.fromFolder(host, u.Path)
}

// fromFolder finds a page under its host, and what stand-in pages of all hosts
// have in common under shared/.
func (s *stage) fromFolder(host, at string) ([]byte, string, bool) {
	if at == "/" || at == "" {
		at = "/index"
	}
	name, kind := path.Join(host, at)+".html", htmlType
	switch path.Ext(at) {
	case ".css":
		name, kind = path.Join("shared", path.Base(at)), "text/css; charset=utf-8"
	case ".js":
		name, kind = path.Join("shared", path.Base(at)), "text/javascript; charset=utf-8"
	}
	page, err := fs.ReadFile(s.folder, name)
	return page, kind, err == nil
}

func address(host, path, query string) string {
	path = "/" + strings.Trim(path, "/")
	if query == "" {
		return strings.ToLower(host) + path
	}
	return strings.ToLower(host) + path + "?" + query
}

// throwAwayCertificate lives in memory for a day; the browsers on the stage
// run with certificate checks off, so no name in it has to be right.
func throwAwayCertificate() (tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return tls.Certificate{}, err
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(time.Now().UnixNano()),
		Subject:      pkix.Name{CommonName: "Veto stage"},
		DNSNames:     []string{"localhost"},
		NotBefore:    time.Now().Add(-time.Hour),
		NotAfter:     time.Now().Add(24 * time.Hour),
		KeyUsage:     x509.KeyUsageDigitalSignature,
		ExtKeyUsage:  []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, err
}

// asPEM writes a certificate and its key as servers read them.
func asPEM(c tls.Certificate) (certificate, key string, err error) {
	der, err := x509.MarshalPKCS8PrivateKey(c.PrivateKey)
	text := func(kind string, der []byte) string {
		return string(pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}))
	}
	return text("CERTIFICATE", c.Certificate[0]), text("PRIVATE KEY", der), err
}
