package rule

import (
	"strings"

	"github.com/tidwall/gjson"
)

// brokenAt is the offset at which bytes that are not JSON stop being so. gjson
// only says that they are not.
func brokenAt(data []byte) int {
	p := &parser{s: string(data)}
	if p.value() {
		p.space()
	}
	return p.at
}

// parser walks JSON and stops at the first byte that does not fit.
type parser struct {
	s  string
	at int
}

func (p *parser) space() {
	for p.at < len(p.s) && strings.IndexByte(" \t\r\n", p.s[p.at]) >= 0 {
		p.at++
	}
}

func (p *parser) take(c byte) bool {
	p.space()
	if p.at < len(p.s) && p.s[p.at] == c {
		p.at++
		return true
	}
	return false
}

func (p *parser) value() bool {
	p.space()
	switch {
	case p.take('{'):
		return p.items('}', p.member)
	case p.take('['):
		return p.items(']', p.value)
	case p.at < len(p.s) && p.s[p.at] == '"':
		return p.quoted()
	}
	return p.plain()
}

func (p *parser) items(end byte, item func() bool) bool {
	if p.take(end) {
		return true
	}
	for item() {
		if p.take(end) {
			return true
		}
		if !p.take(',') {
			return false
		}
	}
	return false
}

func (p *parser) member() bool {
	p.space()
	return p.quoted() && p.take(':') && p.value()
}

func (p *parser) quoted() bool {
	if p.at >= len(p.s) || p.s[p.at] != '"' {
		return false
	}
	for i := p.at + 1; i < len(p.s) && p.s[i] >= ' '; i++ {
		switch p.s[i] {
		case '\\':
			i++
		case '"':
			p.at = i + 1
			return true
		}
	}
	return false
}

// plain takes a number, true, false or null.
func (p *parser) plain() bool {
	end := p.at
	for end < len(p.s) && strings.IndexByte(" \t\r\n,]}", p.s[end]) < 0 {
		end++
	}
	if end == p.at || !gjson.Valid(p.s[p.at:end]) {
		return false
	}
	p.at = end
	return true
}
