import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import type { Look, Memory } from "../wire.gen";
import * as store from "./store";

/** A storage area in memory that can refuse to take more. */
class Area {
  data: Record<string, unknown> = {};
  full = false;

  async get(keys: string | string[]): Promise<Record<string, unknown>> {
    const wanted = [keys].flat();
    return structuredClone(Object.fromEntries(Object.entries(this.data).filter(([key]) => wanted.includes(key))));
  }

  async set(more: Record<string, unknown>): Promise<void> {
    if (this.full) throw new Error("QUOTA_BYTES quota exceeded");
    Object.assign(this.data, structuredClone(more));
  }

  async remove(key: string): Promise<void> {
    delete this.data[key];
  }
}

let local: Area;
let session: Area;

beforeEach(() => {
  local = new Area();
  session = new Area();
  Object.assign(globalThis, { chrome: { storage: { local, session } } });
});


function line(finding: string, more: Partial<Memory> = {}): Memory {
  return { finding, state: "on", at: "2026-11-21T14:02:00+01:00", first: "on", own: false, acted: false, ...more };
}

test("what is remembered is there again, one line a finding, the newest", async () => {
  await store.remember([line("p/a"), line("p/b")]);
  await store.remember([line("p/a", { state: "off", own: true })]);
  const lines = (await store.recall()).memory;
  assert.deepEqual(lines.map(({ finding, state }) => [finding, state]), [["p/a", "off"], ["p/b", "on"]]);
});

test("two writers at once lose nothing", async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => store.remember([line(`p/${n}`)])));
  assert.equal((await store.recall()).memory.length, 20);
});

test("a full storage is an error, and the next write works again", async () => {
  local.full = true;
  await assert.rejects(store.remember([line("p/a")]), /quota/);
  local.full = false;
  await store.remember([line("p/b")]);
  assert.deepEqual((await store.recall()).memory.map(({ finding }) => finding), ["p/b"]);
});

test("what a newer Veto wrote is neither read nor overwritten", async () => {
  local.data = { version: 2, seen: { "p/a": line("p/a") } };
  await assert.rejects(store.recall(), /newer Veto/);
  await assert.rejects(store.remember([line("p/b")]), /newer Veto/);
  assert.deepEqual(Object.keys(local.data["seen"] as object), ["p/a"]);
});

test("forgetting erases what was seen and nothing else", async () => {
  local.data = { language: "de" };
  await store.remember([line("p/a")]);
  await store.forget();
  assert.deepEqual((await store.recall()).memory, []);
  assert.equal((await store.recall()).language, "de");
});

test("a look belongs to the address it was taken at", async () => {
  const look: Look = { platform: "p", name: "P", here: true, findings: [], count: 0, wait: 0, remember: [], cut: 0 };
  await store.keepLook(7, "https://example.org/settings#a", look);
  assert.deepEqual(await store.lookOf(7, "https://example.org/settings#b"), look);
  assert.equal(await store.lookOf(7, "https://example.org/feed"), null);
  assert.equal(await store.lookOf(8, "https://example.org/settings"), null);
  await store.keepLook(7, "", null);
  assert.equal(await store.lookOf(7, "https://example.org/settings"), null);
});
