/** Sending the page that can reach the network on an errand: it is there only while it fetches. */
import { inTime } from "../patience";
import { type Brought, longestMillis, miss, readBrought } from "./errand";

const page = "outside.html";
/** A frame that does not even start is given up a little after it would have given up itself. */
const graceMillis = 5000;

/** Has an address fetched; null if it was stopped. */
export async function send(address: string, stop: AbortSignal): Promise<Brought | null> {
  const { port1: here, port2: there } = new MessageChannel();
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.title = "Veto";
  frame.src = page;
  // Its origin is one that nobody can name; by Veto's policy nothing but its own pages stands in a frame.
  frame.addEventListener("load", () => frame.contentWindow?.postMessage({ address }, "*", [there]), { once: true });
  const back = new Promise<Brought | null>((done) => {
    here.onmessage = ({ data }) => done(readBrought(data) ?? miss("no-answer"));
    stop.addEventListener("abort", () => done(null));
  });
  document.documentElement.append(frame);
  try {
    return await inTime(back, longestMillis + graceMillis);
  } catch {
    return miss("late");
  } finally {
    frame.remove();
    here.close();
  }
}
