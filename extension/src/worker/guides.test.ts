/** Who is led where: each tab by itself, across steps, until it arrives or stops; and the note for the sentinel. */
import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import type { Guide } from "../wire.gen";
import * as guides from "./guides";

type Store = Record<string, unknown>;
let session: Store;
let local: Store;

const area = (store: () => Store) => ({
  get: async () => structuredClone(store()),
  set: async (news: object) => void Object.assign(store(), structuredClone(news)),
  remove: async (key: string) => void delete store()[key],
});
const guide = (arrived: boolean): Guide => ({ rule: "p/a", name: "P", title: "A", way: [], step: 0, control: -1, says: { key: "nextClick" }, arrived, wait: 0 });
const answer = (arrived: boolean) => async () => ({ ok: guide(arrived) });
const noTour = async () => null;

describe("guides", () => {
  beforeEach(() => {
    [session, local] = [{}, {}];
    Object.assign(globalThis, { chrome: { storage: { session: area(() => session), local: area(() => local) } } });
  });

  test("a tab is led with the steps it has taken, another is not", async () => {
    await guides.start(1, "p/a", ["p.example"]);
    await guides.step(1, 2);
    let asked: guides.Led | null = null;
    await guides.next(1, async (led) => ((asked = led), { ok: guide(false) }), noTour);
    assert.deepEqual(asked, { rule: "p/a", done: 2, hosts: ["p.example"], tour: false, asked: null });
    assert.equal(await guides.next(2, () => assert.fail("nobody leads it"), noTour), null);
    assert.deepEqual(local, { guided: ["p.example"] });
  });

  test("who arrives is led no longer, and no page wakes for it", async () => {
    await guides.start(1, "p/a", ["p.example"]);
    assert.deepEqual(await guides.next(1, answer(true), noTour), { guide: guide(true), tour: null });
    assert.equal(await guides.next(1, answer(true), noTour), null);
    assert.deepEqual(local, {});
  });

  test("arriving on a tour ends nothing before the tour does", async () => {
    await guides.start(1, "p/a", ["p.example"], true);
    const tour = { name: "P", n: 1, of: 2, next: "B" };
    assert.deepEqual(await guides.next(1, answer(true), async () => tour), { guide: guide(true), tour });
    assert.notEqual(await guides.next(1, answer(true), noTour), null);
    assert.equal(await guides.next(1, answer(true), noTour), null);
  });

  test("a form that was sent is asked about on the next page, until it is answered", async () => {
    const asked = { rule: "p/objection", title: "Objection", checked: undefined, came: null };
    await guides.sent(1, asked, ["p.example"]);
    for (let page = 0; page < 2; page++) assert.equal((await guides.next(1, () => assert.fail("nothing is to be found"), noTour)) !== null, true);
    await guides.stop(1);
    assert.equal(await guides.next(1, answer(false), noTour), null);
  });

  test("stopping one leaves the other, and the hosts of the other noted", async () => {
    await guides.start(1, "p/a", ["p.example"]);
    await guides.start(2, "q/a", ["q.example"]);
    await guides.stop(1);
    assert.deepEqual(local, { guided: ["q.example"] });
  });

  test("what a browser that was closed left noted is taken away", async () => {
    local = { guided: ["p.example"] };
    await guides.tidy();
    assert.deepEqual(local, {});
  });

  test("a core that cannot answer leads nowhere and loses nothing", async () => {
    await guides.start(1, "p/a", ["p.example"]);
    assert.equal(await guides.next(1, async () => ({ error: { code: "core-dead", message: "", where: "" } }), noTour), null);
    assert.notEqual(await guides.next(1, answer(false), noTour), null);
  });
});
