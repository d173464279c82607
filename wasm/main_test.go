//go:build js && wasm

package main

import (
	"strings"
	"testing"

	"github.com/hack-pad/safejs"
)

func TestAPanicInTheCallbackIsAnAnswer(t *testing.T) {
	// No arguments at all: reading the first one panics.
	result, ok := answer(safejs.Null(), nil).(string)
	if !ok || !strings.Contains(result, `"code":"panic"`) {
		t.Errorf("got %v; want an error with code panic", result)
	}
}

func TestAWrongTypeIsAnAnswer(t *testing.T) {
	number, err := safejs.ValueOf(1)
	if err != nil {
		t.Fatal(err)
	}
	result, ok := answer(safejs.Null(), []safejs.Value{number, number}).(string)
	if !ok || !strings.Contains(result, `"error"`) {
		t.Errorf("got %v; want an error", result)
	}
}
