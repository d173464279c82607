/** The ledger's lines in words. */
import { type Key, t } from "../ui/i18n";
import type { Answer, Line, Step } from "./line";

const deeds: Record<Line["deed"], Key> = { switched: "deedSwitchedOff", again: "deedAgain", seen: "deedSeen", noted: "deedNoted", objection: "deedObjection", reminder: "deedReminder", complaint: "deedComplaint", reported: "deedReported" };
const hows: Record<Line["how"], Key> = { switch: "howSwitch", form: "howForm", letter: "howLetter", mail: "howMail" };
const answers: Record<Answer["kind"], Key> = { confirmed: "answerConfirmed", answered: "answerAnswered", refused: "answerRefused", extended: "answerExtended", none: "answerMissing" };
const steps: Record<Step, Key> = { answer: "stepAnswer", extended: "stepExtended", recheck: "stepRecheck", day: "stepDay", ask: "stepAsk" };

/** What was done, or found. */
export function deedSays({ deed, control }: Pick<Line, "deed" | "control">): string {
  if (deed === "switched" && control?.after === "on") return t("deedSwitchedOn");
  return t(deeds[deed]);
}

/** By which way. */
export const howSays = (how: Line["how"]) => t(hows[how]);
/** What came back. */
export const answerSays = (kind: Answer["kind"]) => t(answers[kind]);
/** What is due on a day. */
export const stepSays = (step: Step, day: string) => t(steps[step], day);

/** The answer that counts: the last. */
export function lastAnswer({ answers }: Line): Answer | null {
  return answers.at(-1) ?? null;
}
