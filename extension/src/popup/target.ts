/** Which tab the popup speaks about, and whether Veto may look at it. */
import type { Problem } from "../ui/trouble";

/** The tab the person means. */
export interface Target {
  tab: number;
  url: string;
}

/** The tab in front, or the one that `?tab=` names when the popup is open as a page of its own. */
export async function findTarget(search: string): Promise<Target | null> {
  const named = new URLSearchParams(search).get("tab");
  const tab = named ? await chrome.tabs.get(Number(named)) : (await chrome.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? null : { tab: tab.id, url: tab.url ?? "" };
}

/** Why a page cannot be read, or null if it can. An address the browser withholds is one it keeps to itself. */
export function restriction(url: string): Problem | null {
  if (!/^https?:\/\//.test(url)) return { what: "restrictedPage", todo: "restrictedHow" };
  if (/\.pdf$/i.test(new URL(url).pathname)) return { what: "restrictedPdf", todo: "restrictedHow" };
  return null;
}

/** Opens an address for the person: in the same tab if it is the same site (its grant lasts there), else in a new one. */
export async function goTo(target: Target, page: string): Promise<void> {
  if (new URL(page).origin === new URL(target.url).origin) await chrome.tabs.update(target.tab, { url: page, active: true });
  else await chrome.tabs.create({ url: page });
}
