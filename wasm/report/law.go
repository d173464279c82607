package report

import (
	"slices"
	"strings"

	"veto/wasm/objection"
	"veto/wasm/wire"
)

// dsaProvision is what a report to a coordinator touches; whom it is for is
// decided by package authority.
const dsaProvision = "Art. 25(1) DSA"

// touched are the provisions that patterns touch under a law, each once, as
// keys of Book.Provisions.
func (b *Book) touched(patterns []wire.Pattern, law string) (keys []string) {
	for _, p := range patterns {
		for _, article := range p.Articles {
			if law == objection.LawCH {
				article = b.fadp[article]
			}
			if article != "" && !slices.Contains(keys, article) {
				keys = append(keys, article)
			}
		}
	}
	return keys
}

// cite is a provision as it is listed: the UK GDPR has the numbers of the GDPR.
func cite(key, law string) string {
	if law == objection.LawUK {
		return strings.Replace(key, " GDPR", " UK GDPR", 1)
	}
	return key
}

// provision is a provision in the language of the report.
func (b *Book) provision(key, law string) string {
	return fill(b.Provisions[key], "law", b.letters.Laws[law])
}

// family is the part of the texts a law uses: the UK GDPR has the numbers of
// the GDPR.
func family(law string) string {
	if law == objection.LawCH {
		return "ch"
	}
	return "eu"
}
