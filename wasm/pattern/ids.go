package pattern

// IDs are those of all patterns, in the order of their table in README.md.
func IDs() (ids []string) {
	for _, n := range names() {
		ids = append(ids, n.id)
	}
	return ids
}

func names() []name {
	return []name{
		preEnabled, switchedBack, doubleNegative, lessVisibleRefusal, contradictingLook, missingRefusal,
		furtherRefusal, deadEnd, confirmshaming, languageBreak, bundling, needlessDemand,
	}
}
