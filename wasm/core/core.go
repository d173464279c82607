// Package core is the one door to all judgement: a method name and JSON in,
// JSON out. It keeps nothing between calls that a caller would have to give it
// again; clock, language, storage are arguments.
package core

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"

	"github.com/tidwall/gjson"

	"veto/rules"
	"veto/wasm/judge"
	"veto/wasm/match"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// MaxRequest is the largest request in bytes. The content script cuts a page
// at 5,000 controls, which is about 2 MB.
const MaxRequest = 8 << 20

// knowledge is what the core reads once: rules and vocabulary.
type knowledge struct {
	set    *rule.Set
	words  *judge.Vocabulary
	finder *match.Finder
	own    shelf
}

var learn = sync.OnceValues(func() (*knowledge, error) {
	set, err := rule.LoadBuiltIn(rules.FS)
	if err != nil {
		return nil, err
	}
	words, err := judge.Load(rules.FS)
	if err != nil {
		return nil, err
	}
	return &knowledge{set: set, words: words, finder: match.New(words), own: shelf{}}, nil
})

// method answers one kind of request.
type method func(*knowledge, []byte) (any, error)

var methods = map[string]method{
	"look":        handler((*knowledge).look),
	"site":        handler((*knowledge).site),
	"platforms":   handler((*knowledge).platforms),
	"judge":       handler((*knowledge).judge),
	"read-rule":   handler((*knowledge).readRule),
	"controls":    handler((*knowledge).controls),
	"rule-report": handler((*knowledge).ruleReport),
	"coverage":    handler((*knowledge).coverage),
	"guide":       handler((*knowledge).guide),

	"letter-choices": handler((*knowledge).letterChoices),
	"letter":         handler((*knowledge).letter),
	"form-plan":      handler((*knowledge).formPlan),
	"due":            handler((*knowledge).due),
	"calendar":       handler((*knowledge).calendar),
	"deadlines":      handler((*knowledge).deadlines),
}

// Call answers one request: {"ok": …} or {"error": Fault}. It never panics on
// account of its input.
func Call(name string, body []byte) []byte {
	answer, err := call(name, body)
	if err != nil {
		return failure(name, err)
	}
	text, err := json.Marshal(map[string]any{"ok": answer})
	if err != nil {
		return failure(name, err)
	}
	return text
}

func call(name string, body []byte) (any, error) {
	run, ok := methods[name]
	if !ok {
		return nil, fault("unknown-method", "there is no method %q; the extension and its core are of different versions: reload the extension", name)
	}
	if len(body) > MaxRequest {
		return nil, fault("too-large", "the request has %d bytes; the core takes %d at most", len(body), MaxRequest)
	}
	if !gjson.ValidBytes(body) {
		return nil, fault("bad-json", "the request is not JSON")
	}
	known, err := learn()
	if err != nil {
		return nil, fault("bad-rules", "the rules in this package cannot be read: %v", err)
	}
	return run(known, body)
}

// handler reads a request into its type. A field of the wrong type is an
// error; an unknown one is not: an older core may be asked by a newer page.
func handler[Request, Answer any](answer func(*knowledge, Request) (Answer, error)) method {
	return func(known *knowledge, body []byte) (any, error) {
		var request Request
		if err := json.Unmarshal(body, &request); err != nil {
			return nil, fault("bad-request", "the request cannot be read: %v", err)
		}
		return answer(known, request)
	}
}

// faultError is a wire.Fault on its way out.
type faultError wire.Fault

func (f faultError) Error() string { return f.Code + ": " + f.Message }

func fault(code, format string, args ...any) error {
	return faultError{Code: code, Message: fmt.Sprintf(format, args...)}
}

func failure(name string, err error) []byte {
	f, ok := err.(faultError)
	if !ok {
		f = faultError{Code: "internal", Message: err.Error()}
	}
	if f.Where == "" {
		f.Where = name
	}
	return Failure(wire.Fault(f))
}

// Failure is a fault as an answer.
func Failure(f wire.Fault) []byte {
	f.Message = strings.ToValidUTF8(f.Message, "\uFFFD")
	text, err := json.Marshal(map[string]any{"error": f})
	if err != nil {
		// Strings always marshal; this is here so that nobody ever gets an empty answer.
		return []byte(`{"error":{"code":"internal","message":"an error could not be written","where":"core"}}`)
	}
	return text
}
