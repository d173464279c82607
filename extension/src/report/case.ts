/** What a report begins with: gathered on the person's click, held in memory only until the page of the report has it. */
import type { Personal } from "../messages";
import type { Seen } from "../wire.gen";

/** A box as parts of the picture: left, top, width, height, each 0 to 1. */
export type Part = [number, number, number, number];

/** A finding that can be reported. */
export interface Thing {
  /** The finding's id. */
  id: string;
  /** The address is the whole one; the person chooses how much of it stays. */
  seen: Seen;
  /** Where it stands in the picture, null where it does not. */
  box: Part | null;
}

/** What was seen on one page at one time. */
export interface Case {
  /** The platform's id, "" for a site no rule knows. */
  platform: string;
  /** The platform's name, or the host. */
  site: string;
  /** The finding the person wants to report. */
  finding: string;
  /** It first, then what else was found on the page. */
  things: Thing[];
  /** The visible part of the page as a data URL, "" where the browser gave none. */
  picture: string;
  /** What of the picture may say who somebody is. */
  personal: { kind: Personal["kind"]; box: Part }[];
}

const key = "case";

/** Hands a case over. A picture larger than the memory has room for is left behind: the report goes on without. */
export async function handOver(found: Case): Promise<void> {
  await chrome.storage.session.set({ [key]: found }).catch(() => chrome.storage.session.set({ [key]: { ...found, picture: "" } }));
}

/** The case that was handed over, null if there is none. */
export async function handed(): Promise<Case | null> {
  const stored = await chrome.storage.session.get<{ case?: Case | null }>(key);
  return stored.case ?? null;
}

/** The page has it, or was left. */
export function dropCase(): Promise<void> {
  return chrome.storage.session.remove(key);
}
