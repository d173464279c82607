/** The part of a form's card that fills it in: a button, what was filled and what was left. */
import type { Finding, Say } from "../wire.gen";
import { type Key, listed, t } from "./i18n";

/** What came of filling a form, as far as it is known. */
export interface FillSeen {
  /** under way; nothing: the person entered nothing in Veto yet; fault: the form could not be read; done. */
  end: "" | "nothing" | "fault" | "done";
  /** Names of the fields Veto filled in. */
  filled: string[];
  /** Names of those it left, each with why. */
  left: { name: string; why: Say | null }[];
  /** Of what the form requires and Veto was not told. */
  missing: string[];
  notes: Say[];
  /** What stands on the button that sends the form, "" where it was not found. */
  submit: string;
}

/** Whom the card tells. */
export interface FillActs {
  onFill(): void;
  /** The person wants to enter their details. */
  onDetails(): void;
}

/** Whether a finding is about a form that can be filled in here. */
export function fillable({ kind, state, face }: Finding): boolean {
  return kind === "form" && state === "present" && face.mark.key === "markForm";
}

const details: Record<string, Key> = { name: "fillYourName", email: "fillYourEmail", country: "fillYourCountry", account: "fillYourAccount", reason: "fillYourReason" };

/** What is known, in words. */
export function FillLines({ seen }: { seen: FillSeen | null }) {
  if (!seen) return null;
  const lines = fillSays(seen);
  return (
    <div class="act">
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </div>
  );
}

/** The same as sentences: a screen reader says them once. */
export function fillSays(seen: FillSeen): string[] {
  const ends: Partial<Record<FillSeen["end"], Key>> = { "": "fillUnderWay", nothing: "fillNothing", fault: "fillFault" };
  const end = ends[seen.end];
  if (end) return [t(end)];
  const missing = seen.missing.map((field) => details[field]).filter((key) => key !== undefined);
  return [
    seen.filled.length > 0 ? t("fillDone", listed(seen.filled)) : t("fillNone"),
    ...seen.left.map(({ name, why }) => (why ? t("fillLeftWhy", name, t(why)) : t("fillLeft", name))),
    ...(missing.length > 0 ? [t("fillMissing", listed(missing.map((key) => t(key))))] : []),
    ...seen.notes.map((note) => t(note)),
    seen.submit ? t("fillSubmit", seen.submit) : t("fillSubmitSomewhere"),
  ];
}

/** The buttons that belong to what is known. */
export function FillButtons({ seen, acts }: { seen: FillSeen | null; acts: FillActs }) {
  return (
    <>
      <button type="button" class={seen?.end === "done" ? "" : "main"} aria-disabled={seen?.end === ""} onClick={acts.onFill}>
        {t(seen ? "fillAgain" : "fillStart")}
      </button>
      {(seen?.end === "nothing" || (seen && seen.missing.length > 0)) && (
        <button type="button" onClick={acts.onDetails}>
          {t("fillDetails")}
        </button>
      )}
    </>
  );
}
