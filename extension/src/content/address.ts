/** Where the page is, and whether any rule could have something to say there. */
import addresses from "veto:addresses";

// Of the person's own rules and of the rule pack; those of Veto's are built in.
let brought: Record<string, string[]>[] = [];
// Hosts on which a guide leads somebody, in one tab or another.
let led: string[] = [];

/** Whether an address lies where a rule looks. The core decides what is really there. */
export function matters(place: Location | URL = location): boolean {
  if (led.includes(place.hostname)) return true;
  const beginnings = [...(addresses[place.hostname] ?? []), ...brought.flatMap((one) => one[place.hostname] ?? [])];
  return beginnings.some((beginning) => (place.pathname + place.hash).startsWith(beginning));
}

/** Learns where rules look that came after this release, and where a guide leads; `matters` knows of them once this is done. */
export async function learnOwn(): Promise<void> {
  const { guided = [], ...addresses } = await chrome.storage.local.get<{ ownAddresses?: Record<string, string[]>; packAddresses?: Record<string, string[]>; guided?: string[] }>(["ownAddresses", "packAddresses", "guided"]);
  brought = Object.values(addresses);
  led = guided;
}

/** Whether a guide leads somebody on this host; every address there matters then. */
export function guided(): boolean {
  return led.includes(location.hostname);
}

/** The guide is over, or leads through another tab. */
export function forgetGuided(): void {
  led = [];
}

/** Calls back whenever the address changes inside the page, until the signal ends it. */
export function onAddress(changed: () => void, signal: AbortSignal): void {
  let last = location.href;
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    changed();
  };
  const navigation = (window as { navigation?: EventTarget }).navigation;
  if (navigation) {
    navigation.addEventListener("currententrychange", look, { signal });
    return;
  }
  addEventListener("popstate", look, { signal });
  addEventListener("hashchange", look, { signal });
  // Browsers without the Navigation API tell a content script nothing of pushState.
  const timer = setInterval(look, 500);
  signal.addEventListener("abort", () => clearInterval(timer));
}
