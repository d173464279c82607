package objection

import (
	"slices"
	"strings"

	"veto/wasm/wire"
)

// Kinds of letters, and who writes them.
const (
	KindObjection = "objection"
	KindReminder  = "reminder"
	KindComplaint = "complaint"

	AsPerson       = "person"
	AsOrganisation = "organisation"
)

// composer gathers the paragraphs of one letter.
type composer struct {
	*Book
	parts   Parts
	request *wire.LetterRequest
	law     string
	blanks  blanks
	body    []string
	cites   []string
}

// compose writes what stands between salutation and closing.
func (c *composer) compose() {
	switch {
	case c.request.Kind == KindComplaint:
		c.complaint()
	case c.request.As == AsOrganisation && c.request.Kind == KindReminder:
		c.organisationReminder()
	case c.request.As == AsOrganisation:
		c.organisation()
	case c.request.Kind == KindReminder:
		c.reminder()
	default:
		c.objection()
	}
}

// objection is a person's own: Art. 21(1) with their grounds, Art. 21(2)
// against advertising without any, Art. 18 and 12(3) asked for.
func (c *composer) objection() {
	weighed, marketing := c.purposes()
	if len(weighed) > 0 {
		c.listing("opening", weighed)
	} else {
		c.add("marketing")
	}
	c.account()
	if len(weighed) > 0 && len(marketing) > 0 {
		c.add("marketing.also")
	}
	if len(weighed) > 0 && len(c.request.Grounds) > 0 {
		c.add("reasons")
		c.grounds()
		c.add("weigh")
	}
	c.when(c.request.Noticed != "", "noticed")
	asks := []string{"ask.stop"}
	if c.request.Restriction {
		asks = append(asks, "ask.restrict")
	}
	if len(weighed) > 0 {
		asks = append(asks, "ask.balance")
	}
	c.asks("ask", asks)
	c.add("answer")
	c.when(c.law != LawCH, "identity")
}

// purposes parts what is objected to: what is weighed against the person's
// grounds, and advertising, which is not (Art. 21(2) GDPR). Swiss law makes no
// such difference.
func (c *composer) purposes() (weighed, marketing []wire.Purpose) {
	for _, purpose := range c.request.Purposes {
		if c.law != LawCH && isMarketing(purpose) {
			marketing = append(marketing, purpose)
		} else {
			weighed = append(weighed, purpose)
		}
	}
	return weighed, marketing
}

func isMarketing(p wire.Purpose) bool { return p == "ads" || p == "marketing" }

// organisation is from whoever runs a page: it is responsible for it together
// with the platform and protects those who follow it.
func (c *composer) organisation() {
	c.add("organisation.opening")
	c.when(c.law == LawGDPR, "organisation.case")
	c.listing("organisation.against", c.request.Purposes)
	c.add("organisation.protect")
	c.grounds()
	c.asks("organisation.ask", []string{"organisation.stop", "organisation.basis"})
	c.add("organisation.answer")
}

func (c *composer) reminder() {
	c.listing("reminder.sent", c.request.Purposes)
	c.account()
	c.add("reminder." + c.answered())
	c.add("reminder.ask")
	c.add("reminder.next")
}

func (c *composer) organisationReminder() {
	c.listing("organisation.reminder.sent", c.request.Purposes)
	if c.answered() == "refused" {
		c.add("organisation.reminder.refused")
	} else {
		c.add("organisation.reminder.none")
	}
	c.add("organisation.reminder.ask")
	c.add("organisation.reminder.next")
}

// complaint is to an authority: what was asked, what came back, what it
// touches. The conclusion is the authority's.
func (c *composer) complaint() {
	c.listing("complaint.opening", c.request.Purposes)
	c.add("complaint.sent")
	if len(c.request.Grounds) > 0 {
		c.add("complaint.reasons")
		c.grounds()
	}
	c.when(c.request.Noticed != "", "complaint.noticed")
	c.add("complaint." + c.answered())
	c.when(c.request.Earlier.Reminded != "", "complaint.reminded")
	c.add("complaint.touches")
	c.add("complaint.ask")
	c.add("complaint.enclosed")
}

// answered is what came back. Swiss law knows no extension: what was not
// answered in time was not answered.
func (c *composer) answered() string {
	if c.law == LawCH && c.request.Earlier.Answer == "extended" {
		return "none"
	}
	return c.request.Earlier.Answer
}

func (c *composer) account() {
	if strings.TrimSpace(c.request.Sender.Account) == "" {
		c.add("account.email")
	} else {
		c.add("account")
	}
}

func (c *composer) when(so bool, part string) {
	if so {
		c.add(part)
	}
}

// add writes a part as a paragraph of its own.
func (c *composer) add(part string) { c.body = append(c.body, c.text(part)) }

// text is a part for the law, filled; what it cites is noted.
func (c *composer) text(part string) string {
	for _, id := range []string{part, part + "." + family(c.law), part + "." + c.law} {
		if text, ok := c.Parts[id]; ok {
			c.cite(c.parts[id])
			return c.blanks.fill(text)
		}
	}
	c.blanks.miss("letters/" + c.Language + ".json: " + part)
	return ""
}

func (c *composer) cite(provisions []string) {
	for _, one := range provisions {
		if strings.HasPrefix(one, "Art. ") {
			one += " " + lawNames[c.law]
		}
		if !slices.Contains(c.cites, one) {
			c.cites = append(c.cites, one)
		}
	}
}

// listing writes a part that ends in a colon, and purposes below it.
func (c *composer) listing(part string, purposes []wire.Purpose) {
	lines := []string{c.text(part)}
	for _, purpose := range purposes {
		lines = append(lines, "- "+c.Purposes[purpose])
	}
	c.body = append(c.body, strings.Join(lines, "\n"))
}

func (c *composer) asks(part string, asks []string) {
	lines := []string{c.text(part)}
	for _, ask := range asks {
		lines = append(lines, "- "+c.text(ask))
	}
	c.body = append(c.body, strings.Join(lines, "\n"))
}

// grounds writes each ground as a paragraph: what it is about, then the
// person's own words.
func (c *composer) grounds() {
	c.body = append(c.body, c.reason()...)
}

func (c *composer) reason() (paragraphs []string) {
	for _, answer := range c.request.Grounds {
		paragraphs = append(paragraphs, c.Leads[answer.ID]+" "+strings.TrimSpace(answer.Words))
	}
	return paragraphs
}
