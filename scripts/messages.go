package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"veto/wasm/wire"
)

// messages are the texts of one _locales folder.
type messages map[string]struct {
	Message      string `json:"message"`
	Placeholders map[string]struct {
		Content string `json:"content"`
	} `json:"placeholders"`
}

// readMessages reads a messages.json, given from the project's folder.
func readMessages(file string) (messages, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("%w; run this in the project's folder", err)
	}
	var m messages
	if err := json.Unmarshal(raw, &m); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return m, nil
}

// say is a message with its arguments filled in; one that is missing shows as
// its key, so that nothing is lost.
func (m messages) say(s wire.Say) string {
	entry, ok := m[s.Key]
	if !ok {
		return strings.TrimSpace(s.Key + " " + strings.Join(s.Args, " "))
	}
	text := entry.Message
	for name, p := range entry.Placeholders {
		text = strings.ReplaceAll(text, "$"+name+"$", p.Content)
		text = strings.ReplaceAll(text, "$"+strings.ToUpper(name)+"$", p.Content)
	}
	for i, arg := range s.Args {
		text = strings.ReplaceAll(text, fmt.Sprintf("$%d", i+1), arg)
	}
	return text
}
