package judge

import "veto/wasm/wire"

// PreEnabledID names the pattern of a control that is on, means used, and was
// not switched on by the person.
const PreEnabledID = "pre-enabled"

// PreEnabled is that pattern with its names: EDPB Guidelines 03/2022 version
// 2.0; Gray et al., "An Ontology of Dark Patterns Knowledge", CHI 2024;
// deceptive.design. why is what was seen.
//
// The articles are those the pattern touches whatever the processing rests on:
// data protection by default and fairness. Art. 4(11) speaks of consent only,
// and a control does not say whether consent is what it asks for.
func PreEnabled(why wire.Say) wire.Pattern {
	return wire.Pattern{
		ID:        PreEnabledID,
		EDPB:      "Deceptive snugness (4.2.1)",
		Ontology:  "Bad Defaults",
		Deceptive: "Preselection",
		Articles:  []string{"Art. 25(2) GDPR", "Art. 5(1)(a) GDPR"},
		Why:       why,
	}
}
