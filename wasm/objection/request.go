package objection

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"veto/wasm/mail"
	"veto/wasm/wire"
)

// Unfilled are the fields of a request that a letter needs and that are empty.
type Unfilled []string

func (u Unfilled) Error() string {
	return "the letter needs what is not filled in yet: " + strings.Join(u, ", ")
}

// Refused says why a letter cannot be written, and what to change.
type Refused string

func (r Refused) Error() string { return string(r) }

func refuse(format string, args ...any) error { return Refused(fmt.Sprintf(format, args...)) }

// maxWords is the longest text of a person's own, in bytes.
const maxWords = 5000

// sound refuses what no filling in can mend.
func sound(r *wire.LetterRequest, book *Book, grounds Grounds) error {
	switch {
	case !slices.Contains([]string{KindObjection, KindReminder, KindComplaint}, r.Kind):
		return refuse("kind is %q; use %s, %s or %s", r.Kind, KindObjection, KindReminder, KindComplaint)
	case r.As != AsPerson && r.As != AsOrganisation:
		return refuse("as is %q; use %s or %s", r.As, AsPerson, AsOrganisation)
	case r.Kind == KindComplaint && r.As == AsOrganisation:
		return refuse("a complaint under Art. 77 GDPR is a person's own; an organisation can send a reminder, or somebody in it complain as a person")
	case r.Kind != KindObjection && !slices.Contains([]string{"none", "refused", "extended"}, r.Earlier.Answer):
		return refuse("earlier.answer is %q; use none, refused or extended", r.Earlier.Answer)
	case len(r.Sender.Email) > 254 || r.Sender.Email != "" && !mail.IsAddress(r.Sender.Email):
		return refuse("sender.email is no e-mail address: %q", r.Sender.Email)
	case r.Authority != nil && r.Authority.Email != "" && !mail.IsAddress(r.Authority.Email):
		return refuse("authority.email is no e-mail address: %q", r.Authority.Email)
	}
	for i, p := range r.Purposes {
		if book.Purposes[p] == "" || slices.Contains(r.Purposes[:i], p) {
			return refuse("purposes[%d] is %q, which no letter objects to, or stands there twice", i, p)
		}
	}
	return soundTexts(r, grounds)
}

func soundTexts(r *wire.LetterRequest, grounds Grounds) error {
	for i, g := range r.Grounds {
		if !grounds.fits(g.ID, r.As) {
			return refuse("grounds[%d] is %q, which nobody writing as %s has", i, g.ID, r.As)
		}
		if len(g.Words) > maxWords {
			return refuse("grounds[%d].words has %d bytes; a letter takes %d", i, len(g.Words), maxWords)
		}
	}
	for _, day := range []string{r.Noticed, r.Earlier.Date, r.Earlier.Due, r.Earlier.Reminded, r.Earlier.Reply} {
		if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
			return refuse("%q is no day; write YYYY-MM-DD", day)
		}
	}
	return nil
}

func controllerOf(fsys fs.FS, id string) (*wire.Controller, error) {
	all, err := Controllers(fsys, "", "")
	if err != nil {
		return nil, err
	}
	for i := range all {
		if all[i].ID == id {
			return &all[i], nil
		}
	}
	if id == "" {
		return nil, Unfilled{"controller"}
	}
	return nil, refuse("there is no address of a controller %q; choose one that letter-choices lists", id)
}

// prepare says what each placeholder stands for, and which field it is from.
func (c *composer) prepare(to *wire.Controller, platform string) blanks {
	r := c.request
	how := c.How
	if r.Kind == KindComplaint {
		how = c.HowReported
	}
	b := blanks{values: map[string]string{}, fields: map[string]string{}}
	for _, one := range []struct{ name, field, value string }{
		{"law", "country", c.Laws[c.law]},
		{"controller", "controller", to.Name},
		{"controllerAddress", "controller", strings.Join(to.Address, ", ")},
		{"platform", "platform", platform},
		{"name", "sender.name", oneLine(r.Sender.Name)},
		{"organisation", "sender.organisation", oneLine(r.Sender.Organisation)},
		{"account", "sender.account", oneLine(r.Sender.Account)},
		{"email", "sender.email", r.Sender.Email},
		{"noticed", "noticed", c.Day(r.Noticed)},
		{"sent", "earlier.date", c.Day(r.Earlier.Date)},
		{"how", "earlier.how", how[r.Earlier.How]},
		{"due", "earlier.due", c.Day(r.Earlier.Due)},
		{"reminded", "earlier.reminded", c.Day(r.Earlier.Reminded)},
		{"reply", "earlier.reply", c.Day(r.Earlier.Reply)},
		{"said", "earlier.said", r.Earlier.Said},
	} {
		b.values[one.name], b.fields[one.name] = one.value, one.field
	}
	return b
}

// unfilled are the fields that are missing, in no placeholder or in one.
func (c *composer) unfilled(to *wire.Addressee) []string {
	r := c.request
	weighed, _ := c.purposes()
	own := r.Kind == KindObjection && r.As == AsPerson && c.law != LawCH && len(weighed) > 0
	for _, need := range []struct {
		field string
		unmet bool
	}{
		{"sender.name", oneLine(r.Sender.Name) == ""},
		{"sender.email", r.Sender.Email == ""},
		{"purposes", len(r.Purposes) == 0},
		{"authority", r.Kind == KindComplaint && (r.Authority == nil || oneLine(to.Name) == "")},
		{"sender.address", r.Kind == KindComplaint && oneLine(strings.Join(r.Sender.Address, " ")) == ""},
		{"sender.organisation", r.As == AsOrganisation && oneLine(r.Sender.Organisation) == ""},
		{"grounds", own && len(r.Grounds) == 0},
	} {
		if need.unmet {
			c.blanks.miss(need.field)
		}
	}
	for i, g := range r.Grounds {
		if strings.TrimSpace(g.Words) == "" {
			c.blanks.miss("grounds[" + strconv.Itoa(i) + "].words")
		}
	}
	return c.blanks.missing
}
