/**
 * Which tab is led to which setting, and how far it came: until it arrives, the
 * person stops, the tab is closed or the browser ends. The hosts it leads through
 * are noted where the sentinel can read them, so that it wakes on every page.
 */
import type { Lead, Objected, Result, TourView } from "../messages";
import type { Guide } from "../wire.gen";

/** One tab on its way. */
export interface Led {
  rule: string;
  /** Steps taken. */
  done: number;
  hosts: string[];
  /** As part of a checklist: arriving ends nothing. */
  tour: boolean;
  /** The person sent this form; whether it arrived is still to be asked, on whatever page comes next. */
  asked: Objected | null;
}

type All = Record<string, Led>;

// One at a time: a step that was clicked must not be lost to a page that reads.
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = queue.then(work);
  queue = turn.catch(() => undefined);
  return turn;
}

/** Leads a tab to an entry from now on. */
export function start(tab: number, rule: string, hosts: string[], tour = false): Promise<void> {
  return change((all) => ({ ...all, [tab]: { rule, done: 0, hosts, tour, asked: null } }));
}

/** The person sent a form in a tab: the next page there asks whether it arrived. */
export function sent(tab: number, asked: Objected, hosts: string[]): Promise<void> {
  return change((all) => ({ ...all, [tab]: { rule: asked.rule, done: 0, hosts, tour: false, asked } }));
}

/** Where a tab is, asked of the core; null where no guide leads it. Who has arrived is led no longer, unless a checklist goes on. */
export async function next(tab: number, ask: (led: Led) => Promise<Result<Guide>>, tour: () => Promise<TourView | null>): Promise<Lead | null> {
  const led = (await inTurn(read))[tab];
  if (led?.asked) return { asked: led.asked };
  const answer = led ? await ask(led) : null;
  if (!led || !answer || "error" in answer) return null;
  const view = led.tour ? await tour() : null;
  if (answer.ok.arrived && !view) await stop(tab);
  return { guide: answer.ok, tour: view };
}

/** So many steps are taken. */
export function step(tab: number, done: number): Promise<void> {
  return change(({ [String(tab)]: led, ...others }) => (led ? { ...others, [tab]: { ...led, done } } : others));
}

/** Leads a tab no longer. */
export function stop(tab: number): Promise<void> {
  return change(({ [String(tab)]: _, ...others }) => others);
}

/** Leads no tab but these. */
export function keepTo(tabs: Set<number>): Promise<void> {
  return change((all) => Object.fromEntries(Object.entries(all).filter(([tab]) => tabs.has(Number(tab)))));
}

async function read(): Promise<All> {
  const { guides = {} } = await chrome.storage.session.get<{ guides?: All }>("guides");
  return guides;
}

function change(how: (all: All) => All): Promise<void> {
  return inTurn(async () => {
    const before = await read();
    const guides = how(before);
    if (Object.keys(before).length === 0 && Object.keys(guides).length === 0) return;
    await chrome.storage.session.set({ guides });
    await note(guides);
  });
}

/** After a restart of the browser nobody is led any more, but the note would still be there. */
export function tidy(): Promise<void> {
  return inTurn(async () => note(await read()));
}

async function note(guides: All): Promise<void> {
  const hosts = [...new Set(Object.values(guides).flatMap((led) => led.hosts))];
  await (hosts.length > 0 ? chrome.storage.local.set({ guided: hosts }) : chrome.storage.local.remove("guided"));
}
