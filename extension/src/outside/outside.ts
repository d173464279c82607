/**
 * The script of the one page that can reach the network. The browser gives it an
 * origin of its own and nothing of an extension; it is told an address, says what
 * came from there, and is thrown away.
 */
import { bring } from "./bring";
import { longestMillis, readErrand } from "./errand";

let sent = false;

addEventListener("message", ({ data, source, origin, ports: [back] }) => {
  const address = source === parent && origin === location.origin ? readErrand(data) : "";
  if (sent || !address || !back) return;
  sent = true;
  void bring(address, AbortSignal.timeout(longestMillis)).then((brought) => back.postMessage(brought));
});
