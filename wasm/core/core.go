// Package core is the one door to all judgement: a method name and JSON in,
// JSON out. It keeps nothing between calls that a caller would have to give it
// again; clock, language, storage are arguments.
package core

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"veto/rules"
	"veto/wasm/codec"
	"veto/wasm/judge"
	"veto/wasm/match"
	"veto/wasm/pattern"
	"veto/wasm/rule"
	"veto/wasm/wire"
)

// MaxRequest is the largest request in bytes. The content script cuts a page
// at 5,000 controls, which is about 2 MB.
const MaxRequest = 8 << 20

// knowledge is what the core reads once: rules and vocabulary.
type knowledge struct {
	set     *rule.Set
	words   *judge.Vocabulary
	finder  *match.Finder
	designs *pattern.Reader
	own     shelf // files of the person's own
	packed  shelf // files of rule packs
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
	phrases, err := pattern.LoadPhrases(rules.FS)
	if err != nil {
		return nil, err
	}
	return &knowledge{set: set, words: words, finder: match.New(words), designs: pattern.NewReader(words, phrases), own: shelf{}, packed: shelf{}}, nil
})

// method answers one kind of request.
type method func(*knowledge, []byte) (any, error)

var methods = map[string]method{
	"look":        handler((*knowledge).look),
	"rehearse":    handler((*knowledge).rehearse),
	"site":        handler((*knowledge).site),
	"samples":     handler((*knowledge).samples),
	"platforms":   handler((*knowledge).platforms),
	"judge":       handler((*knowledge).judge),
	"read-rule":   handler((*knowledge).readRule),
	"read-pack":   handler((*knowledge).readPack),
	"controls":    handler((*knowledge).controls),
	"rule-report": handler((*knowledge).ruleReport),
	"coverage":    handler((*knowledge).coverage),
	"guide":       handler((*knowledge).guide),

	"letter-choices": handler((*knowledge).letterChoices),
	"letter":         handler((*knowledge).letter),
	"form-plan":      handler((*knowledge).formPlan),
	"due":            handler((*knowledge).due),
	"next-letter":    handler((*knowledge).nextLetter),
	"calendar":       handler((*knowledge).calendar),
	"deadlines":      handler((*knowledge).deadlines),

	"authorities": handler((*knowledge).authorities),
	"report":      handler((*knowledge).report),
}

// Call answers one request: {"ok": …} or {"error": Fault}. It never panics on
// account of its input.
func Call(name string, body []byte) []byte { return AppendCall(nil, name, body) }

// AppendCall appends what Call answers to a text.
func AppendCall(text []byte, name string, body []byte) []byte {
	answer, err := call(name, body)
	if err != nil {
		return append(text, failure(name, err)...)
	}
	return codec.Write(text, ok{answer})
}

// ok and failed are the two shapes of an answer.
type (
	ok struct {
		OK any `json:"ok"`
	}
	failed struct {
		Error wire.Fault `json:"error"`
	}
)

func call(name string, body []byte) (any, error) {
	run, known := methods[name]
	if !known {
		return nil, fault("unknown-method", "there is no method %q; the extension and its core are of different versions: reload the extension", name)
	}
	if len(body) > MaxRequest {
		return nil, fault("too-large", "the request has %d bytes; the core takes %d at most", len(body), MaxRequest)
	}
	learned, err := learn()
	if err != nil {
		return nil, fault("bad-rules", "the rules in this package cannot be read: %v", err)
	}
	return run(learned, body)
}

// handler reads a request into its type. A field of the wrong type is an
// error; an unknown one is not: an older core may be asked by a newer page.
func handler[Request, Answer any](answer func(*knowledge, Request) (Answer, error)) method {
	return func(known *knowledge, body []byte) (any, error) {
		var request Request
		if err := codec.Read(body, &request); err != nil {
			return nil, unreadable(err)
		}
		return answer(known, request)
	}
}

func unreadable(err error) error {
	if malformed := (*codec.Malformed)(nil); errors.As(err, &malformed) {
		return fault("bad-json", "%v", err)
	}
	return fault("bad-request", "the request cannot be read: %v", err)
}

// faultError is a wire.Fault on its way out.
type faultError wire.Fault

func (f faultError) Error() string { return f.Code + ": " + f.Message }

func fault(code, format string, args ...any) error {
	return faultError{Code: code, Message: fmt.Sprintf(format, args...)}
}

func failure(name string, err error) []byte {
	f, told := err.(faultError)
	if !told {
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
	return codec.Write(nil, failed{f})
}
