/** The person's own rule files: taken as the core reads them, kept one a platform. */
import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import type { RuleFile } from "../wire.gen";
import { Core } from "./core";
import * as own from "./own";

let local: Record<string, unknown>;

// A suite of its own: the tests of all files run together, each with its own browser.
describe("own rules", () => {
  beforeEach(() => {
    local = {};
    const get = async (key: string) => structuredClone(key in local ? { [key]: local[key] } : {});
    const set = async (more: Record<string, unknown>) => void Object.assign(local, structuredClone(more));
    Object.assign(globalThis, { chrome: { storage: { local: { get, set } } } });
  });

  /** A core that takes what names a platform and refuses the rest. */
  const core = new Core(async () => (method, body) => {
    assert.equal(method, "read-rule");
    const { text, name } = JSON.parse(body) as RuleFile;
    const [id = ""] = text.split(" ");
    if (id === "broken") return JSON.stringify({ error: { code: "bad-rule", message: `${name}:1:1: what and what to do`, where: "read-rule" } });
    return JSON.stringify({ ok: { id, name: id, hosts: [`${id}.example`], entries: 1, addresses: { "shared.example": [`/${id}`] } } });
  });

  async function ids(): Promise<string[]> {
    const answer = await own.list(core);
    assert.ok("ok" in answer);
    return answer.ok.map(({ id, on }) => `${id} ${on ? "on" : "off"}`);
  }

  test("a file that is taken is in use", async () => {
    await own.add(core, "a first", "mine.json");
    assert.deepEqual(await ids(), ["a on"]);
    assert.deepEqual(await own.inUse(), ["a first"]);
  });

  test("a refused file changes nothing and says why", async () => {
    await own.add(core, "a first", "mine.json");
    const answer = await own.add(core, "broken a", "mine.json");
    assert.ok("error" in answer && answer.error.message.includes("mine.json:1:1"));
    assert.deepEqual(await own.inUse(), ["a first"]);
  });

  test("a newer file for the same platform takes the older one's place", async () => {
    await own.add(core, "a first", "mine.json");
    await own.add(core, "b other", "mine.json");
    await own.add(core, "a second", "mine.json");
    assert.deepEqual((await own.inUse()).sort(), ["a second", "b other"]);
  });

  test("a file is switched off and on, and removed", async () => {
    await own.add(core, "a first", "mine.json");
    await own.turn("a", false);
    assert.deepEqual([await ids(), await own.inUse()], [["a off"], []]);
    await own.turn("a", true);
    assert.deepEqual(await own.inUse(), ["a first"]);
    await own.remove("a");
    assert.deepEqual(await ids(), []);
  });

  test("the sentinels know the addresses of what is switched on, and of nothing else", async () => {
    await own.add(core, "a first", "mine.json");
    await own.add(core, "b other", "mine.json");
    assert.deepEqual(local["ownAddresses"], { "shared.example": ["/a", "/b"] });
    await own.turn("a", false);
    assert.deepEqual(local["ownAddresses"], { "shared.example": ["/b"] });
    await own.remove("b");
    assert.deepEqual(local["ownAddresses"], {});
  });

  test("several at once lose nothing", async () => {
    await Promise.all(Array.from({ length: 10 }, (_, n) => own.add(core, `p${n} text`, "mine.json")));
    assert.equal((await own.inUse()).length, 10);
  });

  test("what a newer Veto kept is neither used nor overwritten", async () => {
    local["own"] = { version: 2, files: [{ id: "a", text: "a first", on: true, addresses: {} }] };
    assert.deepEqual(await own.inUse(), []);
    await assert.rejects(own.list(core), /newer Veto/);
    await assert.rejects(own.add(core, "b other", "mine.json"), /newer Veto/);
    assert.deepEqual((local["own"] as { version: number }).version, 2);
  });

  test("a file that today's Veto refuses is listed with file, place and reason, and kept", async () => {
    local["own"] = { version: 1, files: [{ id: "old", text: "broken old", on: true, addresses: {} }] };
    const answer = await own.list(core);
    assert.ok("ok" in answer);
    const read = answer.ok[0]?.read;
    assert.ok(read && "error" in read && read.error.message.startsWith("old.json:1:1: "), JSON.stringify(read));
    await own.add(core, "a first", "mine.json");
    assert.deepEqual((await own.inUse()).sort(), ["a first", "broken old"]);
  });
});
