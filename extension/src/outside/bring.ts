/** Fetching one address, in a way that tells its server nothing about the person. */
import { type Brought, maxPackBytes, miss } from "./errand";

/** Asks for a text. It follows no redirect: whoever named an address named that one. */
export async function bring(address: string, signal: AbortSignal): Promise<Brought> {
  const answer = await fetch(address, {
    ...{ method: "GET", mode: "cors", credentials: "omit", referrerPolicy: "no-referrer", redirect: "manual", cache: "no-store", signal },
    // The browser would name the person's languages.
    headers: { Accept: "application/json", "Accept-Language": "*" },
  }).catch(() => null);
  if (!answer) return miss(signal.aborted ? "late" : "no-answer");
  if (answer.type === "opaqueredirect") return miss("redirect");
  if (!answer.ok || !answer.body) return miss("status", answer.status);
  return read(answer.body, signal);
}

async function read(body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<Brought> {
  const reader = body.getReader();
  const words = new TextDecoder("utf-8", { fatal: true });
  let [text, bytes] = ["", 0];
  for (;;) {
    const part = await reader.read().catch(() => null);
    if (!part) return miss(signal.aborted ? "late" : "no-answer");
    bytes += part.value?.length ?? 0;
    if (bytes > maxPackBytes) {
      // What is still to come is not even received.
      void reader.cancel().catch(() => undefined);
      return miss("too-large");
    }
    try {
      text += words.decode(part.value, { stream: !part.done });
    } catch {
      void reader.cancel().catch(() => undefined);
      return miss("no-text");
    }
    if (part.done) return { text };
  }
}
