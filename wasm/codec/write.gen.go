// Code generated from wasm/wire by `go run ./scripts types`. DO NOT EDIT.
// Where it does not compile with types that changed, delete it and make it anew.

package codec

import (
	"strconv"

	"veto/wasm/wire"
)

func init() { direct = writeLook }

func writeLook(text []byte, v *wire.Look) []byte {
	text = append(text, '{')
	text = append(text, "\"platform\":"...)
	text = writeText(text, string(v.Platform))
	text = append(text, ",\"name\":"...)
	text = writeText(text, string(v.Name))
	text = append(text, ",\"here\":"...)
	text = strconv.AppendBool(text, v.Here)
	text = append(text, ",\"findings\":"...)
	if v.Findings == nil {
		text = append(text, "null"...)
	} else {
		text = append(text, '[')
		for i := range v.Findings {
			if i > 0 {
				text = append(text, ',')
			}
			if v.Findings[i] == nil {
				text = append(text, "null"...)
			} else {
				text = writeFinding(text, v.Findings[i])
			}
		}
		text = append(text, ']')
	}
	text = append(text, ",\"count\":"...)
	text = strconv.AppendInt(text, int64(v.Count), 10)
	text = append(text, ",\"wait\":"...)
	text = strconv.AppendInt(text, int64(v.Wait), 10)
	text = append(text, ",\"remember\":"...)
	if v.Remember == nil {
		text = append(text, "null"...)
	} else {
		text = append(text, '[')
		for i := range v.Remember {
			if i > 0 {
				text = append(text, ',')
			}
			text = writeMemory(text, &v.Remember[i])
		}
		text = append(text, ']')
	}
	text = append(text, ",\"cut\":"...)
	text = strconv.AppendInt(text, int64(v.Cut), 10)
	return append(text, '}')
}

func writeFinding(text []byte, v *wire.Finding) []byte {
	text = append(text, '{')
	text = append(text, "\"id\":"...)
	text = writeText(text, string(v.ID))
	text = append(text, ",\"rule\":"...)
	text = writeText(text, string(v.Rule))
	text = append(text, ",\"kind\":"...)
	text = writeText(text, string(v.Kind))
	text = append(text, ",\"purpose\":"...)
	text = writeText(text, string(v.Purpose))
	text = append(text, ",\"on\":"...)
	text = writeText(text, string(v.On))
	text = append(text, ",\"control\":"...)
	text = strconv.AppendInt(text, int64(v.Control), 10)
	text = append(text, ",\"state\":"...)
	text = writeText(text, string(v.State))
	text = optionalText(text, "\"value\":", string(v.Value))
	text = append(text, ",\"confidence\":"...)
	text = writeText(text, string(v.Confidence))
	text = append(text, ",\"attention\":"...)
	text = strconv.AppendBool(text, v.Attention)
	if v.Refuted {
		text = append(text, ",\"refuted\":"...)
		text = strconv.AppendBool(text, v.Refuted)
	}
	text = append(text, ",\"title\":"...)
	text = writeText(text, string(v.Title))
	text = optionalText(text, "\"says\":", string(v.Says))
	text = optionalText(text, "\"covers\":", string(v.Covers))
	text = optionalText(text, "\"excludes\":", string(v.Excludes))
	text = optionalText(text, "\"late\":", string(v.Late))
	text = optionalText(text, "\"unchecked\":", string(v.Unchecked))
	text = optionalText(text, "\"who\":", string(v.Who))
	text = optionalText(text, "\"region\":", string(v.Region))
	if v.Reported {
		text = append(text, ",\"reported\":"...)
		text = strconv.AppendBool(text, v.Reported)
	}
	if v.Stale {
		text = append(text, ",\"stale\":"...)
		text = strconv.AppendBool(text, v.Stale)
	}
	if v.Yours {
		text = append(text, ",\"yours\":"...)
		text = strconv.AppendBool(text, v.Yours)
	}
	text = append(text, ",\"face\":"...)
	text = writeFace(text, &v.Face)
	if v.Then != nil {
		text = append(text, ",\"then\":"...)
		if v.Then == nil {
			text = append(text, "null"...)
		} else {
			text = writeTurned(text, v.Then)
		}
	}
	if v.Act != nil {
		text = append(text, ",\"act\":"...)
		if v.Act == nil {
			text = append(text, "null"...)
		} else {
			text = writeAct(text, v.Act)
		}
	}
	if len(v.Dates) > 0 {
		text = append(text, ",\"dates\":"...)
		if v.Dates == nil {
			text = append(text, "null"...)
		} else {
			text = append(text, '[')
			for i := range v.Dates {
				if i > 0 {
					text = append(text, ',')
				}
				text = writeDate(text, &v.Dates[i])
			}
			text = append(text, ']')
		}
	}
	if len(v.Way) > 0 {
		text = append(text, ",\"way\":"...)
		text = writeTexts(text, v.Way)
	}
	text = optionalText(text, "\"page\":", string(v.Page))
	if v.Form != nil {
		text = append(text, ",\"form\":"...)
		if v.Form == nil {
			text = append(text, "null"...)
		} else {
			text = writeForm(text, v.Form)
		}
	}
	if v.Mail != nil {
		text = append(text, ",\"mail\":"...)
		if v.Mail == nil {
			text = append(text, "null"...)
		} else {
			text = writeMail(text, v.Mail)
		}
	}
	if len(v.Sources) > 0 {
		text = append(text, ",\"sources\":"...)
		if v.Sources == nil {
			text = append(text, "null"...)
		} else {
			text = append(text, '[')
			for i := range v.Sources {
				if i > 0 {
					text = append(text, ',')
				}
				text = writeSource(text, &v.Sources[i])
			}
			text = append(text, ']')
		}
	}
	if v.Checked.Date != "" || v.Checked.How != "" {
		text = append(text, ",\"checked\":"...)
		text = writeChecked(text, &v.Checked)
	}
	text = append(text, ",\"why\":"...)
	if v.Why == nil {
		text = append(text, "null"...)
	} else {
		text = append(text, '[')
		for i := range v.Why {
			if i > 0 {
				text = append(text, ',')
			}
			text = writeSay(text, &v.Why[i])
		}
		text = append(text, ']')
	}
	return append(text, '}')
}

