/** The whole ledger as one file: written, read strictly, merged. */
import * as v from "valibot";
import { all, type Entry, lineOf, pictureOf, restore } from "./ledger";
import { canonicalJSON, hex, type Picture, sealOf } from "./line";
import { lineSchema } from "./schema";

/** Version 2 knows reports; what version 1 wrote is read as it is. */
const version = 2;

/** Nobody's ledger is larger; a file that is has been mistaken for one. */
export const maxBytes = 500_000_000;

const fileSchema = v.strictObject({
  format: v.literal("veto-ledger"),
  version: v.picklist([1, version]),
  /** SHA-256 over the entries as canonical JSON. */
  hash: v.string(),
  entries: v.array(v.strictObject({ line: lineSchema, picture: v.nullable(v.pipe(v.string(), v.base64())) })),
});

type FileEntry = v.InferOutput<typeof fileSchema>["entries"][number];

/** A file that was not taken; nothing of it was. */
export class Refused extends Error {}

/** The ledger as the text of a file. */
export async function written(): Promise<string> {
  const entries: FileEntry[] = [];
  for (const line of await all()) {
    const picture = line.pictured ? await pictureOf(line.id) : null;
    entries.push({ line, picture: picture && toBase64(picture.bytes) });
  }
  return JSON.stringify({ format: "veto-ledger", version, hash: await hashOf(entries), entries }, null, 1);
}

/** Takes a file: every line of it that is not there yet, and what it knows more of those that are. Answers with how many lines it brought. */
export async function take(text: string): Promise<number> {
  const entries = await read(text);
  const merged = (await Promise.all(entries.map(merge))).filter((entry) => entry !== null);
  await restore(merged.map(({ entry }) => entry));
  return merged.filter(({ fresh }) => fresh).length;
}

/** Reads a file strictly; whatever is wrong with it is said with its place. */
export async function read(text: string): Promise<Entry[]> {
  const content = parse(text);
  newer(content);
  const file = v.safeParse(fileSchema, content);
  if (!file.success) throw new Refused(file.issues.slice(0, 3).map(said).join("\n"));
  if ((await hashOf(rawEntries(content))) !== file.output.hash) throw new Refused("The file was changed or damaged after Veto wrote it: its hash is another. Use the file as it was exported.");
  return file.output.entries.map(({ line, picture }, n) => ({ line, picture: pictureIn(picture, line.pictured, n) }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (problem) {
    throw new Refused(`This is not JSON, or it was cut off: ${String(problem)}`);
  }
}

// As they were written: what an older Veto did not know is filled in only after that.
const rawEntries = (content: unknown) => (content as { entries: unknown }).entries;

function newer(content: unknown): void {
  const file = v.safeParse(v.object({ format: v.literal("veto-ledger"), version: v.number() }), content);
  if (file.success && file.output.version > version) throw new Refused(`A newer Veto wrote this file (version ${file.output.version}; this one reads ${version}). Update Veto and import it again.`);
}

function said(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? "file"}: ${issue.message}`;
}

function pictureIn(data: string | null, pictured: boolean, n: number): Picture | null {
  if (pictured !== (data !== null)) throw new Refused(`entries.${n}.picture: the line says that there is ${pictured ? "a" : "no"} picture`);
  if (data === null) return null;
  const bytes = fromBase64(data);
  if (!isPNG(bytes)) throw new Refused(`entries.${n}.picture: it is no PNG picture`);
  return { type: "image/png", bytes };
}

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const isPNG = (bytes: ArrayBuffer) => png.every((byte, n) => new Uint8Array(bytes)[n] === byte);

async function merge(entry: Entry): Promise<{ entry: Entry; fresh: boolean } | null> {
  const there = await lineOf(entry.line.id);
  if (!there) return { entry, fresh: true };
  if (there.seal !== entry.line.seal) return beside(entry);
  const answers = [...there.answers, ...entry.line.answers.filter((answer) => !there.answers.some((one) => canonicalJSON(one) === canonicalJSON(answer)))];
  return answers.length > there.answers.length ? { entry: { line: { ...there, answers }, picture: null }, fresh: false } : null;
}

// Two lines of one id that say different things: both stay. The new id is made from the seal, so that the same file brings it once.
async function beside(entry: Entry): Promise<{ entry: Entry; fresh: boolean } | null> {
  const id = `${entry.line.id.slice(0, 60)}~${entry.line.seal.slice(0, 12)}`;
  return (await lineOf(id)) ? null : { entry: { ...entry, line: { ...entry.line, id } }, fresh: true };
}

async function hashOf(entries: unknown): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalJSON(entries))));
}

/** Whether a line and its picture are what was sealed. */
export async function isWhole({ line, picture }: Entry): Promise<boolean> {
  return (await sealOf(line, picture)) === line.seal;
}

/** Bytes as base64. */
export function toBase64(bytes: ArrayBuffer): string {
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
}

/** The bytes behind base64. */
export function fromBase64(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer;
}
