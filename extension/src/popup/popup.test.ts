/** What the popup says first, and what each line of its list says. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { speak } from "../ui/i18n";
import { notesOf } from "../ui/notes";
import type { Finding, Item, Look, Site } from "../wire.gen";
import { answer } from "./answer";
import { rowsOf, rowsOfPage } from "./row";
import { restriction } from "./target";

function item(more: Partial<Item>): Item {
  return { id: "p/a", kind: "switch", purpose: "ads", on: "used", title: "", says: "", attention: false, mark: { key: "markNeverSeen" }, ...more };
}

const on = item({ id: "p/on", state: "on", at: "2025-11-03T14:02:00Z", attention: true, mark: { key: "markOn", args: ["2025-11-03T14:02:00Z"] } });
const own = item({ id: "p/own", state: "on", at: "2025-11-03T14:02:00Z", mark: { key: "markOwnOn" } });
const off = item({ id: "p/off", state: "off", mark: { key: "markOff" } });
const unseen = item({ id: "p/unseen" });
const form = item({ id: "p/form", kind: "form" });
const none = item({ id: "p/none", kind: "none" });
const site = (items: Item[]): Site => ({ platform: "p", name: "Plat", here: true, items });

test("the answer counts what is on, what is unseen and the ways to object", () => {
  speak("en");
  assert.equal(answer(site([on, own, off, unseen, form, none])), "Plat: 1 of 4 is on against you, 1 not looked at yet, 1 way to object");
  assert.equal(answer(site([off, unseen])), "Plat: nothing seen that is on against you, 1 not looked at yet");
  assert.equal(answer(site([form, { ...form, id: "p/g" }])), "Plat: 2 ways to object");
  assert.equal(answer(site([none])), "Plat: no switch and no form known");
  speak("de");
  assert.equal(answer(site([on, { ...on, id: "p/o2" }, unseen])), "Plat: 2 von 3 sind gegen dich eingeschaltet, 1 noch nicht angesehen");
});

test("what only an administrator or an app can change is counted by itself", () => {
  speak("en");
  const elsewhere = [item({ id: "p/admin", kind: "admin" }), item({ id: "p/app", kind: "app" })];
  assert.equal(answer(site(elsewhere)), "Plat: 1 for an administrator only, 1 in the app only");
  assert.deepEqual(rowsOf(elsewhere, null).map(({ chip }) => chip), ["chipAdmin", "chipApp"]);
});

test("how far an entry can be relied on is said where there is something to say", () => {
  assert.deepEqual(notesOf(item({})), []);
  assert.deepEqual(notesOf(item({ yours: true, reported: true, stale: true })), ["noteYours", "noteReported", "noteStale"]);
});

test("a control that is not there any more can be reported; what looks like it can be shown", () => {
  const lost: Partial<Finding> = { ...seenNow, state: "not-found", rule: "p/unseen", confidence: "probable" };
  const rows = rowsOf([unseen, off], look([lost]));
  assert.deepEqual(rows.map(({ lost, here }) => [lost, here]), [[true, true], [false, false]]);
});

function look(findings: Partial<Finding>[]): Look {
  return { platform: "p", name: "Plat", here: true, findings: findings as Finding[], count: 0, wait: 0, remember: [], cut: 0 };
}

const seenNow: Partial<Finding> = { id: "p/unseen", kind: "switch", state: "on", control: 3, confidence: "sure", face: { tone: "attention", shown: true, mark: { key: "markPreEnabled" } } };

test("a line without a look says what was last seen and leads to the page", () => {
  const [row] = rowsOf([on], null);
  assert.deepEqual({ chip: row?.chip, tone: row?.tone, here: row?.here, at: row?.at }, { chip: "chipOn", tone: "attention", here: false, at: "" });
  assert.equal(rowsOf([unseen], null)[0]?.chip, "chipUnseen");
  assert.equal(rowsOf([own], null)[0]?.at, own.at, "a mark without the time has it beside it");
  assert.equal(rowsOf([off], null)[0]?.tone, "protected");
});

test("a line that stands on the page says what is there now", () => {
  const [row] = rowsOf([unseen], look([seenNow]));
  assert.deepEqual({ chip: row?.chip, tone: row?.tone, here: row?.here, mark: row?.mark?.key }, { chip: "chipOn", tone: "attention", here: true, mark: "markPreEnabled" });
});

test("a finding without an entry gets a line of its own", () => {
  assert.deepEqual(rowsOfPage([unseen], look([seenNow, { ...seenNow, id: "page/1" }])).map((row) => row.told.id), ["page/1"]);
  assert.equal(rowsOfPage([], look([{ ...seenNow, confidence: "probable" }]))[0]?.chip, "chipProbable");
});

test("pages that no extension may read are told apart", () => {
  assert.equal(restriction("https://example.org/a"), null);
  assert.equal(restriction("https://example.org/a.PDF?x")?.what, "restrictedPdf");
  for (const url of ["", "about:config", "chrome://settings", "file:///a.html", "view-source:https://example.org"]) assert.equal(restriction(url)?.what, "restrictedPage");
});
