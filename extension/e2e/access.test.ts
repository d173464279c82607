/** Access to one platform, when wanted: given by one click, taken back by one, in Veto or in the browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import type { Platforms, Result } from "../src/messages";
import { onPage, pages, rig, setup } from "./suite";
import type { Tab } from "./tab";
import { within } from "./wait";

const grok = "x/grok-training";

/** The hosts of the platform the tests ask for, as the rules have them. */
async function hosts(): Promise<string[]> {
  const answer: Result<Platforms> = await rig.home.evaluate(() => chrome.runtime.sendMessage({ type: "ui-bg-platforms" }));
  assert.ok("ok" in answer, JSON.stringify(answer));
  const found = answer.ok.platforms.find(({ id }) => id === "x")?.hosts ?? [];
  assert.ok(found.length > 0);
  return found;
}

/** A page of X that was open before, nobody having access yet; whatever was given is taken back at the end. */
async function onX(use: (tab: Tab) => Promise<void>): Promise<void> {
  await onPage(pages.grok(), async (tab) => {
    assert.equal(await tab.describe(), null, "nothing of Veto may run here yet");
    await rig.engine.sayYes(await hosts());
    try {
      await use(tab);
    } finally {
      const origins = (await hosts()).map((host) => `https://${host}/*`);
      await rig.home.evaluate((origins) => chrome.permissions.remove({ origins }), origins);
      await silent(tab);
    }
  });
}

/** Waits until nothing of Veto listens in a tab and nothing is registered that could come back. */
async function silent(tab: Tab): Promise<void> {
  await within(5000, "the browser to forget the script", async () => (await registered()).length === 0);
  await within(5000, "the open page to fall silent", async () => (await tab.describe()) === null);
}

function registered(): Promise<string[]> {
  return rig.home.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));
}

/** Opens a page of Veto's and closes it at the end. */
async function onOurs(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await rig.extensionPage(path);
  try {
    await use(page);
  } finally {
    await page.close();
  }
}

async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.click(selector);
}

const line = "li[data-platform=x]";

test("settings: one click, and the hint comes by itself on the open page and on the next; one more, and all is silent", () =>
  onX((tab) =>
    onOurs("options.html", async (options) => {
      await press(options, `${line} .give`);
      await tab.shown(grok);
      assert.deepEqual(await registered(), ["x"]);
      await onPage(pages.grok("lang=de"), async (next) => void (await next.shown(grok)));
      await press(options, `${line} .take`);
      await silent(tab);
      assert.equal(await tab.page.$$eval("[popover]", (all) => all.length), 0, "the hint is gone from the page");
      await tab.page.reload();
      assert.equal(await tab.describe(), null, "nothing is sent to the page again");
    }),
  ));

test("popup: one click on that site, once its button was pressed there", () =>
  onX(async (tab) => {
    await rig.engine.pressToolbar(tab.page);
    await tab.shown(grok);
    await onOurs(`popup.html?tab=${tab.id}`, async (popup) => {
      assert.deepEqual(await registered(), [], "a press of the button is no standing access");
      await press(popup, ".allow button");
      await onPage(pages.grok("lang=de"), async (next) => void (await next.shown(grok)));
      assert.equal(await popup.$(".allow"), null);
    });
  }));

test("first run: choose what you use, one click", () =>
  onX((tab) =>
    onOurs("welcome.html", async (welcome) => {
      await press(welcome, "#choose input[value=x]");
      await press(welcome, "#choose .main:enabled");
      await tab.shown(grok);
      await welcome.waitForFunction(() => !document.querySelector("#choose input[value=x]"));
    }),
  ));

test("a worker that was stopped finds the access as the person left it", () =>
  onX((tab) =>
    onOurs("options.html", async (options) => {
      await press(options, `${line} .give`);
      await tab.shown(grok);
      await rig.engine.stopWorker();
      await tab.page.reload();
      await tab.shown(grok);
      assert.deepEqual(await registered(), ["x"]);
    }),
  ));

// Last of those that give access: what Chromium's settings took back they alone give again, without asking anybody.
test("taken back in the browser: the open page falls silent, the settings say so, nothing is sent again", () =>
  onX((tab) =>
    onOurs("options.html", async (options) => {
      await press(options, `${line} .give`);
      await tab.shown(grok);
      await options.waitForSelector(`${line}.granted`);
      await rig.engine.takeBack(await hosts());
      await silent(tab);
      await options.waitForSelector(`${line}:not(.granted)`);
      await tab.page.reload();
      assert.equal(await tab.describe(), null);
    }),
  ));

test("the settings find a platform by its name or host", () =>
  onOurs("options.html", async (options) => {
    const shown = () => options.$$eval("[data-platform]", (all) => all.map((one) => one.getAttribute("data-platform")));
    await options.waitForSelector(line);
    const all = await shown();
    assert.ok(all.length > 3, `${all.length} platforms`);
    await options.type("#access input[type=search]", "chatgpt.com");
    await options.waitForFunction((before) => document.querySelectorAll("[data-platform]").length < before, {}, all.length);
    assert.deepEqual(await shown(), ["chatgpt"]);
  }));

if (setup.browser === "chromium") {
  test("Chromium: the icon shows a known site by a rule of the browser's, without access", async () => {
    const marked = await rig.home.evaluate(
      () => new Promise<chrome.events.Rule[]>((done) => chrome.declarativeContent.onPageChanged.getRules(["known"], done)),
    );
    const conditions = marked.flatMap((rule) => rule.conditions as { pageUrl: { hostEquals: string } }[]);
    const wanted = (await hosts()).filter((host) => !conditions.some(({ pageUrl }) => pageUrl.hostEquals === host));
    assert.deepEqual(wanted, []);
    assert.ok(marked.every(({ actions }) => actions.length === 1));
  });
}
