/** Rule packs from the one address the person names: off until then, told nothing of the person, taken as strictly as a file. */
import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { after, test } from "node:test";
import type { Page } from "puppeteer-core";
import { faults } from "./axe";
import { PackHost } from "./pack-host";
import { bring } from "./rule-file";
import { pack, theirs } from "./signed";
import { rig, setup } from "./suite";
import { within } from "./wait";

const address = "#fetch-address";
const now = "#pack-address .turn button:not(.take)";
const off = "#pack-address .turn .take";

async function onSettings(use: (options: Page) => Promise<void>): Promise<void> {
  const options = await rig.extensionPage("options.html");
  try {
    await options.waitForSelector("#pack-address");
    await use(options);
  } finally {
    await rig.home.evaluate(async () => {
      await chrome.runtime.sendMessage({ type: "ui-bg-pack-remove" });
      await chrome.storage.local.remove("outside");
    });
    await options.close();
  }
}

async function name(options: Page, text: string): Promise<void> {
  await options.$eval(address, (field) => ((field as HTMLInputElement).value = ""));
  await options.type(address, text);
  await options.keyboard.press("Enter");
}

const said = (options: Page) => options.$eval("#pack-address", (part) => part.textContent ?? "");

if (setup.browser === "chromium") {
  const host = new PackHost();
  after(() => host.close());

  const looked = () => rig.home.evaluate(async () => (await chrome.storage.local.get<{ outside?: { looked: string; looks: number; last: unknown } }>("outside")).outside);

  /** Looks by a click, and tells what is said then. */
  const look = async (options: Page): Promise<string> => {
    const before = (await looked())?.looks ?? 0;
    await options.waitForSelector(`${now}:enabled`);
    await options.click(now);
    await within(10_000, "a look to begin", async () => ((await looked())?.looks ?? 0) > before);
    await options.waitForFunction(() => document.querySelector("#pack-address [data-last]")?.getAttribute("data-last") !== "");
    return said(options);
  };

  /** Has the last look be so many hours ago, for Veto. */
  const hoursAgo = (hours: number) =>
    rig.home.evaluate(async (hours) => {
      const { outside } = await chrome.storage.local.get<{ outside: object }>("outside");
      const at = new Date(Date.now() - hours * 3_600_000).toISOString();
      await chrome.storage.local.set({ outside: { ...outside, looked: at, begun: at } });
    }, hours);

  const inUse = () => rig.home.evaluate(async () => (await chrome.storage.local.get<{ pack?: { head: { version: number } } }>("pack")).pack?.head.version ?? 0);

  test("a pack is fetched once the person names an address and switches it on; the first of a signer is asked about, the next is taken by itself", () =>
    onSettings(async (options) => {
      host.gives(pack(7));
      host.asked.length = 0;
      await name(options, "http://localhost/pack.json");
      await options.waitForSelector("#pack-address .missing");
      assert.equal(await looked(), undefined, "nothing is kept of what is no address");
      await name(options, host.address);
      await options.waitForSelector("#pack .offer button");
      assert.equal(await options.evaluate(() => document.activeElement?.textContent), "From an address", "the keyboard goes on from where it was");
      assert.equal(await inUse(), 0, "it must not be in use before the person says so");
      assert.ok((await options.$eval("#pack .offer", (box) => box.textContent ?? "")).includes(host.address), "where it came from is told");
      await options.click("#pack .offer button");
      await options.waitForSelector('[data-pack="7"]');
      assert.match(await look(options), /nothing new/);
      host.gives(pack(8));
      await hoursAgo(23);
      const asked = host.asked.length;
      const early = await rig.extensionPage("options.html");
      await early.waitForSelector("#pack-address code");
      await early.close();
      assert.equal(host.asked.length, asked, "once a day is enough");
      await hoursAgo(25);
      const popup = await rig.extensionPage("popup.html");
      await within(10_000, "the newer pack to be in use", async () => (await inUse()) === 8);
      await popup.close();
      assert.equal(host.asked.length, asked + 1);
      await options.reload();
      await options.waitForSelector('[data-pack="8"]');
      assert.match(await said(options), /it was taken/);
      assert.match(await options.$eval("#requests", (part) => part.textContent ?? ""), /Requests of Veto’s worker and pages: none\..*looked 3 times/s);
      assert.equal(await options.$("iframe"), null, "the page outside is there only while it fetches");
    }));

  test("what an address is asked says nothing about the person", () =>
    onSettings(async (options) => {
      host.asked.length = 0;
      // A cookie of that server, and a language that is not everybody's.
      host.gives("", { "Set-Cookie": "who=ada; Secure; SameSite=None" });
      const tab = await rig.engine.browser.newPage();
      await tab.goto(host.address);
      await tab.close();
      host.asked.length = 0;
      host.gives(pack(7));
      await name(options, host.address);
      await options.waitForSelector("#pack .offer button");
      const [request] = host.asked;
      assert.equal(host.asked.length, 1, "one request, and none to ask whether it may");
      const { headers, method } = request as IncomingMessage;
      assert.equal(method, "GET");
      const known = ["host", "connection", "accept", "accept-language", "accept-encoding", "user-agent", "origin", "cache-control", "pragma", "priority"];
      const more = Object.keys(headers).filter((header) => !known.includes(header) && !/^sec-(?:ch-ua|fetch)/.test(header));
      assert.deepEqual(more, [], JSON.stringify(headers));
      assert.equal(headers["accept-language"], "*");
      assert.equal(headers.origin, "null");
    }));

  test("whatever an address answers that is no newer pack of the signer in use is told, and the one in use stays", () =>
    onSettings(async (options) => {
      await bring(options, "#pack", "pack.json", pack(7));
      await options.waitForSelector("#pack .offer button");
      await options.click("#pack .offer button");
      await options.waitForSelector('[data-pack="7"]');
      host.gives(pack(8, theirs));
      await name(options, host.address);
      await options.waitForSelector("[data-last=refused]");
      assert.match(await said(options), /only packs of/);
      const all = { "Access-Control-Allow-Origin": "*" };
      for (const [prepare, why] of [
        [() => host.gives(pack(6)), /version 6, but version 7 is in use/],
        [() => host.gives("<!doctype html>"), /not a rule pack/],
        [() => host.gives(pack(8), {}), /Access-Control-Allow-Origin: \*/],
        [() => host.gives("", { ...all, Location: `${host.address}?elsewhere` }, 302), /points to another address/],
        [() => host.gives("", all, 404), /error 404/],
        [() => host.gives("x".repeat(2_097_153)), /larger than 2 megabytes/],
        [() => (host.answer = (response) => response.destroy()), /no answer that Veto may read/],
      ] as const) {
        prepare();
        assert.match(await look(options), why);
        assert.equal(await inUse(), 7);
      }
      // One that hangs is stopped by the person, and nothing is said of it.
      host.answer = () => undefined;
      const before = JSON.stringify((await looked())?.last);
      await options.click(now);
      await options.waitForSelector("iframe");
      assert.match(await said(options), /Looking/);
      await options.click(now);
      await options.waitForFunction(() => !document.querySelector("iframe"));
      assert.equal(JSON.stringify((await looked())?.last), before);
      await options.click(off);
      await options.waitForSelector(address);
      host.asked.length = 0;
      const later = await rig.extensionPage("options.html");
      await later.waitForSelector(address);
      await later.close();
      assert.deepEqual(host.asked, [], "nothing is fetched once it is off");
    }));

  test("the page that reaches the network knows nothing and is told nothing by a stranger; the others cannot reach it", () =>
    onSettings(async (options) => {
      host.asked.length = 0;
      const outside = await rig.engine.browser.newPage();
      await outside.goto(`${rig.engine.origin}/outside.html`);
      const has = await outside.evaluate(() => [typeof chrome === "object" && "storage" in chrome, typeof chrome === "object" && chrome.runtime?.id !== undefined, self.origin]);
      assert.deepEqual(has, [false, false, "null"]);
      await outside.evaluate((address) => postMessage({ address }, "*", [new MessageChannel().port2]), host.address);
      await outside.close();
      const tried = await options.evaluate((address) => fetch(address).then(() => "answered", () => "stopped"), host.address);
      assert.equal(tried, "stopped");
      const framed = await options.evaluate((address) => {
        const frame = document.body.appendChild(document.createElement("iframe"));
        return new Promise<string>((done) => {
          addEventListener("securitypolicyviolation", ({ effectiveDirective }) => done(effectiveDirective));
          frame.src = address;
        });
      }, host.address);
      assert.equal(framed, "frame-src");
      assert.deepEqual(host.asked, []);
      await rig.home.evaluate(() => chrome.storage.local.remove("requests"));
    }));
}

