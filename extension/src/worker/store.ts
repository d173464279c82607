/**
 * The only code that touches storage. `local` outlives the browser: what was
 * last seen of a setting, and the person's choices. `session` outlives only
 * the worker: the last look at each tab.
 */
import type { Look, Memory } from "../wire.gen";

const version = 1;

interface Stored {
  version?: number;
  language?: string;
  seen?: Record<string, Memory>;
}

// One writer at a time: two tabs that look at once must not lose each other's lines.
let queue: Promise<unknown> = Promise.resolve();

/** What is remembered of settings, and the language the person chose in Veto ("" for the browser's). */
export async function recall(): Promise<{ language: string; memory: Memory[] }> {
  const { language = "", seen = {}, version: stored = version } = await chrome.storage.local.get<Stored>(["language", "seen", "version"]);
  if (stored > version) throw new Error(`What Veto remembers was written by a newer Veto (version ${stored}). Update Veto; nothing was changed.`);
  return { language, memory: Object.values(seen) };
}

/** Keeps what was seen; lines of other findings stay. */
export function remember(lines: Memory[]): Promise<void> {
  const write = queue.then(async () => {
    if (lines.length === 0) return;
    const seen = Object.fromEntries((await recall()).memory.map((line) => [line.finding, line]));
    for (const line of lines) seen[line.finding] = line;
    await chrome.storage.local.set({ seen, version });
  });
  queue = write.catch(() => undefined);
  return write;
}

/** Erases what was seen. */
export function forget(): Promise<void> {
  const write = queue.then(() => chrome.storage.local.remove("seen"));
  queue = write.catch(() => undefined);
  return write;
}

/** Keeps the last look at a tab for the popup, with the address it was taken at; null takes it away. */
export async function keepLook(tab: number, url: string, look: Look | null): Promise<void> {
  const key = `look:${tab}`;
  await (look ? chrome.storage.session.set({ [key]: { url, look } }) : chrome.storage.session.remove(key));
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
