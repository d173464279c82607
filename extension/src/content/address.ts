/** Where the page is, and whether any rule could have something to say there. */
import addresses from "veto:addresses";

/** Whether an address lies where a rule looks. The core decides what is really there. */
export function matters(place: Location | URL = location): boolean {
  return addresses[place.hostname]?.some((prefix) => (place.pathname + place.hash).startsWith(prefix)) ?? false;
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
