/** Signed rule packs: looked at, taken, refused, removed; and never a way to read more. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { t } from "../src/ui/i18n";
import { bring } from "./rule-file";
import { keyOf, ours, pack, theirs } from "./signed";
import { onPage, pages, rig } from "./suite";
import { within } from "./wait";

const id = "privacy-choices/partner-mail";

async function onSettings(use: (options: Page) => Promise<void>): Promise<void> {
  const options = await rig.extensionPage("options.html");
  try {
    await options.waitForSelector("#pack input[type=file]");
    await use(options);
  } finally {
    await rig.home.evaluate(() => chrome.runtime.sendMessage({ type: "ui-bg-pack-remove" }));
    await options.close();
  }
}

// What was said of the file before stands there until the core has read this one.
async function refusal(options: Page, text: string): Promise<string> {
  const said = () => options.$$eval("#pack .trouble code", ([code]) => code?.textContent ?? "");
  const before = await said();
  await bring(options, "#pack", "pack.json", text);
  return within(10_000, "another refusal", async () => {
    const now = await said();
    return now !== before && options.$eval("#pack .trouble", (box) => box.textContent ?? "");
  });
}

async function take(options: Page, text: string, version: number): Promise<void> {
  await bring(options, "#pack", "pack.json", text);
  await options.waitForSelector("#pack .offer button");
  await options.click("#pack .offer button");
  await options.waitForSelector(`[data-pack="${version}"]`);
}

test("a pack is shown with its signer, number and last day before it speaks, then speaks, and is silent once removed", () =>
  onSettings(async (options) => {
    const access = () => rig.home.evaluate(() => chrome.permissions.getAll());
    const before = await access();
    await bring(options, "#pack", "pack.json", pack(7));
    await options.waitForSelector("#pack .offer button");
    const offer = await options.$eval("#pack .offer", (box) => box.textContent ?? "");
    for (const fact of ["pack.json", "Test body", keyOf(ours), "7", "Privacy choices"]) assert.ok(offer.includes(fact), `${fact} is missing: ${offer}`);
    assert.equal(await options.$("[data-pack]"), null, "it must not be in use before the person says so");
    await options.click("#pack .offer button");
    await options.waitForSelector('[data-pack="7"]');
    await onPage(pages.unknown(), async (tab) => {
      assert.equal(await tab.describe(), null, "a pack opens no page by itself");
      await rig.engine.pressToolbar(tab.page);
      const { finding } = await tab.shown(id);
      assert.equal(finding.yours ?? false, false);
    });
    assert.deepEqual(await access(), before);
    await options.click("[data-pack] button");
    await options.waitForFunction(() => !document.querySelector("[data-pack]"));
    const left = await rig.home.evaluate(async () => Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith("pack")));
    assert.deepEqual(left, []);
  }));

test("an older pack, an expired one, one that was changed and one of somebody else are refused; the one in use stays", () =>
  onSettings(async (options) => {
    await take(options, pack(7), 7);
    for (const [text, why, reason] of [
      [pack(6), /version 6, but version 7 is in use/, "packOlder"],
      [pack(8, theirs), /only packs of/, "packOtherSigner"],
      [pack(8, ours, (body) => ({ ...body, made: "2020-01-01", expires: "2020-02-01" })), /expired on 2020-02-01/, "packExpired"],
      [pack(8).replace("Partners may write", "Nobody may write"), /somebody changed it/, "packChanged"],
      [pack(8, ours, (body) => ({ ...body, hologram: 1 })), /unknown field "hologram"/, "packUnreadable"],
      [pack(8, ours, (body) => ({ ...body, engine: 2 })), /needs engine 2/, "packUnreadable"],
    ] as const) {
      const said = await refusal(options, text);
      assert.match(said, why);
      assert.ok(said.includes(t(reason)), said);
      assert.ok(await options.$('[data-pack="7"]'));
    }
    await take(options, pack(8), 8);
  }));
