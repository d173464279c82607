package judge

import "sync"

// maxMemo is how many texts are remembered: a page repeats its headings over
// each control, and a question reads its own name more than once.
const maxMemo = 256

// memo remembers what was made of a text. It is safe for concurrent use; what
// it returns is shared, nobody may change it.
type memo[T any] struct {
	lock sync.Mutex
	made map[string]T
}

// get returns what build made of text, now or before.
func (m *memo[T]) get(text string, build func() T) T {
	m.lock.Lock()
	defer m.lock.Unlock()
	if known, ok := m.made[text]; ok {
		return known
	}
	if m.made == nil || len(m.made) >= maxMemo {
		m.made = make(map[string]T, maxMemo)
	}
	fresh := build()
	m.made[text] = fresh
	return fresh
}
