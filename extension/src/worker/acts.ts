/**
 * Acts that Veto makes for the person, across tabs and restarts of the worker:
 * one at a time for each setting, and none by a page that shows what was before
 * another tab's act. What becomes of one whose page is left is found out on the
 * next look in that tab.
 */
import type { ActEnd, Leave } from "../messages";
import type { State } from "../wire.gen";

/** An act takes no longer than this; one that did not report back was cut short. */
const longestMillis = 15_000;

interface Claim {
  finding: string;
  tab: number;
  to: State;
  /** Milliseconds since 1970. */
  at: number;
  end: ActEnd | "";
}

// One at a time: two tabs may ask in the same moment.
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = queue.then(work);
  queue = turn.catch(() => undefined);
  return turn;
}

/** Whether a page in a tab, opened at a time (ISO 8601), may click a finding's control now; if so, nobody else may until it has ended. */
export function claim(finding: string, tab: number, to: State, opened: string, now = Date.now()): Promise<Leave> {
  return inTurn(async () => {
    const last = (await claims())[finding];
    const other = last && last.tab !== tab ? last : null;
    if (other?.end === "" && now - other.at < longestMillis && (await isOpen(other.tab))) return "busy";
    if (other && other.to === to && other.end === "done" && other.at > Date.parse(opened)) return "elsewhere";
    await keep({ finding, tab, to, at: now, end: "" });
    return "go";
  });
}

/** What came of an act. */
export function ended(finding: string, end: ActEnd): Promise<void> {
  return inTurn(async () => {
    const claim = (await claims())[finding];
    if (claim) await keep({ ...claim, end });
  });
}

/** The findings whose act in this tab was cut short because the page was left: their address is younger than the click. `age`: milliseconds since the address last changed. */
export async function cutShort(tab: number, age: number, now = Date.now()): Promise<string[]> {
  const open = Object.values(await claims()).filter((claim) => claim.end === "" || claim.end === "left");
  return open.filter((claim) => claim.tab === tab && now - age > claim.at).map(({ finding }) => finding);
}

function isOpen(tab: number): Promise<boolean> {
  return chrome.tabs.get(tab).then(
    () => true,
    () => false,
  );
}

async function claims(): Promise<Record<string, Claim>> {
  const { acts = {} } = await chrome.storage.session.get<{ acts?: Record<string, Claim> }>("acts");
  return acts;
}

async function keep(claim: Claim): Promise<void> {
  await chrome.storage.session.set({ acts: { ...(await claims()), [claim.finding]: claim } });
}
