/** Notices what could change a finding: the page's own changes and the person's acts. */
/** What a watch tells. */
export interface Watcher {
  /** The page changed somewhere; called at most once a frame. */
  changed(): void;
  /** The person did something (a trusted event), on this path of elements from the inside out. */
  acted(path: EventTarget[]): void;
  /** The person sent a form; the browser found nothing missing in it. */
  sent(form: EventTarget | null): void;
}

const watched: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    "role", "aria-checked", "aria-pressed", "aria-disabled", "aria-label", "aria-labelledby", "aria-describedby",
    "aria-hidden", "aria-busy", "aria-readonly", "checked", "disabled", "hidden", "open", "inert", "lang",
  ],
};

/** Watches a page until the signal ends it. Roots that open later (shadow roots, frames) are added with the returned function. */
export function watch(watcher: Watcher, own: () => Element | null, signal: AbortSignal): (roots: Iterable<Node>) => void {
  const seen = new WeakSet<Node>();
  const once = oncePerFrame(() => watcher.changed());
  const observer = new MutationObserver((records) => {
    if (records.some((record) => record.target !== own() && !onlyOurs(record, own()))) once();
  });
  const follow = (root: Node) => {
    if (seen.has(root)) return;
    seen.add(root);
    observer.observe(root, watched);
    listen(root, watcher, once, signal);
  };
  follow(document);
  signal.addEventListener("abort", () => observer.disconnect());
  return (roots) => {
    for (const root of roots) follow(root);
  };
}

// The host element of our hint comes and goes in the page's tree; that is no change of the page, unless the page threw it out.
function onlyOurs(record: MutationRecord, own: Element | null): boolean {
  const moved = [...record.addedNodes, ...record.removedNodes];
  return moved.length > 0 && own?.isConnected === true && moved.every((node) => node === own);
}

function listen(root: Node, watcher: Watcher, once: () => void, signal: AbortSignal): void {
  const act = (event: Event) => {
    if (event.isTrusted) watcher.acted(event.composedPath());
    once();
  };
  for (const type of ["click", "keyup"]) root.addEventListener(type, act, { capture: true, passive: true, signal });
  root.addEventListener("submit", (event) => event.isTrusted && watcher.sent(event.target), { capture: true, passive: true, signal });
  // A change is no act of the person's: the browser also vouches for one that a script's click brought about.
  // The others are also fired for shadow roots and frames that fill later than their element.
  for (const type of ["change", "load", "toggle", "slotchange"]) root.addEventListener(type, once, { capture: true, passive: true, signal });
}

/** Runs a function at most once a frame; in a hidden tab, where there are no frames, after a short while. */
export function oncePerFrame(run: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    const go = () => {
      waiting = false;
      run();
    };
    if (document.hidden) setTimeout(go, 100);
    else requestAnimationFrame(go);
  };
}
