package wire

// Act is what Veto may do to a control on one click of the person: bring it from
// the state it is in into the other one. Without it nothing may be done.
type Act struct {
	From State `json:"from"`
	To   State `json:"to"`
	Back bool  `json:"back,omitempty"` // the control is as it should be: this takes back what Veto did, and is offered after that only

	Account string `json:"account,omitempty"` // the account that the page says is signed in, "" where it does not say
}
