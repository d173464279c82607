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
  void send({ type: "cs-bg-arrived" });
}

onAddress(arrive, stop.signal);
arrive();
void learnOwn().then(arrive);
