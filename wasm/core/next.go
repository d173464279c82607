package core

import (
	"veto/wasm/deadline"
	"veto/wasm/wire"
)

// nextLetter says which letter follows what the person sent: the complaint once
// they refused, and else the reminder, then the complaint, when the time for
// the answer has passed without one.
func (k *knowledge) nextLetter(request wire.NextLetterRequest) (wire.NextLetter, error) {
	now, err := readTime(request.Now)
	if err != nil {
		return wire.NextLetter{}, err
	}
	follows := map[string]string{"objection": "reminder", "reminder": "complaint"}[request.Deed]
	switch {
	case follows == "":
		return wire.NextLetter{}, nil
	case request.Answer == "refused":
		return wire.NextLetter{Kind: "complaint"}, nil
	case request.Answer == "answered" || request.Due == "":
		return wire.NextLetter{}, nil
	}
	due, err := deadline.ReadDay(request.Due)
	if err != nil {
		return wire.NextLetter{}, fault("bad-request", "due: %v", err)
	}
	if deadline.DayOf(now.time).Until(due) > 0 {
		return wire.NextLetter{}, nil
	}
	return wire.NextLetter{Kind: follows}, nil
}
