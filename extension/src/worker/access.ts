/**
 * Standing access. For every platform that the person allowed, the sentinel is
 * registered with the browser; for no other. The browser's permissions are the
 * only list there is: Veto keeps none of its own that could disagree.
 */
import type { ToContent } from "../messages";
import { allowed, covers, pattern, type Reachable } from "../reach";

type Script = chrome.scripting.RegisteredContentScript;

// One at a time: what is registered is compared with what should be.
let queue: Promise<unknown> = Promise.resolve();

/** Registers what the person allows and nothing else. Open tabs of a platform that is new here get its sentinel at once. */
export function settle(platforms: Reachable[]): Promise<void> {
  const turn = queue.then(() => settleNow(platforms));
  queue = turn.catch(() => undefined);
  return turn;
}

async function settleNow(platforms: Reachable[]): Promise<void> {
  const wanted = await scripts(platforms);
  const there = await chrome.scripting.getRegisteredContentScripts();
  const gone = there.filter((script) => !wanted.some((other) => same(script, other)));
  const fresh = wanted.filter((script) => !there.some((other) => same(script, other)));
  if (gone.length > 0) await chrome.scripting.unregisterContentScripts({ ids: gone.map(({ id }) => id) });
  if (fresh.length > 0) await chrome.scripting.registerContentScripts(fresh);
  await watchOpenTabs(fresh.flatMap(({ matches }) => matches ?? []));
}

// On the hosts it may read from the start the sentinel stands by the manifest.
async function scripts(platforms: Reachable[]): Promise<Script[]> {
  const hosts = (access: string) => platforms.filter((platform) => platform.access === access).flatMap((platform) => platform.hosts);
  const installed = new Set(hosts("install"));
  const open = new Set(await allowed(hosts("asked").filter((host) => !installed.has(host))));
  const all = platforms.map(({ id, hosts }) => ({ id, matches: hosts.filter((host) => open.has(host)).map(pattern) }));
  return all.filter(({ matches }) => matches.length > 0).map((one) => ({ ...one, js: ["sentinel.js"], runAt: "document_start", persistAcrossSessions: true }));
}

function same(a: Script, b: Script): boolean {
  return a.id === b.id && a.matches?.toSorted().join() === b.matches?.toSorted().join();
}

async function watchOpenTabs(matches: string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await chrome.tabs.query({ url: matches });
  // A tab that is just closing, or shows an error page of the browser, has no place for a script.
  await Promise.allSettled(tabs.map(({ id = -1 }) => chrome.scripting.executeScript({ target: { tabId: id }, files: ["sentinel.js"] })));
}

/** After access was taken back: has what Veto shows on open pages of those hosts fall silent. */
export async function withdraw(platforms: Reachable[], origins: string[]): Promise<void> {
  const known = platforms.flatMap(({ hosts }) => hosts).filter((host) => origins.some((origin) => covers(origin, host)));
  const still = await allowed(known);
  const message: ToContent = { type: "bg-cs-leave", hosts: known.filter((host) => !still.includes(host)) };
  const tabs = await chrome.tabs.query({});
  // Most tabs have nothing of Veto in them that could listen.
  await Promise.allSettled(tabs.map(({ id = -1 }) => chrome.tabs.sendMessage(id, message)));
}
