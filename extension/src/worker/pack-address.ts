/**
 * The one address rule packs are fetched from: none, until the person or an
 * organisation names it. The worker fetches nothing, it cannot; it says where and
 * when a page may have that done, and keeps what came of it.
 */
import { addressOf } from "../outside/errand";
import type { PackEnd, PackLook } from "../messages";
import { localNow } from "../now";
import { decided } from "./managed";

const version = 1;
const key = "outside";
/** By itself Veto looks once a day; a look that was left in the middle counts, its server has heard of it. */
const dayMillis = 86_400_000;

interface Stored {
  version: number;
  /** What the person named. */
  address: string;
  /** Where a look last began; the next three say nothing of another address. */
  at: string;
  /** When it began, and when one last came to an end. */
  begun: string;
  looked: string;
  /** How many were begun on this device, at whatever address. */
  looks: number;
  last: PackEnd | null;
}

const nothing: Stored = { version, address: "", at: "", begun: "", looked: "", looks: 0, last: null };

// One writer at a time, as for everything that is read, changed and written back.
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = queue.then(work);
  queue = done.catch(() => undefined);
  return done;
}

/** What the settings show of it. */
export async function view(): Promise<PackLook> {
  const [stored, named] = await Promise.all([kept(), decided("packAddress")]);
  // What an organisation named is never replaced by the person's own, not even where it cannot be used.
  const address = named ? addressOf(named) : stored.address;
  const { looked, looks, last } = ofAddress(stored, address);
  return { address, named, looked, looks, last };
}

// What came of a look at another address says nothing of this one.
const ofAddress = (stored: Stored, at: string): Stored => (stored.at === at ? stored : { ...nothing, address: stored.address, looks: stored.looks, at });

/** Switches fetching on, from this address, or off: "". What was found at another address says nothing of this one. */
export function name(typed: string): Promise<boolean> {
  const address = addressOf(typed);
  if (typed !== "" && address === "") return Promise.resolve(false);
  return inTurn(async () => {
    const stored = await kept();
    if (stored.address !== address) await chrome.storage.local.set({ [key]: { ...nothing, looks: stored.looks, address } });
    return true;
  });
}

/** Where to look now, "" if nowhere: no address is named, or nobody asked and it is not time. */
export function begin(asked: boolean, now = new Date()): Promise<string> {
  return inTurn(async () => {
    const stored = await kept();
    const { address } = await view();
    const here = ofAddress(stored, address);
    if (address === "" || !(asked || isTime(here, now))) return "";
    await chrome.storage.local.set({ [key]: { ...here, begun: localNow(now), looks: stored.looks + 1 } });
    return address;
  });
}

/** Keeps what a look came to; false where the address is not the one any more. */
export function end(address: string, last: PackEnd, now = new Date()): Promise<boolean> {
  return inTurn(async () => {
    if ((await view()).address !== address) return false;
    await chrome.storage.local.set({ [key]: { ...ofAddress(await kept(), address), looked: localNow(now), last } });
    return true;
  });
}

/** Whether this is the address that is named. */
export async function isNamed(address: string): Promise<boolean> {
  return address !== "" && (await view()).address === address;
}

// A clock that was set back must not keep Veto from looking for ever.
function isTime({ looked, begun }: Stored, now: Date): boolean {
  const since = (moment: string) => Math.abs(now.getTime() - Date.parse(moment));
  return !(since(looked) < dayMillis) && !(since(begun) < dayMillis);
}

async function kept(): Promise<Stored> {
  const { [key]: stored } = await chrome.storage.local.get<Record<string, Stored | undefined>>(key);
  if (stored && stored.version > version) throw new Error(`The address of rule packs was kept by a newer Veto (version ${stored.version}). Update Veto; nothing was changed.`);
  return stored ?? nothing;
}
