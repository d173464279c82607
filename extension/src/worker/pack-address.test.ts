/** The address packs are fetched from: none by default, one at a time, looked at once a day and no oftener. */
import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import * as address from "./pack-address";

const there = "https://packs.example/pack.json";
let local: Record<string, unknown>;
let managed: Record<string, unknown>;

describe("address of rule packs", () => {
  beforeEach(() => {
    [local, managed] = [{}, {}];
    const get = async (key: string) => structuredClone(key in local ? { [key]: local[key] } : {});
    const set = async (more: Record<string, unknown>) => void Object.assign(local, structuredClone(more));
    Object.assign(globalThis, { chrome: { storage: { local: { get, set }, managed: { get: async () => managed } } } });
  });

  const noon = new Date("2026-11-23T12:00:00Z");
  const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

  test("nothing is fetched from anywhere until an address is named, and none that is no https address is kept", async () => {
    assert.equal(await address.begin(true, noon), "");
    for (const wrong of ["http://packs.example/", "packs.example", "https://ada:secret@packs.example/", "javascript:1", "data:,{}", `https://packs.example/${"a".repeat(2000)}`]) assert.equal(await address.name(wrong), false, wrong);
    assert.deepEqual(local, {});
    assert.equal(await address.name(`  ${there}#top `), true);
    assert.equal(await address.begin(false, noon), there);
  });

  test("by itself it is time once a day, and a look that was left in the middle counts; whoever asks need not wait", async () => {
    await address.name(there);
    for (const [begin, ends, asked, want] of [
      [0, true, false, there],
      [23, true, false, ""],
      [25, false, false, there],
      [25.1, false, false, ""],
      [48, false, false, ""],
      [48.5, false, true, there],
      [50, true, false, ""],
      [73, true, false, there],
      [80, true, false, ""],
      [-100, true, false, there],
    ] as const) {
      assert.equal(await address.begin(asked, later(begin)), want, `after ${begin} h`);
      if (want && ends) await address.end(there, { end: "same" }, later(begin));
    }
    assert.equal((await address.view()).looks, 5);
  });

  test("what was found at one address says nothing of another; how many looks there were is never forgotten", async () => {
    await address.name(there);
    await address.begin(true, noon);
    assert.equal(await address.end(there, { end: "taken" }, noon), true);
    await address.name(`${there}?2`);
    assert.equal(await address.end(there, { end: "taken" }, noon), false);
    assert.deepEqual(await address.view(), { address: `${there}?2`, named: "", looked: "", looks: 1, last: null });
    await address.name("");
    assert.deepEqual(await address.view(), { address: "", named: "", looked: "", looks: 1, last: null });
  });

  test("an organisation's address stands in the place of the person's, and one that cannot be used switches nothing on", async () => {
    await address.name(there);
    await address.begin(true, noon);
    await address.end(there, { end: "same" }, noon);
    managed = { packAddress: "https://packs.corp.example/" };
    assert.deepEqual(await address.view(), { address: managed["packAddress"], named: managed["packAddress"], looked: "", looks: 1, last: null });
    assert.equal(await address.begin(false, noon), "https://packs.corp.example/");
    managed = { packAddress: "http://packs.corp.example/" };
    assert.equal(await address.begin(true, noon), "");
    assert.equal((await address.view()).named, "http://packs.corp.example/");
    managed = { packAddress: 7 };
    assert.equal(await address.begin(true, noon), there);
  });

  test("what a newer Veto kept is left alone", async () => {
    local["outside"] = { version: 2, address: there };
    await assert.rejects(address.begin(true, noon), /newer Veto/);
    await assert.rejects(address.name(""), /newer Veto/);
    assert.deepEqual(local, { outside: { version: 2, address: there } });
  });
});
