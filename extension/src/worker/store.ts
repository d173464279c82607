/**
 * The only code that touches storage. `local` outlives the browser: what was
 * last seen of a setting, and the person's choices. `session` outlives only
 * the worker: the last look at each tab.
 */
import type { Look, Memory, State } from "../wire.gen";
import * as local from "./local";
import { bounded, isOfPage, type Pages, siteKey } from "./pages";

const version = 1;

interface Stored {
  version?: number;
  language?: string;
  /** Lines of the rules' entries. */
  seen?: Record<string, Memory>;
  /** Lines of controls that no rule knows, by site; neither says which. */
  pages?: Pages;
  /** Random, of this device: without it the names of sites and controls tell nothing. */
  salt?: string;
}

// One writer at a time: two tabs that look at once must not lose each other's lines.
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = queue.then(work);
  queue = done.catch(() => undefined);
  return done;
}

async function read(...keys: (keyof Stored)[]): Promise<Stored> {
  const stored = await local.read<Stored>(...keys, "version");
  if ((stored.version ?? version) > version) throw new Error(`What Veto remembers was written by a newer Veto (version ${stored.version}). Update Veto; nothing was changed.`);
  return stored;
}

/** The language the person chose in Veto, "" for the browser's. */
export async function language(): Promise<string> {
  return (await read("language")).language ?? "";
}

/** What is remembered of settings: of rules' entries everywhere, of other controls at an address. */
export async function recall(url: string): Promise<Memory[]> {
  const { seen = {}, pages = {}, salt = "" } = await read("seen", "pages", "salt");
  const here = pages[await siteKey(url, salt)] ?? {};
  return [...Object.values(seen), ...Object.values(here)];
}

/** The salt of this device; made when it is first needed. */
export async function salt(): Promise<string> {
  const { salt: known } = await read("salt");
  return known || inTurn(makeSalt);
}

async function makeSalt(): Promise<string> {
  const { salt: known } = await read("salt");
  if (known) return known;
  const salt = crypto.randomUUID();
  await chrome.storage.local.set({ salt, version });
  return salt;
}

/** Keeps what was seen at an address; lines of other findings stay, and what the person said of one stays said. */
export function remember(lines: Memory[], url: string): Promise<void> {
  if (lines.length === 0) return Promise.resolve();
  return change(url, lines.map((line) => line.finding), (before, n) => ({ ...lines[n]!, ...(before?.refuted ? { refuted: true } : {}) }));
}

// The core's word for a state that was never seen.
const never = "" as State;

/** Keeps that the person said nothing is wrong with a finding, or took that back. */
export function refute(finding: string, refuted: boolean, at: string, url: string): Promise<void> {
  const unseen: Memory = { finding, state: never, at, first: never, own: false, acted: false };
  return change(url, [finding], (before) => ({ ...(before ?? unseen), refuted }));
}

function change(url: string, findings: string[], how: (before: Memory | undefined, n: number) => Memory): Promise<void> {
  return inTurn(async () => {
    const { seen = {}, pages = {}, salt = await makeSalt() } = await read("seen", "pages", "salt");
    const site = await siteKey(url, salt);
    const [lines, here] = [{ ...seen }, { ...pages[site] }];
    findings.forEach((finding, n) => {
      const kept = isOfPage(finding) ? here : lines;
      kept[finding] = how(kept[finding], n);
    });
    await chrome.storage.local.set({ seen: lines, pages: bounded({ ...pages, [site]: here }), version });
  });
}

/** Erases what was seen, and what the person said of it. */
export function forget(): Promise<void> {
  return inTurn(() => chrome.storage.local.remove(["seen", "pages", "salt"]));
}

/** Keeps the last look at a tab for the popup, with the address it was taken at; null takes it away. */
export async function keepLook(tab: number, url: string, look: Look | null): Promise<void> {
  const key = `look:${tab}`;
  await (look ? chrome.storage.session.set({ [key]: { url, look } }) : chrome.storage.session.remove(key));
}

/** Drops the looks at all tabs but these. */
export async function keepLooks(tabs: Set<number>): Promise<void> {
  const keys = Object.keys(await chrome.storage.session.get(null));
  await chrome.storage.session.remove(keys.filter((key) => key.startsWith("look:") && !tabs.has(Number(key.slice("look:".length)))));
}

/** The last look at a tab, if there was one at this address. */
export async function lookOf(tab: number, url: string): Promise<Look | null> {
  const key = `look:${tab}`;
  const stored = await chrome.storage.session.get<Record<string, { url: string; look: Look }>>(key);
  const kept = stored[key];
  return kept && samePage(kept.url, url) ? kept.look : null;
}

function samePage(a: string, b: string): boolean {
  return a.split("#")[0] === b.split("#")[0];
}

/** Keeps why storage refused to remember something, for the popup; "" once it works again. */
export async function keepTrouble(why: string): Promise<void> {
  await (why ? chrome.storage.session.set({ trouble: why }) : chrome.storage.session.remove("trouble"));
}

/** Why storage last refused, "" if it did not. */
export async function trouble(): Promise<string> {
  const { trouble: why = "" } = await chrome.storage.session.get<{ trouble?: string }>("trouble");
  return why;
}