func writeMemory(text []byte, v *wire.Memory) []byte {
	text = append(text, '{')
	text = append(text, "\"finding\":"...)
	text = writeText(text, string(v.Finding))
	text = append(text, ",\"state\":"...)
	text = writeText(text, string(v.State))
	text = append(text, ",\"at\":"...)
	text = writeText(text, string(v.At))
	text = append(text, ",\"first\":"...)
	text = writeText(text, string(v.First))
	text = append(text, ",\"own\":"...)
	text = strconv.AppendBool(text, v.Own)
	text = append(text, ",\"acted\":"...)
	text = strconv.AppendBool(text, v.Acted)
	text = optionalText(text, "\"off\":", string(v.Off))
	if v.Refuted {
		text = append(text, ",\"refuted\":"...)
		text = strconv.AppendBool(text, v.Refuted)
	}
	text = optionalText(text, "\"account\":", string(v.Account))
	return append(text, '}')
}

func writeFace(text []byte, v *wire.Face) []byte {
	text = append(text, '{')
	text = append(text, "\"tone\":"...)
	text = writeText(text, string(v.Tone))
	text = append(text, ",\"shown\":"...)
	text = strconv.AppendBool(text, v.Shown)
	text = append(text, ",\"mark\":"...)
	text = writeSay(text, &v.Mark)
	if len(v.Lines) > 0 {
		text = append(text, ",\"lines\":"...)
		if v.Lines == nil {
			text = append(text, "null"...)
		} else {
			text = append(text, '[')
			for i := range v.Lines {
				if i > 0 {
					text = append(text, ',')
				}
				text = writeSay(text, &v.Lines[i])
			}
			text = append(text, ']')
		}
	}
	if v.Next.Key != "" || v.Next.Args != nil {
		text = append(text, ",\"next\":"...)
		text = writeSay(text, &v.Next)
	}
	if len(v.Patterns) > 0 {
		text = append(text, ",\"patterns\":"...)
		if v.Patterns == nil {
			text = append(text, "null"...)
		} else {
			text = append(text, '[')
			for i := range v.Patterns {
				if i > 0 {
					text = append(text, ',')
				}
				text = writePattern(text, &v.Patterns[i])
			}
			text = append(text, ']')
		}
	}
	if v.Leaves {
		text = append(text, ",\"leaves\":"...)
		text = strconv.AppendBool(text, v.Leaves)
	}
	return append(text, '}')
}

