/** "I sent it on …": the day, the way, and a line of the ledger once both are said. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Line } from "../ledger/line";
import { stepSays } from "../ledger/tell";
import { ledgerProblem } from "../ledger/trouble";
import { today } from "../now";
import { Choose, TextField } from "../ui/fields";
import { type Key, t } from "../ui/i18n";
import { type Problem, Trouble } from "../ui/trouble";
import { Remind } from "./remind";

/** How something is sent. */
export type Sending = "form" | "mail" | "letter";

interface SentFormProps {
  /** What is kept, and why. */
  says: Key;
  /** The way that is likeliest here. */
  usual: Sending;
  /** Said beside the day, "" if nothing is. */
  aboutDay?(how: Sending): string;
  /** Further fields. */
  more?(day: string): ComponentChildren;
  /** Writes it into the ledger. */
  keep(day: string, how: Sending): Promise<Line>;
}

const sendings: [Sending, Key][] = [["form", "howForm"], ["mail", "howMail"], ["letter", "howLetter"]];

/** The last part of a page that makes something to send. */
export function SentForm({ says, usual, aboutDay, more, keep }: SentFormProps) {
  const [day, setDay] = useState(today());
  const [chosen, setChosen] = useState<Sending | "">("");
  const [line, setLine] = useState<Line | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const how = chosen || usual;
  const submit = () => keep(day, how).then(setLine, (reason) => setProblem(ledgerProblem(reason)));
  return (
    <form id="sent" class="form" onSubmit={(event) => void (event.preventDefault(), submit())}>
      <h2>{t("sentTitle")}</h2>
      <p>{t(says)}</p>
      <TextField id="sent-day" type="date" label={t("sentDay")} value={day} max={today()} onValue={setDay} hint={aboutDay?.(how) ?? ""} />
      <Choose id="sent-by" label={t("sentBy")} value={how} onValue={(value) => setChosen(value as Sending)} choices={sendings.map(([value, words]) => [value, t(words)])} />
      {more?.(day)}
      <button type="submit" class="main" disabled={day === "" || line !== null}>
        {t("sentKeep")}
      </button>
      <div role="status">{line && <Kept line={line} />}</div>
      {line?.step && <Remind />}
      {problem && <Trouble problem={problem} />}
    </form>
  );
}

// In a tab of its own: what was made here is nowhere else.
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
