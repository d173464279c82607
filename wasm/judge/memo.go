package judge

import (
	"strings"
	"sync"
)

// How much is remembered: a page repeats its headings over each control, and is
// looked at again whenever it changes.
const (
	maxMemo       = 512 // texts
	maxRemembered = 600 // bytes of one of them
)

// memo remembers what was made of a text. It is safe for concurrent use; what
// it returns is shared, nobody may change it.
type memo[T any] struct {
	lock sync.Mutex
	made map[string]T
}

// get returns what build made of text, now or before. An empty text and a long
// one are not remembered.
func (m *memo[T]) get(text string, build func() T) T {
	if text == "" || len(text) > maxRemembered {
		return build()
	}
	m.lock.Lock()
	known, ok := m.made[text]
	m.lock.Unlock()
	if ok {
		return known
	}
	fresh := build()
	m.lock.Lock()
	defer m.lock.Unlock()
	switch {
	case m.made == nil:
		m.made = make(map[string]T, maxMemo)
	case len(m.made) >= maxMemo:
		clear(m.made)
	}
	m.made[strings.Clone(text)] = fresh
	return fresh
}