func writeTurned(text []byte, v *wire.Turned) []byte {
	text = append(text, '{')
	text = append(text, "\"off\":"...)
	text = writeFace(text, &v.Off)
	text = append(text, ",\"on\":"...)
	text = writeFace(text, &v.On)
	return append(text, '}')
}

func writeAct(text []byte, v *wire.Act) []byte {
	text = append(text, '{')
	text = append(text, "\"from\":"...)
	text = writeText(text, string(v.From))
	text = append(text, ",\"to\":"...)
	text = writeText(text, string(v.To))
	if v.Back {
		text = append(text, ",\"back\":"...)
		text = strconv.AppendBool(text, v.Back)
	}
	text = optionalText(text, "\"account\":", string(v.Account))
	return append(text, '}')
}

func writeDate(text []byte, v *wire.Date) []byte {
	text = append(text, '{')
	text = append(text, "\"date\":"...)
	text = writeText(text, string(v.Date))
	text = append(text, ",\"what\":"...)
	text = writeText(text, string(v.What))
	text = append(text, ",\"late\":"...)
	text = writeText(text, string(v.Late))
	return append(text, '}')
}

func writeForm(text []byte, v *wire.Form) []byte {
	text = append(text, '{')
	text = append(text, "\"fields\":"...)
	text = writeTexts(text, v.Fields)
	text = append(text, ",\"reason\":"...)
	text = writeText(text, string(v.Reason))
	text = append(text, ",\"email\":"...)
	text = writeText(text, string(v.Email))
	return append(text, '}')
}

func writeMail(text []byte, v *wire.Mail) []byte {
	text = append(text, '{')
	text = append(text, "\"to\":"...)
	text = writeText(text, string(v.To))
	text = optionalText(text, "\"subject\":", string(v.Subject))
	text = optionalText(text, "\"body\":", string(v.Body))
	return append(text, '}')
}

func writeSource(text []byte, v *wire.Source) []byte {
	text = append(text, '{')
	text = optionalText(text, "\"url\":", string(v.URL))
	text = append(comma(text), "\"title\":"...)
	text = writeText(text, string(v.Title))
	text = append(text, ",\"date\":"...)
	text = writeText(text, string(v.Date))
	text = append(text, ",\"says\":"...)
	text = writeText(text, string(v.Says))
	return append(text, '}')
}

func writeChecked(text []byte, v *wire.Checked) []byte {
	text = append(text, '{')
	text = append(text, "\"date\":"...)
	text = writeText(text, string(v.Date))
	text = append(text, ",\"how\":"...)
	text = writeText(text, string(v.How))
	return append(text, '}')
}

func writeSay(text []byte, v *wire.Say) []byte {
	text = append(text, '{')
	text = append(text, "\"key\":"...)
	text = writeText(text, string(v.Key))
	if len(v.Args) > 0 {
		text = append(text, ",\"args\":"...)
		text = writeTexts(text, v.Args)
	}
	return append(text, '}')
}

func writePattern(text []byte, v *wire.Pattern) []byte {
	text = append(text, '{')
	text = append(text, "\"id\":"...)
	text = writeText(text, string(v.ID))
	text = append(text, ",\"edpb\":"...)
	text = writeText(text, string(v.EDPB))
	text = append(text, ",\"ontology\":"...)
	text = writeText(text, string(v.Ontology))
	text = append(text, ",\"deceptive\":"...)
	text = writeText(text, string(v.Deceptive))
	text = append(text, ",\"articles\":"...)
	text = writeTexts(text, v.Articles)
	text = append(text, ",\"why\":"...)
	text = writeSay(text, &v.Why)
	text = append(text, ",\"confidence\":"...)
	text = writeText(text, string(v.Confidence))
	return append(text, '}')
}
