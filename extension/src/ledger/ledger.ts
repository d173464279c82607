/** The ledger's lines and pictures: written, read, erased. Every write is one transaction: whole or not at all. */
import type { IDBPTransaction } from "idb";
import { database, type Stores } from "./database";
import { type Answer, type Facts, type Line, type Picture, sealOf, type Step } from "./line";

/** What changes on a line after it was written. */
export type Change = Partial<Pick<Line, "due" | "step" | "reminded" | "reference">> & { answer?: Answer };

/** A line with its picture, as it is kept and exported. */
export interface Entry {
  line: Line;
  picture: Picture | null;
}

/** What the popup says of the ledger. */
export interface Glance {
  /** The newest line of the platform. */
  newest: Line | null;
  /** The next thing that is due, on any platform. */
  due: Line | null;
}

/** Every tab of Veto hears of a change by this channel, and reads again. */
export const newsChannel = "ledger";

/** Writes a line, sealed with its picture. */
export async function write(facts: Facts, more: { picture?: Picture | null; due?: string; step?: Step | "" } = {}): Promise<Line> {
  const { picture = null, due = "", step = "" } = more;
  const seal = await sealOf(facts, picture);
  const line: Line = { id: crypto.randomUUID(), ...facts, answers: [], due, step, reminded: "", reference: "", seal, pictured: picture !== null };
  await restore([{ line, picture }]);
  return line;
}

/** Puts whole entries in, in the place of those that have their ids. */
export function restore(entries: Entry[]): Promise<void> {
  return inOneWrite(async (change) => {
    const [lines, pictures] = [change.objectStore("lines"), change.objectStore("pictures")];
    for (const { line, picture } of entries) {
      await lines.put(line);
      if (picture) await pictures.put({ ...picture, line: line.id });
    }
  });
}

/** Changes a line where it lies: whoever changes it at the same time loses nothing. Null: it was erased meanwhile. */
export function change(id: string, { answer, ...rest }: Change): Promise<Line | null> {
  return inOneWrite(async (change) => {
    const lines = change.objectStore("lines");
    const line = await lines.get(id);
    if (!line) return null;
    const changed = { ...line, ...rest, answers: [...line.answers, ...(answer ? [answer] : [])] };
    await lines.put(changed);
    return changed;
  });
}

/** One line. */
export async function lineOf(id: string): Promise<Line | null> {
  return (await (await database()).get("lines", id)) ?? null;
}

/** The picture beside a line. */
export async function pictureOf(id: string): Promise<Picture | null> {
  const kept = await (await database()).get("pictures", id);
  return kept ? { type: kept.type, bytes: kept.bytes } : null;
}

/** All lines, the newest first, without their pictures. */
export async function all(): Promise<Line[]> {
  const lines = await (await database()).getAll("lines");
  return lines.sort((a, b) => b.day.localeCompare(a.day) || b.at.localeCompare(a.at));
}

/** The lines about an entry, the newest first. */
export async function ofRule(rule: string): Promise<Line[]> {
  const lines = await (await database()).getAllFromIndex("lines", "rule", range(rule));
  return lines.reverse();
}

/** What the popup says: two steps in two indexes, however long the ledger is. */
export async function glance(platform: string): Promise<Glance> {
  const lines = (await database()).transaction("lines").store;
  const [newest, due] = await Promise.all([lines.index("platform").openCursor(range(platform), "prev"), lines.index("due").openCursor(IDBKeyRange.lowerBound("", true))]);
  return { newest: newest?.value ?? null, due: due?.value ?? null };
}

/** The lines with a next step, the earliest first. */
export async function dues(): Promise<Line[]> {
  return (await database()).getAllFromIndex("lines", "due", IDBKeyRange.lowerBound("", true));
}

// Moments are texts; every one of them lies below this.
const range = (first: string) => IDBKeyRange.bound([first, ""], [first, "\uFFFF"]);

/** Erases a line and its picture, and answers with what it erased, for the person may want it back. */
export function erase(id: string): Promise<Entry | null> {
  return inOneWrite(async (change) => {
    const [lines, pictures] = [change.objectStore("lines"), change.objectStore("pictures")];
    const [line, kept] = await Promise.all([lines.get(id), pictures.get(id)]);
    await Promise.all([lines.delete(id), pictures.delete(id)]);
    return line ? { line, picture: kept ? { type: kept.type, bytes: kept.bytes } : null } : null;
  });
}

/** Erases everything. */
export function eraseAll(): Promise<void> {
  return inOneWrite(async (change) => {
    await Promise.all([change.objectStore("lines").clear(), change.objectStore("pictures").clear()]);
  });
}

type Write = IDBPTransaction<Stores, ["lines", "pictures"], "readwrite">;

// Waits for the work and for the browser to have written it down, so that no failure goes unheard; then tells the other tabs.
async function inOneWrite<Result>(work: (change: Write) => Promise<Result>): Promise<Result> {
  const change: Write = (await database()).transaction(["lines", "pictures"], "readwrite");
  const whole = work(change).catch((problem) => abort(change, problem));
  const [worked, done] = await Promise.allSettled([whole, change.done]);
  // A full storage may show only when everything is written down; then it is the transaction that knows why.
  if (worked.status === "rejected" || done.status === "rejected") throw change.error ?? (worked.status === "rejected" ? worked.reason : change.error);
  tell();
  return worked.value;
}

function abort(change: Write, why: unknown): never {
  try {
    change.abort();
  } catch {
    // It was aborted already, by the very failure this is about.
  }
  throw why;
}

function tell(): void {
  const channel = new BroadcastChannel(newsChannel);
  channel.postMessage(null);
  channel.close();
}
