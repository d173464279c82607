package pattern

import "veto/wasm/wire"

// The articles are those the pattern touches whatever the processing rests on:
// data protection by default and fairness. Art. 4(11) speaks of consent only,
// and a control does not say whether consent is what it asks for.
var preEnabled = name{
	id: "pre-enabled", edpb: "Deceptive snugness (4.2.1)", ontology: "Bad Defaults", deceptive: "Preselection",
	articles: []string{"Art. 25(2) GDPR", "Art. 5(1)(a) GDPR"},
}

// PreEnabled is claimed of a control that is on, means used, and was not seen
// to be switched on by the person. It is sure where the rule documents the
// default or Veto was there before the person; otherwise the control may have
// been switched on long ago. why is what was seen.
func PreEnabled(confidence wire.Confidence, why wire.Say) wire.Pattern {
	return preEnabled.seen(confidence, why)
}
