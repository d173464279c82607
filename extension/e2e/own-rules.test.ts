/** Rules of the person's own: imported, used, refused, switched off, removed; and never a way to read more. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { bring as choose, rule } from "./rule-file";
import { onPage, pages, rig } from "./suite";
import type { Tab } from "./tab";

const id = "yours:privacy-choices/partner-mail";
const kept = "[data-own=privacy-choices]";

const text = JSON.stringify(rule, null, 2);

const bring = (options: Page, name: string, text: string) => choose(options, "#own", name, text);

async function onSettings(use: (options: Page) => Promise<void>): Promise<void> {
  const options = await rig.extensionPage("options.html");
  try {
    await options.waitForSelector("#own input[type=file]");
    await use(options);
  } finally {
    await rig.home.evaluate(() => chrome.runtime.sendMessage({ type: "ui-bg-own-remove", id: "privacy-choices" }));
    await options.close();
  }
}

/** What Veto finds on the stand-in page after a press of its button. */
async function found(use: (tab: Tab) => Promise<void>): Promise<void> {
  await onPage(pages.unknown(), async (tab) => {
    assert.equal(await tab.describe(), null, "an own rule gives no standing access");
    await rig.engine.pressToolbar(tab.page);
    const look = await tab.check(false);
    assert.ok("ok" in look, JSON.stringify(look));
    await use(tab);
  });
}

const findings = async (tab: Tab) => (await tab.describe())?.look?.findings.map((finding) => finding.id) ?? [];
const origins = () => rig.home.evaluate(async () => (await chrome.permissions.getAll()).origins?.sort());

test("an own rule is taken, speaks on a press of the button, and says whose it is", () =>
  onSettings(async (options) => {
    const before = await origins();
    await bring(options, "privacy-choices.json", text);
    await options.waitForSelector(kept);
    assert.match(await options.$eval(kept, (line) => line.textContent ?? ""), /Yours, not reviewed.*www\.example\.org/s);
    assert.deepEqual(await origins(), before);
    await found(async (tab) => {
      const { finding, place } = await tab.shown(id);
      assert.equal(finding.state, "on");
      assert.equal(finding.yours, true);
      assert.match(place.text, /Yours, not reviewed/);
    });
  }));

test("an own rule that is switched off says nothing; removed, it is gone", () =>
  onSettings(async (options) => {
    await bring(options, "privacy-choices.json", text);
    await options.waitForSelector(`${kept} input:checked`);
    await options.click(`${kept} input`);
    await options.waitForSelector(`${kept} input:not(:checked)`);
    await found(async (tab) => assert.deepEqual(await findings(tab), []));
    await options.click(`${kept} button`);
    await options.waitForFunction((kept) => !document.querySelector(kept), {}, kept);
  }));

test("a refused file says file, place and remedy, and the one that was there stays", () =>
  onSettings(async (options) => {
    await bring(options, "privacy-choices.json", text);
    await options.waitForSelector(kept);
    await bring(options, "broken.json", text.replace('"purpose"', '"porpose"'));
    await options.waitForSelector("#own .trouble");
    const said = await options.$eval("#own .trouble", (box) => box.textContent ?? "");
    assert.match(said, /broken\.json.*:\d+:\d+: .*porpose.*purpose/s);
    await found(async (tab) => void (await tab.shown(id)));
  }));

test("a kept file that this Veto no longer reads says so, with place and remedy, and stays", () =>
  onSettings(async (options) => {
    await bring(options, "privacy-choices.json", text);
    await options.waitForSelector(kept);
    // As if an older Veto had taken what this one calls misspelt.
    await rig.home.evaluate(async () => {
      const { own } = await chrome.storage.local.get<{ own: { files: { text: string }[] } }>("own");
      for (const file of own.files) file.text = file.text.replace('"purpose"', '"porpose"');
      await chrome.storage.local.set({ own });
    });
    await found(async (tab) => assert.deepEqual(await findings(tab), []));
    const later = await rig.extensionPage("options.html");
    await later.waitForSelector(`${kept} .trouble`);
    const said = await later.$eval(`${kept} .trouble`, (box) => box.textContent ?? "");
    assert.match(said, /can no longer read this file.*privacy-choices\.json:\d+:\d+: .*porpose.*did you mean "purpose"\?/s);
    await bring(later, "corrected.json", text);
    await later.waitForFunction((kept) => !document.querySelector(`${kept} .trouble`), {}, kept);
    await later.close();
    await found(async (tab) => void (await tab.shown(id)));
  }));

test("where Veto may look anyway, an own rule wakes it at its own addresses", () =>
  onSettings(async (options) => {
    const there = text.replaceAll("www.example.org", new URL(pages.feed()).hostname).replace("/protected", "/feed/");
    await bring(options, "privacy-choices.json", there);
    await options.waitForSelector(kept);
    await onPage(pages.feed(), async (tab) => {
      await tab.page.evaluate(() => {
        const label = document.createElement("label");
        const box = document.createElement("input");
        box.type = "checkbox";
        label.append("Send me marketing emails from partners", box);
        document.body.prepend(label);
      });
      const { finding } = await tab.shown(id, ({ state }) => state === "off");
      assert.equal(finding.yours, true);
    });
  }));
