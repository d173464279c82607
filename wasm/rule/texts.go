package rule

import (
	"strconv"
	"unicode/utf8"
)

func bothLanguages(p *Platform, w *walker) {
	for i, e := range p.Entries {
		for key, t := range map[string]Text{"title": e.Title, "says": e.Says, "covers": e.Covers, "excludes": e.Excludes, "late": e.Late, "unchecked": e.Unchecked, "region": e.Region, "who": e.Who} {
			for _, lang := range []string{"en", "de"} {
				if t != nil && t[lang] == "" {
					w.report(at("entries", i, key), "there is no text in "+strconv.Quote(lang), "both English and German are shown: write both")
				}
			}
		}
		if e.Mail != nil && e.Mail.Body != nil && (e.Mail.Body["en"] == "" || e.Mail.Body["de"] == "") {
			w.report(at("entries", i, "mail.body"), `"en" or "de" is missing`, "both English and German are shown: write both")
		}
		if e.Form != nil && (e.Form.Fields["en"] == nil || e.Form.Fields["de"] == nil) {
			w.report(at("entries", i, "form.fields"), `"en" or "de" is missing`, "both English and German are shown: write both")
		}
	}
}

// namesLong refuses names that half the controls of a page would bear.
func namesLong(p *Platform, w *walker) {
	for i, e := range p.Entries {
		for _, part := range []struct {
			path   string
			labels Labels
		}{{"control.names", e.Control.Names}, {"control.rows", e.Control.Rows}, {"link.names", e.Link.Names}} {
			for lang, names := range part.labels {
				for j, name := range names {
					if utf8.RuneCountInString(name) < 4 {
						w.report(at("entries", i, part.path+"."+at(lang, j, "")), strconv.Quote(name)+" is too short to be told from other words: too wide", "quote the whole label")
					}
				}
			}
		}
	}
}
