/** Scripts are registered where the person lets Veto look, and nowhere else, at every moment. */
import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import { allowed, covers, giveBack, mayRead } from "../reach";
import { settle, withdraw } from "./access";

type Script = { id: string; matches: string[]; js: string[]; persistAcrossSessions: boolean };

/** As much of a browser as access needs: permissions, registered scripts, open tabs. */
class Browser {
  origins = new Set(["https://always.example/*"]);
  registered: Script[] = [];
  tabs = [{ id: 1, url: "https://a.example/page" }, { id: 2, url: "https://b.example/" }, { id: 3, url: "https://elsewhere.example/" }];
  injected: string[] = [];
  told: { tab: number; hosts: string[] }[] = [];

  chrome = {
    permissions: {
      getAll: async () => ({ origins: [...this.origins] }),
      remove: async ({ origins }: { origins: string[] }) => origins.every((origin) => this.origins.delete(origin)),
    },
    runtime: { getManifest: () => ({ optional_host_permissions: ["https://a.example/*", "https://b.example/*"] }) },
    scripting: {
      getRegisteredContentScripts: async () => structuredClone(this.registered),
      registerContentScripts: async (scripts: Script[]) => {
        for (const { id } of scripts) assert.ok(!this.registered.some((one) => one.id === id), `${id} is registered already`);
        this.registered.push(...scripts);
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        this.registered = this.registered.filter(({ id }) => !ids.includes(id));
      },
      executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => void this.injected.push(`${target.tabId} ${files.join()}`),
    },
    tabs: {
      query: async ({ url }: { url?: string[] }) => this.tabs.filter((tab) => !url || url.some((match) => tab.url.startsWith(match.slice(0, -1)))),
      sendMessage: async (tab: number, { hosts }: { hosts: string[] }) => void this.told.push({ tab, hosts }),
    },
  };
}

const platforms = [
  { id: "always", access: "install", hosts: ["always.example"] },
  { id: "a", access: "asked", hosts: ["a.example", "always.example"] },
  { id: "b", access: "asked", hosts: ["b.example"] },
];
const matches = () => browser.registered.map(({ id, matches }) => `${id} ${matches.join()}`);
let browser: Browser;

// A suite of its own: the tests of all files run together, each with its own browser.
describe("access", () => {
  beforeEach(() => {
    browser = new Browser();
    Object.assign(globalThis, { chrome: browser.chrome });
  });

  test("nothing is registered before the person allows it", async () => {
    await settle(platforms);
    assert.deepEqual(matches(), []);
    assert.deepEqual(browser.injected, []);
  });

  test("what is allowed is registered for good, on its hosts alone, and open tabs get it at once", async () => {
    browser.origins.add("https://a.example/*");
    await settle(platforms);
    assert.deepEqual(matches(), ["a https://a.example/*"]);
    assert.ok(browser.registered.every(({ js, persistAcrossSessions }) => js.join() === "sentinel.js" && persistAcrossSessions));
    assert.deepEqual(browser.injected, ["1 sentinel.js"]);
  });

  test("settling again, or twice at once, changes nothing", async () => {
    browser.origins.add("https://a.example/*");
    await Promise.all([settle(platforms), settle(platforms), settle(platforms)]);
    assert.deepEqual(matches(), ["a https://a.example/*"]);
    assert.deepEqual(browser.injected, ["1 sentinel.js"]);
  });

  test("what was taken back is unregistered, and only its pages are told", async () => {
    for (const origin of ["https://a.example/*", "https://b.example/*"]) browser.origins.add(origin);
    await settle(platforms);
    assert.equal(await giveBack({ hosts: ["a.example", "always.example"] }), true);
    await settle(platforms);
    await withdraw(platforms, ["https://a.example/*"]);
    assert.deepEqual(matches(), ["b https://b.example/*"]);
    assert.deepEqual(browser.told.map(({ hosts }) => hosts), [["a.example"], ["a.example"], ["a.example"]]);
  });

  test("access to many sites that is taken back silences those that nothing else allows", async () => {
    await withdraw(platforms, ["https://*/*"]);
    assert.deepEqual(browser.told[0]?.hosts, ["a.example", "b.example"]);
  });

  test("a platform whose hosts changed with a new version is registered anew", async () => {
    browser.origins.add("https://b.example/*");
    await settle(platforms);
    browser.origins.add("https://new.example/*");
    await settle(platforms.map((one) => (one.id === "b" ? { ...one, hosts: ["b.example", "new.example"] } : one)));
    assert.deepEqual(matches(), ["b https://b.example/*,https://new.example/*"]);
  });

  test("a part of a platform that is allowed is told apart from all of it", async () => {
    browser.origins.add("https://a.example/*");
    assert.deepEqual(await allowed(["a.example", "b.example"]), ["a.example"]);
    assert.equal(await mayRead({ hosts: ["a.example", "b.example"] }), false);
    assert.equal(await mayRead({ hosts: [] }), false);
  });

  test("a permission for many hosts is for each of them, and for no other", () => {
    for (const origin of ["<all_urls>", "https://*/*", "*://*/*", "https://*.a.example/*", "https://a.example/*"]) assert.ok(covers(origin, "a.example"), origin);
    for (const origin of ["https://*.b.example/*", "https://*.a.example.org/*", "http://a.example/*", "https://aa.example/*", ""]) assert.ok(!covers(origin, "a.example"), origin);
    assert.ok(covers("https://*.a.example/*", "www.a.example"));
  });
});
