/**
 * The rule pack in use: signed rules that came after this release. The core
 * reads it and judges whether it may be taken; the browser calculates its
 * signature. It speaks where Veto may look, and no pack changes that.
 */
import type { PackFound, PackHead, PackView, Result } from "../messages";
import type { Fault, Pack, PackFile, PackRead } from "../wire.gen";
import type { Core } from "./core";
import * as local from "./local";
import { decided } from "./managed";
import * as address from "./pack-address";
import { wrongly } from "./signature";
import { localNow } from "../now";

const version = 1;

interface Stored {
  version: number;
  head: PackHead;
  /** By host, the ids of the rules that could speak there. */
  hosts: Record<string, string[]>;
}

// One writer at a time, as for everything that is read, changed and written back.
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = queue.then(work);
  queue = done.catch(() => undefined);
  return done;
}

/** What the pack says about a host, all it says where none is named; null where none is in use. The core passes over one that expired. */
export async function inUse(host?: string): Promise<Pack | null> {
  const stored = await kept().catch(() => null);
  if (!stored || (await foreign(stored.head.key))) return null;
  const ids = host === undefined ? Object.values(stored.hosts).flat() : (stored.hosts[host] ?? []);
  if (ids.length === 0) return null;
  const texts = await chrome.storage.local.get<Record<string, string>>([...new Set(ids)].map(ruleKey));
  return { expires: stored.head.expires, rules: Object.values(texts) };
}

/** The pack in use, and who decides on its signer. */
export async function view(): Promise<PackView> {
  const stored = await kept();
  return { head: stored?.head ?? null, managed: await decided("packKey"), look: await address.view() };
}

/** Reads a pack and calculates its signature, so that the person can decide whether to trust its signer. Changes nothing. */
export async function read(core: Core, text: string): Promise<Result<PackHead>> {
  const answer = await verified(core, text, "");
  return "error" in answer ? answer : { ok: headOf(answer.ok) };
}

/** Takes a pack in the place of the one in use. `key` is the signer's that the person was shown. A refused one changes nothing. */
export function add(core: Core, text: string, key: string): Promise<Result<PackView>> {
  return inTurn(async () => {
    const answer = await verified(core, text, key);
    if ("error" in answer) return answer;
    await keep(answer.ok);
    return { ok: await view() };
  });
}

/**
 * Takes a pack that was fetched, if its signer is trusted already and it is newer
 * than the one in use; of anybody else's it tells whose it is. `from` is where it
 * was fetched: the address that is named, or nothing of it counts.
 */
export function fetched(core: Core, text: string, from: string): Promise<PackFound> {
  return inTurn(async () => {
    const answer = await verified(core, text, "");
    if (!(await address.isNamed(from))) return { end: "other" };
    if ("error" in answer) return refused(answer.error);
    const head = headOf(answer.ok);
    const held = (await kept())?.head;
    if (!held && (await decided("packKey")) === "") return { end: "asks", head };
    if (held?.key === head.key && held.version === head.version) return { end: "same" };
    await keep(answer.ok);
    return { end: "taken" };
  });
}

/** Why a fetched pack was not taken, in no more words than somebody reads: it quotes what anybody may have sent. */
export const refused = ({ code, message }: Pick<Fault, "code" | "message">): PackFound => ({
  end: "refused",
  code,
  why: message.length > longestWhy ? `${message.slice(0, longestWhy)}…` : message,
});

const longestWhy = 600;

/** Removes the pack: what is built in speaks again, and another signer may be trusted. */
export function remove(): Promise<PackView> {
  return inTurn(async () => {
    await kept();
    await clear();
    return view();
  });
}

async function verified(core: Core, text: string, shown: string): Promise<Result<PackRead>> {
  const head = (await kept())?.head;
  const trusted = (await decided("packKey")) || head?.key || shown;
  const question: PackFile = { text, key: trusted, version: head?.key === trusted ? head.version : 0, now: localNow() };
  const answer = await core.call<PackRead>("read-pack", question);
  if ("error" in answer) return answer;
  const fault = await wrongly(answer.ok);
  return fault ? { error: fault } : answer;
}

async function keep(read: PackRead): Promise<void> {
  const stored: Stored = { version, head: headOf(read), hosts: {} };
  const packAddresses: Record<string, string[]> = {};
  for (const { read: rule } of read.rules) {
    for (const host of rule.hosts) stored.hosts[host] = [...(stored.hosts[host] ?? []), rule.id];
    for (const [host, beginnings = []] of Object.entries(rule.addresses)) packAddresses[host] = [...(packAddresses[host] ?? []), ...beginnings];
  }
  const texts = Object.fromEntries(read.rules.map(({ text, read: { id } }) => [ruleKey(id), text]));
  const all = { pack: stored, packAddresses, ...texts };
  // A storage without room for it keeps the pack in use.
  await chrome.storage.local.set(all);
  await clear(Object.keys(all));
}

// Removes all of a pack but these.
async function clear(but: string[] = []): Promise<void> {
  const there = Object.keys(await chrome.storage.local.get(null)).filter((key) => !but.includes(key));
  await chrome.storage.local.remove(there.filter((key) => key === "pack" || key === "packAddresses" || key.startsWith(ruleKey(""))));
}

const ruleKey = (id: string) => `pack/${id}`;

async function kept(): Promise<Stored | null> {
  const { pack } = await local.read<{ pack: Stored }>("pack");
  if (pack && pack.version > version) throw new Error(`The rule pack was kept by a newer Veto (version ${pack.version}). Update Veto; nothing was changed.`);
  return pack ?? null;
}

function headOf({ name, version, made, expires, key, rules }: PackRead): PackHead {
  return { name, version, made, expires, key, platforms: rules.map(({ read }) => read.name) };
}

async function foreign(key: string): Promise<boolean> {
  const managed = await decided("packKey");
  return managed !== "" && managed !== key;
}
