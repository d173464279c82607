/**
 * How many requests Veto has made: the browser's own list of what was loaded,
 * and its word on what the security policy stopped. There should be none; a
 * number that is only claimed would prove nothing.
 */
const key = "requests";

let counting: Promise<unknown> = Promise.resolve();

/** Counts from now on, in the worker or page that calls it. */
export function watchRequests(): void {
  const observer = new PerformanceObserver((list) => count(list.getEntries().filter(({ name }) => isOutside(name)).length));
  observer.observe({ type: "resource", buffered: true });
  addEventListener("securitypolicyviolation", ({ blockedURI }) => count(isOutside(blockedURI) ? 1 : 0));
}

/** How many there were on this device. */
export async function requestsMade(): Promise<number> {
  const { requests = 0 } = await chrome.storage.local.get<{ requests?: number }>(key);
  return requests;
}

/** Whether an address leads out of the package and the browser. */
export function isOutside(address: string): boolean {
  return /^(?:https?|wss?|ftp):/i.test(address);
}

// One after the other, so that none is lost.
function count(more: number): void {
  if (more > 0) counting = counting.then(async () => chrome.storage.local.set({ [key]: (await requestsMade()) + more })).catch(() => undefined);
}
