package core

import (
	"strings"

	"veto/rules"
	"veto/wasm/authority"
	"veto/wasm/deadline"
	"veto/wasm/report"
	"veto/wasm/wire"
)

// report writes what tells a body of a design.
func (k *knowledge) report(request wire.ReportRequest) (*wire.Report, error) {
	now, book, err := bookAt(request.Now)
	if err != nil {
		return nil, err
	}
	order := &report.Order{Request: &request, Body: book.Body(request.Authority), Wait: []wire.Say{}, Now: now.time}
	if request.Authority != "" && order.Body == nil {
		return nil, fault("bad-request", "there is no body %q; choose one that authorities lists", request.Authority)
	}
	question := &authority.Question{
		Country: request.Country, Land: request.Land, Platform: request.Platform,
		Objected: request.Objected, Told: request.Told, Today: deadline.DayOf(now.time),
	}
	if err := k.situate(question); err != nil {
		return nil, err
	}
	if order.Who, err = controller(request.Platform, request.Country); err != nil {
		return nil, err
	}
	order.Days = question.Days
	if order.Body != nil {
		order.Wait, _ = authority.Wait(order.Body, question)
	}
	if order.Body != nil && order.Body.Kind == authority.KindDSC {
		if request.Seen = book.Uncovered(k.purposed(request.Seen)); len(request.Seen) == 0 {
			return nil, fault("bad-request", "the GDPR covers every pattern here, so a Digital Services Coordinator is not competent (Art. 25(2) DSA); report it to the data protection authority")
		}
	}
	written, err := report.Write(rules.FS, order)
	switch problem := err.(type) {
	case report.Unfilled:
		return nil, faultError{Code: "unfilled", Message: problem.Error(), Where: strings.Join(problem, ", ")}
	case report.Refused:
		return nil, faultError{Code: "bad-request", Message: problem.Error()}
	}
	return written, err
}