if (setup.browser === "firefox") {
  test("Firefox fetches nothing: the address is opened in a tab, and the file brought in by hand", () =>
    onSettings(async (options) => {
      const there = "https://www.example.org/protected";
      assert.match(await said(options), /fetches nothing in this browser/);
      await name(options, there);
      const tabs = () => rig.home.evaluate(async (there) => (await chrome.tabs.query({})).filter(({ url, pendingUrl }) => url === there || pendingUrl === there).length, there);
      await within(10_000, "the tab", async () => (await rig.engine.browser.pages()).some((page) => page.url() === there));
      assert.equal(await tabs(), 0, "Veto is not told where a tab is");
      for (const page of await rig.engine.browser.pages()) if (page.url() === there) await page.close();
      await options.waitForSelector(off);
      await options.click(off);
      await options.waitForFunction((off) => !document.querySelector(off), {}, off);
      assert.equal(await options.$("iframe"), null);
    }));
}

test("the part of the settings is right for everybody: 320 pixels, light and dark, a wrong address", () =>
  onSettings(async (options) => {
    await options.setViewport({ width: 320, height: 800 });
    await name(options, "ftp://nowhere");
    await options.waitForSelector("#pack-address [role=alert]");
    for (const shade of ["light", "dark"] as const) {
      await rig.engine.scheme(options, shade);
      assert.deepEqual(await faults(options), [], shade);
    }
    assert.ok(await options.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await rig.engine.scheme(options, "light");
  }));
