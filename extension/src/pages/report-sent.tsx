/** "I sent it on …": the report, the body and the picture in the ledger, and a day to ask what became of it. */
import { useEffect, useState } from "preact/hooks";
import { fromBase64 } from "../ledger/file";
import * as ledger from "../ledger/ledger";
import type { Line } from "../ledger/line";
import { stepSays } from "../ledger/tell";
import { ledgerProblem } from "../ledger/trouble";
import { today } from "../now";
import type { Person } from "../person";
import { Choose, TextField, Tick } from "../ui/fields";
import { t } from "../ui/i18n";
import { type Problem, Trouble } from "../ui/trouble";
import type { Case } from "../report/case";
import type { Authority, Report, Seen } from "../wire.gen";
import { dueAfter, replan } from "./due";
import { Remind } from "./remind";

interface SentProps {
  found: Case;
  person: Person;
  to: Authority;
  report: Report;
  seen: Seen[];
}

type How = "form" | "mail" | "letter";

/** The last part of the page. */
export function ReportSent({ person, to, ...rest }: SentProps) {
  const [day, setDay] = useState(today());
  const [how, setHow] = useState<How>(to.form ? "form" : to.email ? "mail" : "letter");
  const [ask, setAsk] = useState("");
  const [wanted, setWanted] = useState(true);
  const [line, setLine] = useState<Line | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => void dueAfter("ask", day, person).then(({ due }) => setAsk(due)), [day]);
  const keep = () => written({ to, ...rest }, day, how, wanted ? ask : "").then(setLine, (reason) => setProblem(ledgerProblem(reason)));
  return (
    <form id="sent" class="form" onSubmit={(event) => void (event.preventDefault(), keep())}>
      <h2>{t("sentTitle")}</h2>
      <p>{t("caseSentHow")}</p>
      <TextField id="sent-day" type="date" label={t("sentDay")} value={day} max={today()} onValue={setDay} />
      <Choose id="sent-by" label={t("sentBy")} value={how} onValue={(value) => setHow(value as How)} choices={[["form", t("howForm")], ["mail", t("howMail")], ["letter", t("howLetter")]]} />
      <Tick label={t("caseAsk")} on={wanted} onTurn={setWanted} />
      {wanted && <TextField id="ask" type="date" label={t("caseAskDay")} value={ask} onValue={setAsk} />}
      <button type="submit" class="main" disabled={day === "" || line !== null}>
        {t("sentKeep")}
      </button>
      <div role="status">{line && <Kept line={line} />}</div>
      {line?.step && <Remind />}
      {problem && <Trouble problem={problem} />}
    </form>
  );
}

function Kept({ line }: { line: Line }) {
  return (
    <>
      <p>
        {t("sentKept")}{" "}
        <a href={`ledger.html?${new URLSearchParams({ line: line.id })}`} target="_blank" rel="noopener">
          {t("ledgerTitle")}
        </a>
      </p>
      {line.step && <p>{stepSays(line.step, line.due)}</p>}
    </>
  );
}

async function written({ found, to, report, seen }: Omit<SentProps, "person">, day: string, how: How, ask: string): Promise<Line> {
  const [first] = seen;
  const picture = seen.find(({ image }) => image)?.image;
  const control = first?.role ? { role: first.role, name: first.name, before: first.state, after: first.state, address: first.address } : null;
  const about = { platform: found.platform || found.site, name: found.site, rule: first?.rule ?? "", title: report.subject, checked: first?.version ?? "", control };
  const facts = { ...about, deed: "reported" as const, how, day, at: new Date().toISOString(), version: chrome.runtime.getManifest().version, controller: to.id, to: to.name, text: report.text, earlier: "" };
  const line = await ledger.write(facts, { picture: picture ? { type: "image/png", bytes: fromBase64(picture.png) } : null, due: ask, step: ask ? "ask" : "" });
  await replan();
  return line;
}
