//go:build js && wasm

package main

// safejs gives errors for what would be panics of syscall/js.
import "github.com/hack-pad/safejs"

// line asks the worker's vetoLine(size) for the Uint8Array through which
// question and answer go, of at least so many bytes. The worker makes another
// only where one is too short: what TinyGo takes from JavaScript it never gives
// back.
func line(size int) (safejs.Value, error) {
	give, err := safejs.Global().Get("vetoLine")
	if err != nil {
		return safejs.Value{}, err
	}
	return give.Invoke(size)
}

// receive takes a text from the line.
func receive(text []byte) error {
	bytes, err := line(len(text))
	if err == nil {
		_, err = safejs.CopyBytesToGo(text, bytes)
	}
	return err
}

// send writes a text on the line.
func send(text []byte) error {
	bytes, err := line(len(text))
	if err == nil {
		_, err = safejs.CopyBytesToJS(bytes, text)
	}
	return err
}
