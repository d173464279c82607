/** The toolbar button's three looks: nothing known, knows this site, has something (with a number). */
import type { Look } from "../wire.gen";

const amber = "#9a5b00";

/** Shows on a tab's button what a look found; null: nothing was looked at. `known`: Veto has rules for the site. */
export async function showBadge(tab: number, look: Look | null, known: boolean): Promise<void> {
  const mark = look?.count ? "has" : known || look?.platform ? "knows" : "quiet";
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
