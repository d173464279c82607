// Package rules embeds the facts: what platforms have, which words mean what.
// It has no logic; package rule reads it.
package rules

import "embed"

// FS holds the JSON files of platforms, words, phrases, holidays, letters,
// controllers, forms, authorities and reports.
//
//go:embed platforms/*.json words/*.json phrases/*.json holidays/*.json letters/*.json controllers/*.json forms/*.json authorities/*.json reports/*.json
var FS embed.FS
