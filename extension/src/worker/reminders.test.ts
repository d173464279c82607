/** Reminders: one alarm for what comes next, each thing said once, and everything found again after a restart. */
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { beforeEach, describe, test } from "node:test";
import { eraseAll, lineOf, write } from "../ledger/ledger";
import type { Facts, Line } from "../ledger/line";
import { today } from "../now";
import { listen, remind } from "./reminders";

const root = existsSync("_locales") ? "." : "extension";

let alarms: Map<string, number>;
let said: { id: string; title: string; message: string }[];
let rings: ((alarm: { name: string }) => void)[];
let clicks: ((id: string) => void)[];
let opened: string[];

describe("reminders", () => {
  beforeEach(async () => {
    [alarms, said, rings, clicks, opened] = [new Map(), [], [], [], []];
    const event = <Listener>(all: Listener[]) => ({ addListener: (one: Listener) => void all.push(one) });
    const chrome = {
      alarms: { onAlarm: event(rings), create: async (name: string, { when }: { when: number }) => void alarms.set(name, when), clear: async (name: string) => alarms.delete(name) },
      notifications: { onClicked: event(clicks), clear: () => undefined, create: async (id: string, { title, message }: { title: string; message: string }) => void said.push({ id, title, message }) },
      storage: { local: { get: async () => ({ language: "en" }) } },
      runtime: { getURL: (path: string) => path },
      tabs: { create: async ({ url }: { url: string }) => void opened.push(url) },
    };
    const fetch = async (path: string) => new Response(readFileSync(`${root}/${path}`));
    Object.assign(globalThis, { chrome, fetch });
    await eraseAll();
  });

  function objection(due: string): Promise<Line> {
    const facts: Facts = { platform: "p", name: "Plat", rule: "", title: "Objection", deed: "objection", how: "letter", day: "2026-01-02", at: "2026-01-02T12:00:00.000Z", control: null, checked: "", version: "0.1.0", controller: "", text: "", earlier: "" };
    return write(facts, { due, step: "answer" });
  }

  const nine = (day: string) => new Date(`${day}T09:00:00`).getTime();

  test("the alarm is for the earliest day that is to come, at nine", async () => {
    await objection("2099-02-01");
    await objection("2099-01-01");
    await remind();
    assert.deepEqual([...alarms], [["due", nine("2099-01-01")]]);
    assert.deepEqual(said, []);
  });

  test("what is due is said once, however often the browser starts", async () => {
    const { id } = await objection("2026-02-03");
    await remind();
    await remind();
    assert.deepEqual(said, [{ id, title: "Plat: time for the next letter", message: "Objection. Click to open it in Veto." }]);
    assert.equal((await lineOf(id))?.reminded, "2026-02-03");
    assert.equal(alarms.size, 0);
  });

  test("an alarm that rings says what is due and sets the next", async () => {
    const { id } = await objection("2026-02-03");
    await objection("2099-01-01");
    listen();
    const set = new Promise<number>((done) => Object.assign(chrome.alarms, { create: async (_: string, { when }: { when: number }) => done(when) }));
    for (const ring of rings) ring({ name: "due" });
    assert.equal(await set, nine("2099-01-01"));
    assert.deepEqual(said.map((one) => one.id), [id]);
  });

  test("a click on it opens the line", async () => {
    listen();
    for (const click of clicks) click("line-7");
    assert.deepEqual(opened, ["ledger.html?line=line-7"]);
  });

  test("nothing left that is due: no alarm", async () => {
    alarms.set("due", nine(today()));
    await remind();
    assert.equal(alarms.size, 0);
  });

  test("without permission nothing is said and nothing fails", async () => {
    await objection("2026-02-03");
    Object.assign(globalThis, { chrome: { ...chrome, alarms: undefined, notifications: undefined } });
    listen();
    await remind();
    assert.deepEqual(said, []);
  });
});
