/**
 * What crosses to the one page that can reach the network, and what comes back:
 * an address goes, a text comes, or why there is none. Nothing else does.
 */

/** A pack larger than this is not even read: all rules of Veto together have a fifth of it. */
export const maxPackBytes = 2_097_152;

/** How long a whole answer is waited for. */
export const longestMillis = 20_000;

const longestAddress = 2000;

/** Why nothing was brought. */
export const misses = ["no-answer", "late", "redirect", "status", "too-large", "no-text"] as const;
export type Missed = (typeof misses)[number];

/** What was brought. */
export type Brought = { text: string } | { missed: Missed; status: number };

/** A miss; `status` is the number by which a server says what is wrong. */
export const miss = (missed: Missed, status = 0): Brought => ({ missed, status });

/** An address a pack may be fetched from, in the form it is kept in; "" where it is none: https, and no name or password in it. */
export function addressOf(typed: string): string {
  const text = typed.trim();
  if (text.length > longestAddress || !URL.canParse(text)) return "";
  const url = new URL(text);
  if (url.protocol !== "https:" || url.username || url.password) return "";
  url.hash = "";
  // What has to be written with %-signs is longer than what was typed.
  return url.href.length > longestAddress ? "" : url.href;
}

/** The address in a message to the page that fetches, "" if it is no such message. */
export function readErrand(data: unknown): string {
  const address = has(data, ["address"]) ? data["address"] : "";
  return typeof address === "string" && addressOf(address) === address ? address : "";
}

/** What came back, null if it is nothing that page would say. */
export function readBrought(data: unknown): Brought | null {
  if (has(data, ["text"])) return typeof data["text"] === "string" && data["text"].length <= maxPackBytes ? { text: data["text"] } : null;
  if (!has(data, ["missed", "status"])) return null;
  const missed = misses.find((one) => one === data["missed"]);
  return missed && Number.isInteger(data["status"]) ? miss(missed, Number(data["status"])) : null;
}

function has(data: unknown, fields: string[]): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && Object.keys(data).sort().join() === fields.join();
}
