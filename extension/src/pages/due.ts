/** Until when: asked of the core, which knows months, weekends and holidays. */
import type { Line } from "../ledger/line";
import { lastAnswer } from "../ledger/tell";
import { localNow } from "../now";
import type { Person } from "../person";
import { ask } from "../ui/ask";
import { askCore } from "../ui/core";
import type { Due, DueRequest } from "../wire.gen";

/** A setting is looked at again, and a report asked after, when so many days have passed. */
export const recheckDays = 90;

/** What is counted from a day; a platform's day is set. */
type Counted = "answer" | "extended" | "recheck" | "ask";

/** What the core says of a day, null where it cannot. */
export async function due(step: Counted, from: string, { country, land }: Person): Promise<Due | null> {
  const request: DueRequest = { kind: step === "ask" ? "recheck" : step, from, country, land, days: recheckDays, now: localNow() };
  const answer = await askCore("due", request);
  return "ok" in answer ? answer.ok : null;
}

/** The day of the next step: of a letter the first day on which the time has passed, of a setting the day itself. */
export async function dueAfter(step: Counted, from: string, person: Person): Promise<Pick<Line, "due" | "step">> {
  const counted = await due(step, from, person);
  return counted ? { due: step === "recheck" || step === "ask" ? counted.date : counted.next, step } : { due: "", step: "" };
}

/** The letter that follows a line by now, "" where none does. */
export async function nextLetter(line: Line): Promise<string> {
  const answer = await askCore("next-letter", { deed: line.deed, answer: lastAnswer(line)?.kind ?? "", due: line.due, now: localNow() });
  return "ok" in answer ? answer.ok.kind : "";
}

/** What is due changed: the worker sets its alarms anew, if it may. */
export async function replan(): Promise<void> {
  await ask({ type: "ui-bg-remind" });
}
