/** The toolbar button's three looks: nothing known, knows this site, has something (with a number). */
import type { Look } from "../wire.gen";

const amber = "#9a5b00";

/** Shows on a tab's button what a look found; null: nothing known. */
export async function showBadge(tab: number, look: Look | null): Promise<void> {
  const mark = !look?.platform && !look?.count ? "quiet" : look.count > 0 ? "has" : "knows";
  const sizes = [16, 32].map((size) => [size, `icons/${mark}-${size}.png`] as const);
  try {
    await chrome.action.setIcon({ tabId: tab, path: Object.fromEntries(sizes) });
    await chrome.action.setBadgeBackgroundColor({ tabId: tab, color: amber });
    await chrome.action.setBadgeText({ tabId: tab, text: look?.count ? String(look.count) : "" });
  } catch (problem) {
    // The tab may have been closed while the core was thinking.
    if (await chrome.tabs.get(tab).catch(() => null)) throw problem;
  }
}
