/** One click, once: two tabs, a page that is left, a tab that was closed. */
import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import { claim, cutShort, ended } from "./acts";

const finding = "p/training";
const noon = Date.parse("2026-11-21T12:00:00Z");
const earlier = "2026-11-21T11:00:00Z";
const later = "2026-11-21T12:30:00Z";

let stored: Record<string, unknown>;
let open: Set<number>;

describe("acts", () => {
  beforeEach(() => {
    stored = {};
    open = new Set([1, 2]);
    const session = { get: async () => structuredClone(stored), set: async (news: object) => void Object.assign(stored, structuredClone(news)) };
    const tabs = { get: async (tab: number) => (open.has(tab) ? { id: tab } : Promise.reject(new Error("no tab"))) };
    Object.assign(globalThis, { chrome: { storage: { session }, tabs } });
  });

  test("two tabs that ask in the same moment: one may", async () => {
    const leaves = await Promise.all([claim(finding, 1, "off", earlier, noon), claim(finding, 2, "off", earlier, noon)]);
    assert.deepEqual(leaves, ["go", "busy"]);
  });

  test("another setting is none of its business", async () => {
    await claim(finding, 1, "off", earlier, noon);
    assert.equal(await claim("p/ads", 2, "off", earlier, noon), "go");
  });

  test("a page opened before another tab's act shows what was; one opened after it shows what is", async () => {
    await claim(finding, 1, "off", earlier, noon);
    await ended(finding, "done");
    assert.equal(await claim(finding, 2, "off", earlier, noon + 60_000), "elsewhere");
    assert.equal(await claim(finding, 2, "off", later, noon + 3_600_000), "go");
  });

  test("an act that came to nothing holds nobody up, nor does taking it back", async () => {
    await claim(finding, 1, "off", earlier, noon);
    await ended(finding, "unchanged");
    assert.equal(await claim(finding, 2, "off", earlier, noon + 1000), "go");
    await ended(finding, "done");
    assert.equal(await claim(finding, 2, "on", earlier, noon + 2000), "go");
  });

  test("a tab that was closed in the middle, and one that never reported back, hold nobody up", async () => {
    await claim(finding, 1, "off", earlier, noon);
    open.delete(1);
    assert.equal(await claim(finding, 2, "off", earlier, noon + 1000), "go");
    assert.equal(await claim(finding, 1, "off", earlier, noon + 60_000), "go");
  });

  test("an act whose page was left is pending until the setting is seen again, in that tab only", async () => {
    await claim(finding, 1, "off", earlier, noon);
    assert.deepEqual(await cutShort(1, 9000, noon + 3000), [], "the address is older than the click: the page is still there");
    assert.deepEqual(await cutShort(1, 1000, noon + 3000), [finding]);
    assert.deepEqual(await cutShort(2, 1000, noon + 3000), []);
    await ended(finding, "left");
    assert.deepEqual(await cutShort(1, 1000, noon + 3000), [finding]);
    await ended(finding, "done");
    assert.deepEqual(await cutShort(1, 1000, noon + 3000), []);
  });
});
