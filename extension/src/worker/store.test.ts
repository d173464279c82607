import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import type { Look, Memory } from "../wire.gen";
import { pageLimit } from "./pages";
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

  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) delete this.data[key];
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

const here = "https://www.example.org/settings";
const there = "https://www.example.com/settings";

test("what is remembered is there again, one line a finding, the newest", async () => {
  await store.remember([line("p/a"), line("p/b")], here);
  await store.remember([line("p/a", { state: "off", own: true })], here);
  const lines = await store.recall(there);
  assert.deepEqual(lines.map(({ finding, state }) => [finding, state]), [["p/a", "off"], ["p/b", "on"]]);
});

test("two writers at once lose nothing", async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => store.remember([line(`p/${n}`)], here)));
  assert.equal((await store.recall(here)).length, 20);
});

test("a full storage is an error, and the next write works again", async () => {
  local.full = true;
  await assert.rejects(store.remember([line("p/a")], here), /quota/);
  local.full = false;
  await store.remember([line("p/b")], here);
  assert.deepEqual((await store.recall(here)).map(({ finding }) => finding), ["p/b"]);
});

test("what a newer Veto wrote is neither read nor overwritten", async () => {
  local.data = { version: 2, seen: { "p/a": line("p/a") } };
  await assert.rejects(store.recall(here), /newer Veto/);
  await assert.rejects(store.remember([line("p/b")], here), /newer Veto/);
  assert.deepEqual(Object.keys(local.data["seen"] as object), ["p/a"]);
});

test("forgetting erases what was seen and said, and nothing else", async () => {
  local.data = { language: "de" };
  const salt = await store.salt();
  await store.remember([line("p/a"), line("page/1")], here);
  await store.refute("page/1", true, line("").at, here);
  await store.forget();
  assert.deepEqual(await store.recall(here), []);
  assert.equal(await store.language(), "de");
  assert.notEqual(await store.salt(), salt);
});

test("what is said of a finding after everything was forgotten is kept under a new salt", async () => {
  await store.salt();
  await store.forget();
  await store.refute("page/1", true, line("").at, here);
  const { salt } = local.data;
  assert.ok(salt);
  assert.equal(await store.salt(), salt);
  assert.deepEqual((await store.recall(here)).map(({ finding }) => finding), ["page/1"]);
});

test("a control that no rule knows is remembered for its site, and the site's name is not kept", async () => {
  await store.salt();
  await store.remember([line("page/1"), line("p/a")], here);
  assert.deepEqual((await store.recall(`${here}?tab=2`)).map(({ finding }) => finding), ["p/a", "page/1"]);
  assert.deepEqual((await store.recall(there)).map(({ finding }) => finding), ["p/a"]);
  assert.doesNotMatch(JSON.stringify(local.data), /example/);
});

test("of controls that no rule knows the newest lines are kept, of rules all", async () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString();
  await store.remember([line("p/a", { at: at(0) })], here);
  await store.remember(Array.from({ length: pageLimit }, (_, n) => line(`page/${n}`, { at: at(n) })), here);
  await store.remember([line("page/new", { at: at(pageLimit) })], there);
  const kept = (await store.recall(here)).map(({ finding }) => finding);
  assert.equal(kept.length, pageLimit);
  assert.ok(kept.includes("p/a") && kept.includes("page/1") && !kept.includes("page/0"));
  assert.equal((await store.recall(there)).length, 2);
});

test("what the person said of a finding outlives later looks, until they take it back", async () => {
  const said = async () => (await store.recall(here)).map(({ finding, refuted = false, first }) => [finding, refuted, first]);
  await store.remember([line("page/1")], here);
  await store.refute("page/1", true, line("").at, here);
  await store.refute("design/2", true, line("").at, here);
  await store.remember([line("page/1", { state: "off" })], here);
  assert.deepEqual(await said(), [["page/1", true, "on"], ["design/2", true, ""]]);
  await store.refute("page/1", false, line("").at, here);
  assert.deepEqual(await said(), [["page/1", false, "on"], ["design/2", true, ""]]);
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
