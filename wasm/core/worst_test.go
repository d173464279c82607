package core_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"veto/wasm/core"
	"veto/wasm/wire"
)

// longest is how long the core may take for the worst request it accepts, also
// as WebAssembly on a machine that is busy with other tests: it takes one to
// five seconds. It runs to its end in the worker's only thread, where nobody
// can stop it: what keeps it from hanging is that every request is bounded and
// that time grows with its length alone.
const longest = time.Minute

// worst is a page of as many controls as are read, each with as much text as
// is read, made of the words that the judge and the rules know best.
func worst(words string) wire.LookRequest {
	controls := make([]wire.Control, 5000)
	fill := func(n int) string { return strings.Repeat(words+" ", n/(len(words)+1)) }
	for i := range controls {
		controls[i] = wire.Control{N: i + 1, Role: "switch", Name: fill(700) + string(rune('a'+i%26)), Description: fill(400), State: "on", Headings: []string{fill(200), fill(100), fill(50)}}
	}
	return wire.LookRequest{Snapshot: wire.Snapshot{URL: "https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement", Lang: "en", Age: 9000, Controls: controls}, Language: "en", Now: noon, Any: true}
}

func TestTheWorstPageComesToAnEnd(t *testing.T) {
	for name, words := range map[string]string{
		"negations":    "do not never stop opt out of not using",
		"labels":       "use my data for training content creation AI models",
		"accents":      "É̀́̂ ß ﬁ Ǆ",
		"no separator": strings.Repeat("不要使用我的数据训练", 6),
	} {
		body, err := json.Marshal(worst(words))
		if err != nil {
			t.Fatal(err)
		}
		if len(body) < core.MaxRequest/2 || len(body) > core.MaxRequest {
			t.Errorf("%s: the request has %d bytes; the worst has nearly %d", name, len(body), core.MaxRequest)
		}
		start := time.Now()
		answer := core.Call("look", body)
		took := time.Since(start)
		t.Logf("%s: %d bytes, %v", name, len(body), took)
		if took > longest || strings.HasPrefix(string(answer), `{"error"`) {
			t.Errorf("%s: %v, %.80s", name, took, answer)
		}
	}
}
