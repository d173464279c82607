/**
 * Veto's own words in the person's language. The browser's own i18n follows
 * the browser's language only; Veto has a setting, so it reads _locales itself.
 */
import de from "../../_locales/de/messages.json";
import en from "../../_locales/en/messages.json";
import type { Say } from "../wire.gen";
import { type Choice, keepChoice, type Language, recallChoice } from "./chosen";
import { inWords } from "./time";

/** A key of extension/_locales. */
export type Key = keyof typeof en;
/** A piece of a message; the emphasised ones name a notion. */
export interface Piece {
  text: string;
  emphasis: boolean;
}

const messages: Record<Language, Record<string, { message: string }>> = { de, en };
let choice: Choice = "";
let spoken: Language = "en";

/** The language Veto speaks now. */
export const language = (): Language => spoken;

/** What the person chose. */
export const chosenLanguage = (): Choice => choice;

/** Reads the person's choice; call it once before the first `t`. */
export async function loadLanguage(): Promise<Language> {
  return speak(await recallChoice());
}

/** Keeps the person's choice and speaks it from now on. */
export async function setLanguage(wanted: Choice): Promise<void> {
  speak(wanted);
  await keepChoice(wanted);
}

/** Speaks a language without keeping the choice. */
export function speak(wanted: Choice): Language {
  choice = wanted;
  spoken = wanted || browserLanguage();
  return spoken;
}

function browserLanguage(): Language {
  return chrome.i18n.getUILanguage().toLowerCase().split("-")[0] === "de" ? "de" : "en";
}

/** A message as plain text. A key that _locales does not have is shown as itself, and reported to the console. */
export function t(say: Say | Key, ...args: string[]): string {
  return pieces(say, ...args)
    .map((piece) => piece.text)
    .join("");
}

/** A message in pieces, so that what stands *between stars* can be emphasised. */
export function pieces(say: Say | Key, ...args: string[]): Piece[] {
  const key = typeof say === "string" ? say : say.key;
  const values = typeof say === "string" ? args : (say.args ?? []);
  try {
    return fill(key, values);
  } catch (problem) {
    console.error(problem);
    return [{ text: key, emphasis: false }];
  }
}

/** As `pieces`, but a key that _locales does not have is an error that names it. */
export function fill(key: string, args: string[]): Piece[] {
  const message = messages[spoken][key]?.message;
  if (message === undefined) throw new Error(`no message "${key}" in extension/_locales/${spoken}/messages.json: add it there`);
  return message
    .split("*")
    .map((part, n) => ({ text: part.replace(/\$([1-9])/g, (_, place: string) => argument(key, args[Number(place) - 1] ?? "")), emphasis: n % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

/** The keys that come in two forms, for one and for many. */
type Counted = { [K in Key]: K extends `${infer Base}One` ? Base : never }[Key];

/** A message that depends on a number, which is its first argument. */
export function count(key: Counted, n: number, ...args: string[]): string {
  return t({ key: `${key}${n === 1 ? "One" : "Many"}`, args: [String(n), ...args] });
}

/** Names in a row, as one writes them: "A, B and C". */
export function listed(names: string[]): string {
  return new Intl.ListFormat(spoken === "de" ? "de" : "en-GB").format(names);
}

const states: Record<string, Key> = { on: "stateOn", off: "stateOff", mixed: "stateMixed", locked: "stateLocked", present: "statePresent" };

// Only this message has a state as its argument; elsewhere "on" may be a control's name.
function argument(key: string, value: string): string {
  const state = key === "whyState" ? states[value] : undefined;
  return state ? t(state) : inWords(value, t);
}
