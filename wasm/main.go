//go:build js && wasm

// Command wasm is the core as WebAssembly. It sets one global function,
// vetoCall(method, json) → json, and waits. It is the only importer of safejs.
package main

import (
	"fmt"
	"runtime/debug"

	"github.com/hack-pad/safejs"

	"veto/wasm/core"
	"veto/wasm/wire"
)

// heapGrowth is by how many percent the heap may grow before it is cleaned up.
// Half of Go's own: a page takes no longer, and the browser is spared 2 MB.
const heapGrowth = 50

// maxPanicText keeps a stack short enough to be read in a report.
const maxPanicText = 2000

func main() {
	debug.SetGCPercent(heapGrowth)
	call, err := safejs.FuncOf(answer)
	if err != nil {
		panic(err) // nobody is there to be told; the worker sees that vetoCall is missing
	}
	if err := safejs.Global().Set("vetoCall", call); err != nil {
		panic(err)
	}
	// Go must stay alive to be called.
	select {}
}

// answer is the callback. A panic that leaves a callback ends the Go runtime
// and with it every later call, so it is caught before anything else happens.
func answer(_ safejs.Value, args []safejs.Value) (result any) {
	defer func() {
		if problem := recover(); problem != nil {
			text := fmt.Sprintf("the core panicked: %v\n%s", problem, debug.Stack())
			result = string(core.Failure(wire.Fault{Code: "panic", Message: text[:min(len(text), maxPanicText)], Where: "core"}))
		}
	}()
	method, err := args[0].String()
	if err != nil {
		return string(core.Failure(wire.Fault{Code: "bad-request", Message: err.Error(), Where: "method"}))
	}
	body, err := args[1].String()
	if err != nil {
		return string(core.Failure(wire.Fault{Code: "bad-request", Message: err.Error(), Where: method}))
	}
	return string(core.Call(method, []byte(body)))
}
