package core

import (
	"cmp"

	"github.com/tidwall/gjson"

	"veto/wasm/rule"
	"veto/wasm/wire"
)

// maxOwn is how many files of the person's own are kept read. More are read
// anew each time: slower, never wrong.
const maxOwn = 50

// shelf keeps rule files that were brought and read, by their text.
type shelf map[string]*rule.Platform

// read returns the platforms of the files that are sound. One that is not says
// nothing: it was told why when it was brought. yours: they are the person's own.
func (s shelf) read(files []string, yours bool) (all []*rule.Platform) {
	for _, text := range files {
		if p, err := s.platform(text, yours); err == nil {
			all = append(all, p)
		}
	}
	return all
}

func (s shelf) platform(text string, yours bool) (*rule.Platform, error) {
	if p := s[text]; p != nil {
		return p, nil
	}
	name := gjson.Get(text[:min(len(text), rule.MaxBytes)], "id").Str
	p, err := rule.Read(name+".json", []byte(text))
	if err != nil {
		return nil, err
	}
	p.Yours, p.Access = yours, "asked"
	if len(s) >= maxOwn {
		clear(s)
	}
	s[text] = p
	return p, nil
}

// named has problems say the file's own name: while it was read, its id stood
// in for that.
func named(err error, name string) error {
	if problems, ok := err.(rule.Problems); ok {
		for i := range problems {
			problems[i].File = name
		}
	}
	return err
}

// readRule reads a rule file of the person's own, or says what is wrong with it.
func (k *knowledge) readRule(file wire.RuleFile) (wire.RuleRead, error) {
	p, err := k.own.platform(file.Text, true)
	if err != nil {
		return wire.RuleRead{}, fault("bad-rule", "%v", named(err, cmp.Or(file.Name, "your file")))
	}
	return ruleRead(p), nil
}

func ruleRead(p *rule.Platform) wire.RuleRead {
	return wire.RuleRead{ID: p.ID, Name: p.Name, Hosts: p.Hosts, Entries: len(p.Entries), Addresses: p.Addresses()}
}
