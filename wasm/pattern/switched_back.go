package pattern

import "veto/wasm/wire"

// The EDPB's guidelines, the ontology and deceptive.design have no name for it.
// Of the guidelines' articles that of fairness applies to every design; that of
// protection by default, because the state is again the platform's choice.
var switchedBack = name{
	id:       "switched-back-on",
	articles: []string{"Art. 25(2) GDPR", "Art. 5(1)(a) GDPR"},
}

// SwitchedBack is claimed of a control that means used, that the person was
// seen to operate, that was off when last seen, and that is on now without an
// act of the person on this device. Another device of theirs could have done
// it: probable. at is when it was seen on.
func SwitchedBack(at string) wire.Pattern {
	return switchedBack.seen(wire.ConfidenceProbable, say("patternSwitchedBackWhy", at))
}
