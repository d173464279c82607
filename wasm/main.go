//go:build js && wasm

// Command wasm is the core as WebAssembly. It exports one function, answer, and
// is the only importer of safejs. It is compiled by TinyGo, and by Go where
// there is no TinyGo: hence no goroutine and no callback here.
package main

import (
	"fmt"
	"runtime/debug"

	"veto/wasm/core"
	"veto/wasm/wire"
)

// heapGrowth is by how many percent the heap may grow before Go cleans it up.
// Half of Go's own: a page takes no longer, and the browser is spared 2 MB.
const heapGrowth = 50

// Go must stay alive to be called. TinyGo is called without coming here.
func main() {
	debug.SetGCPercent(heapGrowth)
	select {}
}

// question and reply are kept from call to call: large ones that come and go
// are what a collector has most trouble with.
var question, reply []byte

// maxKept is the most bytes that are kept of one of them.
const maxKept = 1 << 20

// maxPanicText keeps a stack short enough to be read in a report.
const maxPanicText = 2000

// answer reads a method of that many bytes and a question of that many from the
// line, and writes the answer there. It returns the answer's size in bytes.
//
//go:wasmexport answer
func answer(method, size int32) int32 {
	reply = ask(room(reply, 0), int(method), int(size))
	if err := send(reply); err != nil {
		panic(err) // nobody is there to be told; the worker sees that the core ended
	}
	return int32(len(reply))
}

// ask appends the core's answer to what stands on the line. A panic that leaves
// an export ends the core and with it every later call. Go's is caught; TinyGo
// cannot catch one, and the worker starts another core.
func ask(text []byte, method, size int) (result []byte) {
	defer func() {
		if problem := recover(); problem != nil {
			message := fmt.Sprintf("the core panicked: %v\n%s", problem, debug.Stack())
			result = core.Failure(wire.Fault{Code: "panic", Message: message[:min(len(message), maxPanicText)], Where: "core"})
		}
	}()
	question = room(question, method+size)
	if err := receive(question); err != nil {
		return core.Failure(wire.Fault{Code: "bad-request", Message: err.Error(), Where: "core"})
	}
	return core.AppendCall(text, string(question[:method]), question[method:])
}

// room is a text of that many bytes, in the place of one that is done with.
func room(done []byte, size int) []byte {
	if cap(done) > maxKept || cap(done) < size {
		return make([]byte, size)
	}
	return done[:size]
}
