/** What the person has chosen and written so far, as the core is asked for it. */
import type { Line } from "../ledger/line";
import { lastAnswer } from "../ledger/tell";
import { localNow } from "../now";
import { type Person, senderOf } from "../person";
import { language } from "../ui/i18n";
import type { Earlier, LetterChoices, LetterRequest, Purpose } from "../wire.gen";

/** A letter in the making. */
export interface Draft {
  kind: string;
  as: string;
  language: string;
  platform: string;
  controller: string;
  purposes: Purpose[];
  person: Person;
  /** By ground, the person's own words. */
  grounds: Record<string, string>;
  restriction: boolean;
  noticed: string;
  earlier: Earlier;
  /** The ledger's line that this letter is about, "" for none. */
  line: string;
  authority: { name: string; email: string };
}

/** Where a letter begins: from nothing, from an entry (`?rule=`), or from a line of the ledger (`?line=&kind=`). */
export function beginning(search: string, choices: LetterChoices, person: Person, lines: Line[]): Draft {
  const asked = new URLSearchParams(search);
  const line = lines.find(({ id }) => id === asked.get("line"));
  const platform = line?.platform ?? (asked.get("rule") ?? "").split("/")[0] ?? "";
  const kind = asked.get("kind") ?? "";
  return {
    kind: choices.kinds.includes(kind) ? kind : (choices.kinds[0] ?? ""),
    as: person.organisation && kind !== "complaint" ? "organisation" : "person",
    language: choices.languages.includes(language()) ? language() : (choices.languages[0] ?? "en"),
    platform,
    controller: line?.controller || controllersOf(choices, platform)[0]?.id || "",
    purposes: choices.purposes.filter((purpose) => purpose === "ai-training"),
    person,
    grounds: {},
    restriction: true,
    noticed: "",
    earlier: line ? earlierOf(line) : { date: "", how: "mail", answer: "none" },
    line: line?.id ?? "",
    authority: { name: "", email: "" },
  };
}

/** The controllers of a platform; all of them where none is chosen. */
export function controllersOf(choices: LetterChoices, platform: string): LetterChoices["controllers"] {
  return platform === "" ? choices.controllers : choices.controllers.filter(({ platforms }) => platforms.includes(platform));
}

/** What a line of the ledger says to a letter about it. */
export function earlierOf(line: Line): Earlier {
  const last = lastAnswer(line);
  const came = last?.kind === "refused" || last?.kind === "extended" ? last : null;
  return { date: line.day, how: line.how === "switch" ? "form" : line.how, answer: came?.kind ?? "none", ...(came ? { reply: came.day, said: came.said } : {}) };
}

// While an address is being typed it is one that is missing, not one that is wrong.
const whole = (email: string) => (/^\S+@\S+\.\S+$/.test(email) ? email : "");

/** The questions about grounds that somebody writing as a person or an organisation is asked. */
export function groundsOf({ grounds }: LetterChoices, as: string): LetterChoices["grounds"] {
  return grounds.filter((ground) => ground.as.includes(as));
}

/** The draft as the core is asked for its letter; `due`: the day by which the earlier one had to be answered, "" where there is none. */
export function requestOf(draft: Draft, choices: LetterChoices, due: string): LetterRequest {
  const { kind, as, person, authority, earlier, ...rest } = draft;
  // What was answered in the other role stays in the draft, and out of the letter.
  const grounds = groundsOf(choices, as).map(({ id }) => ({ id, words: draft.grounds[id] ?? "" }));
  return {
    kind,
    as,
    language: rest.language,
    country: person.country,
    controller: rest.controller,
    platform: rest.platform,
    purposes: rest.purposes,
    sender: senderOf({ ...person, email: whole(person.email) }, as),
    grounds: grounds.filter(({ words }) => words.trim() !== ""),
    restriction: rest.restriction,
    noticed: rest.noticed,
    earlier: { ...earlier, ...(due ? { due } : {}) },
    ...(authority.name ? { authority: { name: authority.name, ...(whole(authority.email) ? { email: authority.email } : {}) } } : {}),
    now: localNow(),
  };
}
