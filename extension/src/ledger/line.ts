/**
 * A line of the ledger: what the person did, or what was found done to a
 * setting of theirs; what came back; when the next step is due.
 */
import type { InferOutput } from "valibot";
import type { factsSchema, lineSchema } from "./schema";

/** switched: the person brought a setting into the state that protects them; again: it was found switched back; seen: its state was recorded; noted: a platform's day to be reminded of; reported: its design was told to a body that can act on it. */
export const deeds = ["switched", "again", "seen", "noted", "objection", "reminder", "complaint", "reported"] as const;
/** confirmed: it arrived; the others are what came back. */
export const answers = ["confirmed", "answered", "refused", "extended", "none"] as const;
/** answer: the month of the controller; extended: its two months more; recheck: time to look at the setting again; day: a day that the platform set comes near; ask: time to ask what became of a report. */
export const steps = ["answer", "extended", "recheck", "day", "ask"] as const;
/** By which way the person acted. */
export const hows = ["switch", "form", "letter", "mail"] as const;

/** A line of the ledger. */
export type Line = InferOutput<typeof lineSchema>;
/** What of a line is written once. */
export type Facts = Pick<Line, keyof typeof factsSchema>;
/** What the person did, or what was found. */
export type Deed = Line["deed"];
/** What came back. */
export type Answer = Line["answers"][number];
/** What was read of a control, before and after. */
export type Control = NonNullable<Line["control"]>;
/** What is due next. */
export type Step = (typeof steps)[number];

/** A picture beside a line. */
export interface Picture {
  type: "image/png";
  bytes: ArrayBuffer;
}

// What comes after a line was written is not sealed.
const later: Record<Exclude<keyof Line, keyof Facts>, true> = { id: true, answers: true, due: true, step: true, reminded: true, reference: true, seal: true, pictured: true };

/** The facts of a line as one text. */
export function canonical(line: Facts): string {
  return canonicalJSON(Object.fromEntries(Object.entries(line).filter(([key]) => !(key in later))));
}

/** JSON whose keys are sorted, so that the same content is always the same text. */
export function canonicalJSON(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) => (isObject(value) ? Object.fromEntries(Object.entries(value).sort(byKey)) : value));
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);
const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

/** SHA-256 over the canonical facts, a line feed, and the bytes of the picture if there is one. */
export async function sealOf(line: Facts, picture: Picture | null): Promise<string> {
  const whole = new Blob([`${canonical(line)}\n`, picture?.bytes ?? new ArrayBuffer(0)]);
  return hex(await crypto.subtle.digest("SHA-256", await whole.arrayBuffer()));
}

/** Bytes in hexadecimal. */
export function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
