// Package rules embeds the facts: what platforms have, which words mean what.
// It has no logic; package rule reads it.
package rules

import "embed"

// FS holds platforms/*.json, words/*.json, holidays/*.json, letters/*.json,
// controllers/*.json and forms/*.json.
//
//go:embed platforms/*.json words/*.json holidays/*.json letters/*.json controllers/*.json forms/*.json
var FS embed.FS
