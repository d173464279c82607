/**
 * The only part of Veto that stands on every page of a known site. It looks at
 * the address and nothing else; where a rule could speak it asks the worker
 * for the eyes (content.js), which follow the address from then on.
 */
import { learnOwn, matters, onAddress } from "./address";
import { alive, send } from "./send";

const stop = new AbortController();

function arrive(): void {
  if (!alive()) {
    stop.abort();
    return;
  }
  if (stop.signal.aborted || !matters()) return;
  stop.abort();
  void callEyes(3);
}

// A worker that the browser stops while it brings the eyes brings none; the page would stay unseen.
async function callEyes(more: number): Promise<void> {
  const answer = await send({ type: "cs-bg-arrived" });
  if (!("error" in answer) || more === 0 || !alive()) return;
  setTimeout(() => void callEyes(more - 1), 500);
}

onAddress(arrive, stop.signal);
arrive();
// Where the eyes were called already, what else could matter is for them to know.
if (!stop.signal.aborted) void learnOwn().then(arrive);
