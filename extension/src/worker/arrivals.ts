/**
 * What may come in. A content script stands in a page that somebody else
 * wrote, and shares its process: whatever it sends is checked for its shape
 * and for who sent it before anything is done with it.
 */
import type { ToWorker } from "../messages";
import { readBrought } from "../outside/errand";
import type { Snapshot } from "../wire.gen";

type Check = (value: unknown) => boolean;
type Of<T extends ToWorker["type"]> = Extract<ToWorker, { type: T }>;
/** Every message with all of its fields; one that is new does not compile without its shape. */
type Shapes = { [T in ToWorker["type"]]: { [Field in Exclude<keyof Of<T>, "type">]-?: Check } };

const isText = (limit: number): Check => (value) => typeof value === "string" && value.length <= limit;
const isFlag: Check = (value) => typeof value === "boolean";
const isNumber: Check = (value) => typeof value === "number" && Number.isInteger(value);
const isList = (limit: number, item: Check): Check => (value) => Array.isArray(value) && value.length <= limit && value.every(item);
const isOneOf = (...words: string[]): Check => (value) => typeof value === "string" && words.includes(value);
/** A field that may be left out. */
const isMaybe = (check: Check): Check => (value) => value === undefined || value === null || check(value);
const isObject = (fields: Record<string, Check>): Check => (value) => hasExactly(fields, value);

const address = isText(65_536);
const name = isText(200);
const file = isText(2_097_152);

// What stands in a control or a layer, the core reads; here it is a plain object and nothing more.
const isPlain: Check = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isSnapshot = isObject({
  ...{ url: file, lang: file, loading: isFlag, age: isNumber, cut: isNumber, controls: isList(5000, isPlain) },
  ...{ layers: isMaybe(isList(1000, isPlain)), title: isMaybe(isText(200)) },
});
const isSight = isObject({
  snapshot: isSnapshot,
  touched: isList(5000, isNumber),
  any: isFlag,
});

const shapes: Shapes = {
  "cs-bg-arrived": {},
  "cs-bg-voice": {},
  "cs-bg-look": { sight: isSight },
  "cs-bg-gone": {},
  "cs-bg-refute": { finding: name, refuted: isFlag },
  "cs-bg-report": { rule: name },
  "cs-bg-tell": { finding: name },
  "cs-bg-act": { finding: name, to: isOneOf("on", "off"), opened: isText(40) },
  "cs-bg-acted": { finding: name, end: isText(20) },
  "cs-bg-open": { page: isOneOf("letter", "ledger", "options"), rule: name },
  "cs-bg-guide": { snapshot: isSnapshot },
  "cs-bg-guide-step": { done: isNumber },
  "cs-bg-guide-stop": {},
  "cs-bg-tour-next": {},
  "cs-bg-plan": { snapshot: isSnapshot, rule: name },
  "cs-bg-objected": { rule: name, title: isText(500), checked: isMaybe(isPlain), came: isMaybe(isFlag) },
  "ui-bg-core": { method: isOneOf("due", "next-letter", "calendar", "letter-choices", "letter", "authorities", "report"), question: isPlain },
  "ui-bg-remind": {},
  "ui-bg-guide": { tab: isNumber, rule: name },
  "ui-bg-tour": { tab: isNumber },
  "ui-bg-site": { tab: isNumber, url: address },
  "ui-bg-samples": { url: address },
  "ui-bg-check": { tab: isNumber, any: isFlag },
  "ui-bg-refute": { finding: name, refuted: isFlag, url: address },
  "ui-bg-tell": { tab: isNumber, finding: name },
  "ui-bg-platforms": {},
  "ui-bg-coverage": {},
  "ui-bg-deadlines": {},
  "ui-bg-rule-report": { tab: isNumber, rule: name },
  "ui-bg-controls": { tab: isNumber },
  "ui-bg-own": {},
  "ui-bg-own-add": { text: file, name: isText(1000) },
  "ui-bg-own-switch": { id: name, on: isFlag },
  "ui-bg-own-remove": { id: name },
  "ui-bg-pack": {},
  "ui-bg-pack-read": { text: file },
  "ui-bg-pack-add": { text: file, key: (value) => typeof value === "string" && /^[A-Za-z0-9+/]{43}=$/.test(value) },
  "ui-bg-pack-remove": {},
  "ui-bg-pack-address": { address },
  "ui-bg-pack-look": { asked: isFlag },
  "ui-bg-pack-brought": { address, brought: (value) => readBrought(value) !== null },
  "ui-bg-forget": {},
};

/** Reads a message strictly: null unless it is one, with all of its fields and no other. */
export function readMessage(value: unknown): ToWorker | null {
  if (typeof value !== "object" || value === null || !("type" in value)) return null;
  const { type, ...fields } = value;
  if (typeof type !== "string" || !Object.hasOwn(shapes, type)) return null;
  return hasExactly(shapes[type as ToWorker["type"]], fields) ? (value as ToWorker) : null;
}

function hasExactly(checks: Record<string, Check>, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map(Object.entries(value));
  return Object.keys(value).every((key) => Object.hasOwn(checks, key)) && Object.entries(checks).every(([key, check]) => check(fields.get(key)));
}

/** Whether who sent a message may send it: content scripts speak of the page they stand in, everything else comes from our own pages. */
export function maySend(message: ToWorker, sender: chrome.runtime.MessageSender): boolean {
  if (sender.id !== chrome.runtime.id) return false;
  // The page that reaches the network is of the package, too, and nobody: its origin is "null".
  const ours = (sender.url?.startsWith(chrome.runtime.getURL("")) ?? false) && sender.origin !== "null";
  if (!message.type.startsWith("cs-")) return ours;
  if (ours || sender.tab?.id === undefined || !isTop(sender)) return false;
  const snapshot = snapshotIn(message);
  return !snapshot || sameOrigin(snapshot.url, sender.url);
}

function snapshotIn(message: ToWorker): Snapshot | null {
  if (message.type === "cs-bg-look") return message.sight.snapshot;
  return message.type === "cs-bg-guide" || message.type === "cs-bg-plan" ? message.snapshot : null;
}

// A page that Chromium prepares before it is shown has another number.
function isTop(sender: chrome.runtime.MessageSender): boolean {
  return sender.frameId === 0 || sender.documentLifecycle === "prerender";
}

// A page may change its address inside its origin while the message is under way.
function sameOrigin(a: string, b: string | undefined): boolean {
  return b !== undefined && URL.canParse(a) && URL.canParse(b) && new URL(a).origin === new URL(b).origin;
}
