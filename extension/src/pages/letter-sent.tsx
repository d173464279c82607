/** "I sent it on …": a line of the ledger, and the day by which an answer is due. */
import { useState } from "preact/hooks";
import * as ledger from "../ledger/ledger";
import type { Deed, Line } from "../ledger/line";
import { stepSays } from "../ledger/tell";
import { ledgerProblem } from "../ledger/trouble";
import { today } from "../now";
import { Choose, TextField } from "../ui/fields";
import { t } from "../ui/i18n";
import { type Problem, Trouble } from "../ui/trouble";
import type { Letter } from "../wire.gen";
import { dueAfter, replan } from "./due";
import type { Draft } from "./letter-draft";
import { Remind } from "./remind";

interface SentProps {
  draft: Draft;
  letter: Letter;
  names: Record<string, string>;
}

/** The last part of the page. */
export function Sent({ draft, letter, names }: SentProps) {
  const [day, setDay] = useState(today());
  const [chosen, setChosen] = useState<Line["how"] | "">("");
  const [line, setLine] = useState<Line | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const how = chosen || (letter.to.email ? "mail" : "letter");
  const keep = () => written(draft, letter, names, day, how).then(setLine, (reason) => setProblem(ledgerProblem(reason)));
  return (
    <form id="sent" class="form" onSubmit={(event) => void (event.preventDefault(), keep())}>
      <h2>{t("sentTitle")}</h2>
      <p>{t("sentHow")}</p>
      <TextField id="sent-day" type="date" label={t("sentDay")} value={day} max={today()} onValue={setDay} hint={how === "letter" ? t("sentByPost") : ""} />
      <Choose id="sent-by" label={t("sentBy")} value={how} onValue={(value) => setChosen(value as typeof how)} choices={[["mail", t("howMail")], ["letter", t("howLetter")], ["form", t("howForm")]]} />
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
        {t("sentKept")} <a href={`ledger.html?${new URLSearchParams({ line: line.id })}`}>{t("ledgerTitle")}</a>
      </p>
      {line.step && <p>{stepSays(line.step, line.due)}</p>}
    </>
  );
}

async function written(draft: Draft, letter: Letter, names: Record<string, string>, day: string, how: Line["how"]): Promise<Line> {
  const name = names[draft.platform] ?? letter.to.name;
  const facts = {
    platform: draft.platform || draft.controller,
    name,
    rule: "",
    title: letter.subject,
    deed: draft.kind as Deed,
    how,
    day,
    at: new Date().toISOString(),
    control: null,
    checked: "",
    version: chrome.runtime.getManifest().version,
    controller: draft.controller,
    text: letter.text,
    earlier: draft.line,
  };
  const next = draft.kind === "complaint" ? {} : await dueAfter("answer", day, draft.person);
  const line = await ledger.write(facts, next);
  // The earlier letter is answered by this one: what was due there is done.
  if (draft.line) await ledger.change(draft.line, { due: "", step: "" });
  await replan();
  return line;
}
