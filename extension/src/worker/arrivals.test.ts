/** Only whole messages, only from who may send them. */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { ToWorker } from "../messages";
import { maySend, readMessage } from "./arrivals";

const url = "https://www.example.org/settings";
const sight = { snapshot: { url, lang: "en", loading: false, age: 3, cut: 0, controls: [{ n: 1, role: "switch", name: "A" }] }, touched: [1], any: false };
const look = { type: "cs-bg-look", sight };

describe("arrivals", () => {
  before(() => Object.assign(globalThis, { chrome: { runtime: { id: "veto", getURL: (path: string) => `chrome-extension://veto/${path}` } } }));

  const asked = { ...look, sight: { ...sight, any: true, snapshot: { ...sight.snapshot, layers: [{ n: 1, kind: "dialog" }], title: "A" } } };
  const sound: unknown[] = [look, asked, { type: "cs-bg-arrived" }, { type: "cs-bg-report", rule: "a/b" }, { type: "cs-bg-tell", finding: "a/b" }, { type: "ui-bg-tell", tab: 1, finding: "a/b" }, { type: "ui-bg-site", tab: 1, url }, { type: "ui-bg-own-add", text: "{}", name: "mine.json" }, { type: "ui-bg-pack-add", text: "{}", key: `${"A".repeat(43)}=` }, { type: "ui-bg-pack-brought", address: url, brought: { text: "{}" } }, { type: "ui-bg-pack-brought", address: url, brought: { missed: "late", status: 0 } }];
  for (const message of sound) test(`taken: ${JSON.stringify(message).slice(0, 60)}`, () => assert.equal(readMessage(message), message));

  const broken: [string, unknown][] = [
    ["nothing", null],
    ["a text", "cs-bg-look"],
    ["no type", {}],
    ["an unknown type", { type: "ui-bg-fly" }],
    ["a type of every object", { type: "constructor" }],
    ["a field too many", { type: "cs-bg-arrived", tab: 3 }],
    ["a field too few", { type: "ui-bg-site", tab: 1 }],
    ["a wrong type", { type: "ui-bg-site", tab: "1", url }],
    ["a number that is none", { type: "ui-bg-site", tab: NaN, url }],
    ["a file that is too large", { type: "ui-bg-own-add", text: "x".repeat(2_097_153), name: "mine.json" }],
    ["what the page outside would not say", { type: "ui-bg-pack-brought", address: url, brought: { text: "{}", missed: "late" } }],
    ["a key that is none", { type: "ui-bg-pack-add", text: "{}", key: "" }],
    ["no sight", { type: "cs-bg-look" }],
    ["a sight with the person's memory in it", { ...look, sight: { ...sight, memory: [] } }],
    ["a snapshot with more in it", { ...look, sight: { ...sight, snapshot: { ...sight.snapshot, own: [] } } }],
    ["controls that are none", { ...look, sight: { ...sight, snapshot: { ...sight.snapshot, controls: ["switch"] } } }],
    ["more controls than are ever read", { ...look, sight: { ...sight, snapshot: { ...sight.snapshot, controls: Array(5001).fill({}) } } }],
  ];
  for (const [what, message] of broken) test(`refused: ${what}`, () => assert.equal(readMessage(message), null));

  const page = { id: "veto", tab: { id: 1 }, frameId: 0, url } as chrome.runtime.MessageSender;
  const own = { id: "veto", url: "chrome-extension://veto/popup.html" } as chrome.runtime.MessageSender;
  const ask: ToWorker = { type: "ui-bg-site", tab: 1, url };
  const senders: [string, unknown, chrome.runtime.MessageSender, boolean][] = [
    ["a page's content script looks at its page", look, page, true],
    ["it may have moved inside its origin", look, { ...page, url: "https://www.example.org/elsewhere" }, true],
    ["it speaks of another site", look, { ...page, url: "https://www.example.net/" }, false],
    ["a frame inside the page", look, { ...page, frameId: 4 }, false],
    ["somebody without a tab", look, { id: "veto", url } as chrome.runtime.MessageSender, false],
    ["another extension", look, { ...page, id: "other" }, false],
    ["our own page asks about a tab", ask, own, true],
    ["a page's content script asks about a tab", ask, page, false],
    ["the page that reaches the network asks about a tab", ask, { ...own, url: "chrome-extension://veto/outside.html", origin: "null" }, false],
    ["a page's content script begins a report about its page", { type: "cs-bg-tell", finding: "a/b" }, page, true],
    ["a page's content script begins a report about another tab", { type: "ui-bg-tell", tab: 2, finding: "a/b" }, page, false],
    ["an address that only begins like ours", ask, { ...own, url: "chrome-extension://veto.example/popup.html" }, false],
    ["our own page pretends to be a page", look, own, false],
  ];
  for (const [what, message, sender, may] of senders) test(`${may ? "may" : "may not"}: ${what}`, () => assert.equal(maySend(message as ToWorker, sender), may));
});
