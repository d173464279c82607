/** A report that was sent: with its body and picture in the ledger, and a day to ask what became of it. */
import { useEffect, useState } from "preact/hooks";
import { fromBase64 } from "../ledger/file";
import * as ledger from "../ledger/ledger";
import type { Line } from "../ledger/line";
import type { Person } from "../person";
import type { Case } from "../report/case";
import { TextField, Tick } from "../ui/fields";
import { t } from "../ui/i18n";
import type { Authority, Report, Seen } from "../wire.gen";
import { dueAfter, replan } from "./due";
import { type Sending, SentForm } from "./sent-form";

interface SentProps {
  found: Case;
  person: Person;
  to: Authority;
  report: Report;
  seen: Seen[];
}

/** The last part of the page. */
export function ReportSent({ person, to, ...rest }: SentProps) {
  const [ask, setAsk] = useState("");
  const keep = (day: string, how: Sending) => written({ to, ...rest }, day, how, ask);
  return <SentForm says="caseSentHow" usual={to.form ? "form" : to.email ? "mail" : "letter"} more={(day) => <AskAfter day={day} person={person} ask={ask} onAsk={setAsk} />} keep={keep} />;
}

interface AskAfterProps {
  day: string;
  person: Person;
  /** The day to ask, "" where the person does not want to be reminded. */
  ask: string;
  onAsk(day: string): void;
}

function AskAfter({ day, person, ask, onAsk }: AskAfterProps) {
  const [wanted, setWanted] = useState(true);
  useEffect(() => void (wanted ? dueAfter("ask", day, person).then(({ due }) => onAsk(due)) : onAsk("")), [day, wanted]);
  return (
    <>
      <Tick label={t("caseAsk")} on={wanted} onTurn={setWanted} />
      {wanted && <TextField id="ask" type="date" label={t("caseAskDay")} value={ask} onValue={onAsk} />}
    </>
  );
}

async function written({ found, to, report, seen }: Omit<SentProps, "person">, day: string, how: Sending, ask: string): Promise<Line> {
  const [first] = seen;
  const picture = seen.find(({ image }) => image)?.image;
  const control = first?.role ? { role: first.role, name: first.name, before: first.state, after: first.state, address: first.address } : null;
  const about = { platform: found.platform || found.site, name: found.site, rule: first?.rule ?? "", title: report.subject, checked: first?.version ?? "", control };
  const facts = { ...about, deed: "reported" as const, how, day, at: new Date().toISOString(), version: chrome.runtime.getManifest().version, controller: to.id, to: to.name, text: report.text, earlier: "" };
  const line = await ledger.write(facts, { picture: picture ? { type: "image/png", bytes: fromBase64(picture.png) } : null, due: ask, step: ask ? "ask" : "" });
  await replan();
  return line;
}
