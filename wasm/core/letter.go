package core

import (
	"maps"
	"slices"
	"strings"

	"veto/rules"
	"veto/wasm/objection"
	"veto/wasm/wire"
)

// letterChoices says what a letter can be made of.
func (k *knowledge) letterChoices(request wire.LetterChoicesRequest) (wire.LetterChoices, error) {
	if _, err := readTime(request.Now); err != nil {
		return wire.LetterChoices{}, err
	}
	grounds, err := objection.OpenGrounds(rules.FS)
	if err != nil {
		return wire.LetterChoices{}, err
	}
	book, err := objection.Open(rules.FS, "en")
	if err != nil {
		return wire.LetterChoices{}, err
	}
	controllers, err := objection.Controllers(rules.FS, request.Platform, request.Country)
	if err != nil {
		return wire.LetterChoices{}, err
	}
	return wire.LetterChoices{
		Kinds: []string{objection.KindObjection, objection.KindReminder, objection.KindComplaint},
		As:    []string{objection.AsPerson, objection.AsOrganisation}, Languages: objection.Languages(rules.FS),
		Law: objection.Law(request.Country), Purposes: slices.Sorted(maps.Keys(book.Purposes)),
		Grounds: grounds.In(request.Language), Weak: grounds.Weak.In(request.Language), Controllers: controllers,
	}, nil
}

// letter writes one.
func (k *knowledge) letter(request wire.LetterRequest) (*wire.Letter, error) {
	now, err := readTime(request.Now)
	if err != nil {
		return nil, err
	}
	name := ""
	if p := k.set.Platform(request.Platform); p != nil {
		name = p.Name
	}
	letter, err := objection.Write(rules.FS, &request, name, now.time)
	switch problem := err.(type) {
	case objection.Unfilled:
		return nil, faultError{Code: "unfilled", Message: problem.Error(), Where: strings.Join(problem, ", ")}
	case objection.Refused:
		return nil, faultError{Code: "bad-request", Message: problem.Error()}
	}
	return letter, err
}
