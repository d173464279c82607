package objection

// The laws a letter can rest on.
const (
	LawGDPR = "gdpr"
	LawUK   = "uk"
	LawCH   = "ch"
)

// Law is the data protection law where the person lives. Outside Europe it is
// the GDPR as well, which binds a controller established in the EU whoever
// writes to it (Art. 3(1) GDPR).
func Law(country string) string {
	switch country {
	case "GB":
		return LawUK
	case "CH":
		return LawCH
	}
	return LawGDPR
}

// family is the part of the texts a law uses: the UK GDPR has the numbers of
// the GDPR.
func family(law string) string {
	if law == LawCH {
		return "ch"
	}
	return "eu"
}

// lawNames are how a letter's provisions are listed.
var lawNames = map[string]string{LawGDPR: "GDPR", LawUK: "UK GDPR", LawCH: "FADP"}
