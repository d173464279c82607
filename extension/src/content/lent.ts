/**
 * What the eyes lend the voice, which is a script of its own in the same world:
 * what both need most is compiled once, and both know the same of a page. Each
 * name is the module's file; the bundler reads them here
 * (scripts/bundle_lent.go).
 */
import * as address from "./address";
import * as box from "./box";
import * as control from "./control";
import * as dom from "./dom";
import * as name from "./name";
import * as rest from "./rest";
import * as send from "./send";

declare global {
  var vetoLent: Record<string, object> | undefined;
}

/** Lays them where the voice looks for them. A voice that an earlier reading of this page brought has older ones. */
export function lend(): void {
  globalThis.vetoLent = { address, box, control, dom, name, rest, send };
  globalThis.vetoVoice = undefined;
}
