package core

import (
	"testing"

	"veto/rules"
	"veto/wasm/judge"
	"veto/wasm/rule"
)

// BenchmarkLearn measures what the core does before its first answer.
func BenchmarkLearn(b *testing.B) {
	b.Run("rules", func(b *testing.B) {
		for b.Loop() {
			if _, err := rule.LoadBuiltIn(rules.FS); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("words", func(b *testing.B) {
		for b.Loop() {
			if _, err := judge.Load(rules.FS); err != nil {
				b.Fatal(err)
			}
		}
	})
}
