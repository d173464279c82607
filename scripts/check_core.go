package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"veto/rules"
	"veto/wasm/core"
	"veto/wasm/pack"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// asking is a question to the core, and what Go answers.
type asking struct {
	method string
	body   []byte
	answer []byte
}

// checkCompiledCore asks the compiled core what Go was asked natively: every
// case of the judge, every case of the rules as it is and under every mutation,
// every rule, and what Veto's own pages ask. Their answers must be the same,
// byte for byte, from both compilers.
func checkCompiledCore() (counts, error) {
	all, err := askings()
	if err != nil {
		return counts{}, err
	}
	var total counts
	for _, with := range []compiler{coreCompiler(), plainGo{}} {
		counted, err := compareCore(with, all)
		if err != nil {
			return total, err
		}
		total.add(counted)
		if with == (plainGo{}) {
			break // there is no other compiler on this machine
		}
	}
	return total, nil
}

func compareCore(with compiler, all []asking) (total counts, err error) {
	dir, err := os.MkdirTemp("", "veto-compiled-")
	if err != nil {
		return total, err
	}
	defer os.RemoveAll(dir)
	module, starter := filepath.Join(dir, "core.wasm"), filepath.Join(dir, "wasm_exec.js")
	if err := compiled(with, module); err != nil {
		return total, err
	}
	text, err := with.starter()
	if err == nil {
		err = os.WriteFile(starter, []byte(text), 0o644)
	}
	if err != nil {
		return total, err
	}
	answers, err := askCompiled(starter, module, all)
	if err != nil {
		return total, err
	}
	for i, a := range all {
		if total.passed++; string(a.answer) == answers[i] {
			continue
		}
		total.passed, total.failed = total.passed-1, total.failed+1
		if total.failed <= 3 {
			fmt.Printf("   %T answers otherwise than Go\n   asked:  %s %.600s\n   Go:     %.600s\n   answer: %.600s\n", with, a.method, a.body, a.answer, answers[i])
		}
	}
	fmt.Printf("   %d questions to the core of %T\n", len(all), with)
	return total, nil
}

func askCompiled(starter, module string, all []asking) ([]string, error) {
	var questions bytes.Buffer
	for _, a := range all {
		fmt.Fprintln(&questions, asJSON([]string{a.method, string(a.body)}))
	}
	var trouble bytes.Buffer
	cmd := exec.Command("node", "extension/e2e/compiled.mjs", starter, module)
	cmd.Stdin, cmd.Stderr = &questions, &trouble
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("the compiled core: %w\n%s", err, tail(trouble.Bytes(), 2000))
	}
	var answers []string
	lines := bufio.NewScanner(bytes.NewReader(out))
	lines.Buffer(nil, core.MaxRequest)
	for lines.Scan() {
		answers = append(answers, lines.Text())
	}
	if len(answers) != len(all) {
		return nil, fmt.Errorf("the compiled core answered %d of %d questions\n%s", len(answers), len(all), tail(trouble.Bytes(), 2000))
	}
	return answers, lines.Err()
}

// askings are the questions, each once.
func askings() ([]asking, error) {
	var all []asking
	asked := map[string]bool{}
	listen = func(method string, body, answer []byte) {
		if key := method + string(body); !asked[key] {
			asked[key] = true
			all = append(all, asking{method, body, answer})
		}
	}
	defer func() { listen = nil }()
	subjects, err := allSubjects("rules/testdata")
	if err != nil {
		return nil, err
	}
	mutateAll(subjects)
	if err := errors.Join(askJudge(), askRules(), askDays()); err != nil {
		return nil, err
	}
	for _, language := range []string{"en", "de"} {
		for _, method := range []string{"platforms", "coverage", "letter-choices", "deadlines", "authorities"} {
			askCore(method, map[string]any{"language": language, "now": "2026-11-21T12:00:00Z"})
		}
	}
	if len(all) < len(subjects) {
		return nil, fmt.Errorf("only %d questions from %d cases", len(all), len(subjects))
	}
	return all, nil
}

// askJudge asks about every case of the judge's own, a hundred a page.
func askJudge() error {
	files, err := filepath.Glob("wasm/judge/testdata/??.txtar")
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no cases of the judge in wasm/judge/testdata: %w", err)
	}
	for _, file := range files {
		story, err := txtar.ParseFile(file)
		if err != nil {
			return err
		}
		page := wire.Snapshot{URL: "https://www.example.org/settings", Lang: strings.TrimSuffix(filepath.Base(file), ".txtar"), Age: 9000}
		for _, group := range story.Files {
			for label := range strings.Lines(string(group.Data)) {
				name, heading, _ := strings.Cut(strings.TrimSpace(label), " | ")
				page.Controls = append(page.Controls, wire.Control{N: len(page.Controls) + 1, Role: "switch", Name: name, Headings: []string{heading}, State: "on"})
			}
		}
		for some := range slices.Chunk(page.Controls, 100) {
			part := page
			part.Controls = some
			lookAt(part)
		}
	}
	return nil
}

// askRules asks what is known of every page a rule names, and reads every rule
// file, once alone and once in a pack.
func askRules() error {
	files, err := fs.Glob(rules.FS, "platforms/*.json")
	if err != nil {
		return err
	}
	body := pack.Body{Version: 1, Engine: rule.Engine, Made: "2026-11-01", Expires: "2026-12-01", Name: "Test body", Key: encode64(make([]byte, 32)), Signature: encode64(make([]byte, 64))}
	for _, file := range files {
		text, err := rules.FS.ReadFile(file)
		if err != nil {
			return err
		}
		platform, err := rule.Read(file, text)
		if err != nil {
			return err
		}
		body.Rules = append(body.Rules, text)
		askCore("read-rule", wire.RuleFile{Name: file, Text: string(text)})
		for _, entry := range platform.Entries {
			askPages(&entry)
		}
	}
	askCore("read-pack", wire.PackFile{Text: string(body.Print()), Now: "2026-11-21T12:00:00Z"})
	return nil
}

func askPages(entry *rule.Entry) {
	for _, page := range entry.Pages {
		for _, method := range []string{"rehearse", "site", "samples"} {
			askCore(method, wire.SiteRequest{URL: page.URL, Language: "de", Now: "2026-11-21T12:00:00Z"})
		}
	}
}

// askDays asks for the last day of an answer in every country whose holidays are
// known.
func askDays() error {
	files, err := fs.Glob(rules.FS, "holidays/??.json")
	for _, file := range files {
		country := strings.ToUpper(strings.TrimSuffix(filepath.Base(file), ".json"))
		askCore("due", wire.DueRequest{Kind: "answer", From: "2026-11-20", Country: country, Now: "2026-11-21T12:00:00Z"})
	}
	return err
}

// listen is told of each question to the core, where somebody wants to know.
var listen func(method string, body, answer []byte)

// askCore asks the core as the extension does.
func askCore(method string, question any) []byte {
	body := []byte(asJSON(question))
	answer := core.Call(method, body)
	if listen != nil {
		listen(method, body, answer)
	}
	return answer
}
