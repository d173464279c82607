/** What came back: told by the person, with the day it came. */
import { useState } from "preact/hooks";
import * as ledger from "../ledger/ledger";
import { type Answer, answers, type Line } from "../ledger/line";
import { answerSays } from "../ledger/tell";
import { recallPerson } from "../person";
import { today } from "../now";
import { Choose, TextField } from "../ui/fields";
import { t } from "../ui/i18n";
import { dueAfter, replan } from "./due";

/** The answers so far, and a form for the next; nothing where nobody was asked anything. */
export function Answers({ line }: { line: Line }) {
  if (!["objection", "reminder", "complaint", "reported"].includes(line.deed)) return null;
  return (
    <div class="answers">
      <h3>{t("ledgerAnswers")}</h3>
      {line.answers.length === 0 && <p>{t("ledgerNoAnswer")}</p>}
      <ul>
        {line.answers.map((answer) => (
          <li>{t("ledgerAnswer", answerSays(answer.kind), answer.day) + (answer.said ? `: ${answer.said}` : "")}</li>
        ))}
      </ul>
      <Told line={line} />
    </div>
  );
}

function Told({ line }: { line: Line }) {
  const [answer, setAnswer] = useState<Answer>({ kind: "answered", day: today(), said: "" });
  const [open, setOpen] = useState(false);
  const keep = async () => {
    await ledger.change(line.id, { answer, ...(await following(line, answer)) });
    await replan();
    setOpen(false);
  };
  if (!open) {
    return (
      <button type="button" class="told" onClick={() => setOpen(true)}>
        {t("ledgerTell")}
      </button>
    );
  }
  return (
    <form class="form" onSubmit={(event) => void (event.preventDefault(), keep())}>
      <Choose label={t("ledgerCame")} value={answer.kind} onValue={(kind) => setAnswer({ ...answer, kind: kind as Answer["kind"] })} choices={answers.filter((kind) => kind !== "none").map((kind) => [kind, answerSays(kind)])} />
      <TextField type="date" label={t("ledgerDay")} value={answer.day} max={today()} onValue={(day) => setAnswer({ ...answer, day })} />
      <TextField label={t("ledgerSaid")} value={answer.said} onValue={(said) => setAnswer({ ...answer, said })} autocomplete="off" />
      <button type="submit" class="main" disabled={answer.day === ""}>
        {t("ledgerKeep")}
      </button>
    </form>
  );
}

// What the core counts from the day the objection was sent: two months more where they extended, nothing where they are done.
async function following(line: Line, { kind }: Answer): Promise<Pick<ledger.Change, "due" | "step">> {
  if (kind === "extended") return dueAfter("extended", line.day, await recallPerson());
  return kind === "answered" || kind === "refused" ? { due: "", step: "" } : {};
}
