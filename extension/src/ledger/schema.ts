/** What a line of the ledger is: one schema is the type, and what an imported file is held to. */
// valibot: a kept schema library that runs no text as code, and of which a bundle takes only what it uses.
import * as v from "valibot";
import { answers, deeds, hows, steps } from "./line";

/** Longer texts are no letter and no label. */
const text = v.pipe(v.string(), v.maxLength(100_000));
const day = v.pipe(v.string(), v.isoDate());
const dayOrNone = v.union([v.literal(""), day]);
/** A moment in UTC, so that moments sort as texts. */
const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, "a moment like 2026-11-21T14:02:00.000Z was expected"));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "a SHA-256 of 64 hexadecimal digits was expected"));

/** What was read of a control. */
const control = v.strictObject({ role: text, name: text, before: text, after: text, address: text });

const answer = v.strictObject({ kind: v.picklist(answers), day, said: text });

/** What happened: written once, sealed, never changed. */
export const factsSchema = {
  /** The platform's id. */
  platform: text,
  name: text,
  /** The entry, as Finding.rule; "" where none stands behind it. */
  rule: text,
  title: text,
  deed: v.picklist(deeds),
  how: v.picklist(hows),
  /** The day it happened, where the person is. */
  day,
  /** When this was written down. */
  at: moment,
  control: v.nullable(control),
  /** The day the rule was last checked, "" where none stands behind it. */
  checked: dayOrNone,
  /** Veto's version. */
  version: text,
  /** Who was written to, as the core names controllers; "" for a setting. */
  controller: text,
  /** The name of the body a report went to; nothing else has one. */
  to: v.optional(text),
  /** The letter as it was sent. */
  text,
  /** The line this one is about: of a reminder the objection, of a picture the deed it shows; "" for none. */
  earlier: text,
};

/** The schema of a line. */
export const lineSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w~-]{1,80}$/, "an id of letters, digits and hyphens was expected")),
  ...factsSchema,
  answers: v.array(answer),
  /** The day of the next step, "" for none. */
  due: dayOrNone,
  step: v.picklist(["", ...steps]),
  /** The last day a reminder was shown for, so that it comes once. */
  reminded: dayOrNone,
  /** The file number the other side gave it, "" while there is none; what an older Veto wrote comes without. */
  reference: v.optional(text, ""),
  /** SHA-256 over the facts and the picture. */
  seal: hash,
  /** There is a picture beside it. */
  pictured: v.boolean(),
});

