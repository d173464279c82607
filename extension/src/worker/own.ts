/**
 * The person's own rule files: taken only as the core reads them, kept on this
 * device, one a platform. They are words about pages; what Veto may read is
 * decided elsewhere (access.ts), and no file changes that.
 */
import type { OwnFile, Result } from "../messages";
import type { RuleFile, RuleRead } from "../wire.gen";
import type { Core } from "./core";
import * as local from "./local";

const version = 1;
const key = "own";

interface Kept {
  id: string;
  text: string;
  on: boolean;
  /** By host, the beginnings of path and fragment at which it could speak. */
  addresses: RuleRead["addresses"];
}

interface Stored {
  version: number;
  files: Kept[];
}

// One writer at a time, as for everything that is read, changed and written back.
let queue: Promise<unknown> = Promise.resolve();

/** The texts of the files that are switched on; none where they cannot be read: the built-in rules speak all the same. */
export async function inUse(): Promise<string[]> {
  const files = await kept().catch(() => []);
  return files.filter(({ on }) => on).map(({ text }) => text);
}

/** Every file, with what the core says of it today. */
export async function list(core: Core): Promise<Result<OwnFile[]>> {
  const files = await kept();
  return { ok: await Promise.all(files.map(async ({ id, on, text }) => ({ id, on, read: await read(core, text, `${id}.json`) }))) };
}

/** Takes a file if the core does; it replaces the one for the same platform. A refused file changes nothing. */
export async function add(core: Core, text: string, name: string): Promise<Result<OwnFile[]>> {
  const answer = await read(core, text, name);
  if ("error" in answer) return answer;
  const { id, addresses } = answer.ok;
  await change((files) => [...files.filter((file) => file.id !== id), { id, text, on: true, addresses }]);
  return list(core);
}

/** Switches a file on or off. */
export function turn(id: string, on: boolean): Promise<void> {
  return change((files) => files.map((file) => (file.id === id ? { ...file, on } : file)));
}

/** Removes a file. */
export function remove(id: string): Promise<void> {
  return change((files) => files.filter((file) => file.id !== id));
}

function read(core: Core, text: string, name: string): Promise<Result<RuleRead>> {
  const question: RuleFile = { text, name };
  return core.call("read-rule", question);
}

async function kept(): Promise<Kept[]> {
  const { own } = await local.read<{ own: Stored }>(key);
  if (own && own.version > version) throw new Error(`Your own rules were kept by a newer Veto (version ${own.version}). Update Veto; nothing was changed.`);
  return own?.files ?? [];
}

function change(how: (files: Kept[]) => Kept[]): Promise<void> {
  const write = queue.then(async () => {
    const own: Stored = { version, files: how(await kept()) };
    await chrome.storage.local.set({ own, ownAddresses: merged(own.files) });
  });
  queue = write.catch(() => undefined);
  return write;
}

// For the sentinels: where they may stand, they wake Veto at these addresses, too.
function merged(files: Kept[]): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const { on, addresses } of files) {
    if (!on) continue;
    for (const [host, beginnings = []] of Object.entries(addresses)) all[host] = [...(all[host] ?? []), ...beginnings];
  }
  return all;
}
