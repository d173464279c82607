/** What a page can learn of Veto: nothing while no hint is shown, one plain element while one is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Box } from "../src/messages";
import { seenInHint } from "./reach";
import { onPage, pages, rig, training } from "./suite";
import { within } from "./wait";
import type { Tab } from "./tab";

/** What a page's own script sees that somebody else could have left. */
interface Traces {
  globals: string[];
  attributes: string[];
  nodes: string[];
  storage: string[];
  cookies: string;
  sheets: number;
  entries: string[];
  events: string[];
  reached: string[];
  chrome: string;
  stack: string;
}

// Runs before anything of the page does.
function listen(): void {
  const events: string[] = ((window as unknown as { __events: string[] }).__events = []);
  for (const type of ["message", "error", "unhandledrejection", "securitypolicyviolation", "storage"]) addEventListener(type, (event) => events.push(event.type), true);
}

async function traces(tab: Tab): Promise<Traces> {
  return tab.page.evaluate(async (origin) => {
    const page = window as unknown as { __events: string[]; chrome?: { runtime?: unknown } };
    const files = ["manifest.json", "content.js", "voice.js", "sentinel.js", "core.wasm", "popup.html", "options.html", "icons/knows-16.png"];
    const reached: string[] = [];
    for (const file of files) await fetch(`${origin}/${file}`).then(() => reached.push(file), () => null);
    for (const file of files) {
      const image = new Image();
      await new Promise((done) => {
        image.onload = () => done(reached.push(`${file} as a picture`));
        image.onerror = done;
        image.src = `${origin}/${file}`;
      });
    }
    const databases = indexedDB.databases ? await indexedDB.databases() : [];
    return {
      globals: Object.getOwnPropertyNames(window).filter((name) => /^_*veto/i.test(name)),
      attributes: [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`)).filter((text) => /veto|extension/i.test(text)),
      nodes: [...document.querySelectorAll("html > *, body > *")].map(({ localName }) => localName),
      storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...databases.map(({ name }) => name ?? "")],
      cookies: document.cookie,
      sheets: document.adoptedStyleSheets.length,
      entries: performance.getEntries().map(({ name }) => name).filter((name) => /extension:/.test(name)),
      events: page.__events,
      reached,
      chrome: typeof page.chrome?.runtime,
      stack: String(new Error("here").stack),
    };
  }, rig.engine.origin);
}

function assertNone(found: Traces): void {
  const { nodes, stack, chrome, ...rest } = found;
  assert.deepEqual(rest, { globals: [], attributes: [], storage: [], cookies: "", sheets: 0, entries: [], events: [], reached: [] });
  assert.equal(chrome, "undefined");
  assert.doesNotMatch(stack, /extension:/);
  assert.ok(nodes.every((name) => ["head", "body", "header", "div"].includes(name)), nodes.join());
}

const places = [
  ["on a site Veto does not know", pages.unknown(), false],
  ["on a known site away from its settings", pages.feed(), false],
  ["on a page of settings, while there is nothing to tell", pages.training("missing=1"), true],
] as const;

for (const [where, url, reads] of places) {
  test(`no trace ${where}`, () =>
    onPage("about:blank", async (tab) => {
      await tab.page.evaluateOnNewDocument(listen);
      await tab.go(url);
      const description = await within(8000, "Veto to have done what it does here", async () => {
        const now = await tab.describe();
        return reads ? now?.look && { now } : { now };
      });
      if (!reads) assert.equal(description.now?.look ?? null, null);
      if (where.includes("does not know")) return assertNone({ ...(await traces(tab)), nodes: [] });
      assertNone(await traces(tab));
    }));
}

test("no change of the page is Veto's while no hint is shown", () =>
  onPage("about:blank", async (tab) => {
    await tab.page.evaluateOnNewDocument(() => {
      const changes: string[] = ((window as unknown as { __changes: string[] }).__changes = []);
      addEventListener("load", () => {
        const tell = (records: MutationRecord[]) => changes.push(...records.map(({ type, attributeName, addedNodes }) => [type, attributeName, ...[...addedNodes].map(({ nodeName }) => nodeName)].join(" ")));
        new MutationObserver(tell).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      });
    });
    await tab.go(pages.training("missing=1"));
    await tab.finding(training, ({ state }) => state === "not-loaded");
    assert.deepEqual(await tab.page.evaluate(() => (window as unknown as { __changes: string[] }).__changes), []);
  }));

const middle = ([x, y, w, h]: Box): [number, number] => [x + w / 2, y + h / 2];

test("while a hint is shown the page sees one element without a name, and cannot look inside", () =>
  onPage(pages.training(), async (tab) => {
    const { place } = await tab.shown(training);
    const seen = await tab.page.evaluate(([x, y]) => {
      const host = document.elementFromPoint(x, y) as HTMLElement;
      const { width, height } = host.getBoundingClientRect();
      return {
        hosts: document.querySelectorAll("[popover]").length,
        name: host.localName,
        attributes: host.getAttributeNames().sort().join(),
        children: host.childNodes.length,
        inside: host.shadowRoot,
        words: host.innerText + host.textContent,
        size: width + height,
        telling: /veto|hint|privacy|extension/i.test(host.outerHTML),
        keys: Object.getOwnPropertyNames(host),
      };
    }, middle(place.hint as Box));
    assert.deepEqual(seen, { hosts: 1, name: "div", attributes: "popover,style", children: 0, inside: null, words: "", size: 0, telling: false, keys: [] });
  }));

const hiding = {
  "a style sheet that hides it": () => {
    const sheet = document.createElement("style");
    sheet.textContent = "[popover], html > div { display: none !important; opacity: 0 !important; visibility: hidden !important; transform: translate(-9999px) !important; clip-path: inset(50%) !important }";
    document.head.append(sheet);
  },
  "a style of its own": (host: HTMLElement) => host.setAttribute("style", "display:none"),
  "a class, an id, and inert": (host: HTMLElement) => void Object.assign(host, { className: "a", id: "b", inert: true }),
  "the end of its popover": (host: HTMLElement) => host.hidePopover(),
  "no popover any more": (host: HTMLElement) => host.removeAttribute("popover"),
  "a place where nothing is seen": (host: HTMLElement) => {
    const box = document.body.appendChild(document.createElement("div"));
    box.style.display = "none";
    box.append(host);
  },
  "a cover over everything": () => {
    const cover = document.body.appendChild(document.createElement("div"));
    cover.style.cssText = "position:fixed;inset:0;z-index:2147483647;background:white";
  },
};

for (const [what, hide] of Object.entries(hiding)) {
  test(`a page that hides the hint by ${what} has it back`, () =>
    onPage(pages.training(), async (tab) => {
      const { place } = await tab.shown(training);
      const host = await tab.page.evaluateHandle(([x, y]) => document.elementFromPoint(x, y) as HTMLElement, middle(place.hint as Box));
      await host.evaluate(hide as (host: HTMLElement) => void);
      await within(5000, "the hint to lie on top again", async () => {
        const now = (await tab.describe())?.places[training]?.hint;
        return now && host.evaluate((host, [x, y]) => document.elementFromPoint(x, y) === host, middle(now));
      });
      assert.equal(await tab.page.$$eval("[popover]", (all) => all.length), 1);
    }));
}

test("a page that calls its colours as Veto does changes none of the hint's", () =>
  onPage(pages.training(), async (tab) => {
    await tab.shown(training);
    const before = await seenInHint(tab, ".card, .card *, .outline");
    assert.ok(before.length > 10, String(before.length));
    await tab.page.evaluate(() => {
      const sheet = document.createElement("style");
      sheet.textContent = `* { ${["paper", "ink", "soft", "line", "attention", "action", "on-action"].map((name) => `--${name}: white !important`).join("; ")} }`;
      document.head.append(sheet);
    });
    assert.deepEqual(await seenInHint(tab, ".card, .card *, .outline"), before);
  }));
