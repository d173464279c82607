//go:build js && wasm

package main

import (
	"strings"
	"testing"

	"github.com/hack-pad/safejs"
)

// worker is the other end of the line, as the worker has it.
func worker(t *testing.T) (write func(text string), read func(size int32) string) {
	t.Helper()
	kind, err := safejs.Global().Get("Uint8Array")
	if err != nil {
		t.Fatal(err)
	}
	var bytes safejs.Value
	give := func(_ safejs.Value, args []safejs.Value) any {
		size, err := args[0].Int()
		if err != nil {
			t.Fatal(err)
		}
		if length, err := bytes.Length(); err != nil || length < size {
			if bytes, err = kind.New(size); err != nil {
				t.Fatal(err)
			}
		}
		return safejs.Unsafe(bytes)
	}
	call, err := safejs.FuncOf(give)
	if err != nil {
		t.Fatal(err)
	}
	if err := safejs.Global().Set("vetoLine", call); err != nil {
		t.Fatal(err)
	}
	write = func(text string) {
		if err := send([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	read = func(size int32) string {
		text := make([]byte, size)
		if err := receive(text); err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	return write, read
}

func TestAnAnswerMayBeLongerThanItsQuestion(t *testing.T) {
	write, read := worker(t)
	const asked = `{"language":"en","now":"2026-11-21T12:00:00Z"}`
	write("coverage" + asked)
	if got := read(answer(int32(len("coverage")), int32(len(asked)))); len(got) < 1000 || !strings.HasPrefix(got, `{"ok":`) || !strings.HasSuffix(got, "}") {
		t.Errorf("got %d bytes: %.200s", len(got), got)
	}
}

func TestAnUnknownMethodIsAnAnswer(t *testing.T) {
	write, read := worker(t)
	write("nothing{}")
	if got := read(answer(int32(len("nothing")), 2)); !strings.Contains(got, `"code":"unknown-method"`) {
		t.Errorf("got %s", got)
	}
}

func TestAPanicIsAnAnswer(t *testing.T) {
	_, read := worker(t)
	if got := read(answer(-1, 0)); !strings.Contains(got, `"code":"panic"`) {
		t.Errorf("got %s; want an error with code panic", got)
	}
}
