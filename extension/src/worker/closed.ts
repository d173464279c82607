/**
 * Forgets what was kept of tabs that were closed. The worker listens to no tab's
 * end, which would start it for every tab of every site: it looks when it runs.
 */
import * as guides from "./guides";
import * as store from "./store";

/** Drops the looks at closed tabs, and leads them no longer. */
export async function forgetClosed(): Promise<void> {
  const tabs = await chrome.tabs.query({});
  const open = new Set(tabs.flatMap(({ id }) => id ?? []));
  await store.keepLooks(open);
  await guides.keepTo(open);
}
