/** What outlives the browser: it is closed and started again with the same profile. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { t } from "../src/ui/i18n";
import { Rig } from "./browser";
import { pressInHint } from "./reach";
import { pages, setup, training } from "./suite";

const stops = [
  { rule: training, title: "AI training", page: pages.training() },
  { rule: "linkedin/ads-beyond", title: "Ads elsewhere", page: pages.partners() },
];
/** Below a hint that has buttons to close, act, show and explain comes the one for the next setting. */
const next = 5;

async function inBrowser(profile: string, use: (rig: Rig) => Promise<void>): Promise<void> {
  const rig = await Rig.start({ ...setup, profile });
  try {
    await use(rig);
  } finally {
    await rig.close();
  }
}

async function goHalfway(rig: Rig): Promise<void> {
  const tab = await rig.open(pages.feed());
  await rig.home.evaluate((stops) => chrome.storage.local.set({ tour: { platform: "linkedin", name: "LinkedIn", stops, passed: 0 } }), stops);
  await rig.home.evaluate((tab) => chrome.runtime.sendMessage({ type: "ui-bg-tour", tab }), tab.id);
  await tab.shown(training, (_, { text }) => text.includes(t("tourNext", "Ads elsewhere")));
  await pressInHint(tab, next);
  await tab.shown("linkedin/ads-beyond", (_, { text }) => text.includes(t("tourStep", "LinkedIn", "2", "2")));
}

async function goOn(rig: Rig): Promise<void> {
  const tab = await rig.open(pages.feed());
  assert.equal((await tab.describe())?.panel ?? null, null, "nobody is led who did not ask for it again");
  const popup = await rig.extensionPage(`popup.html?tab=${tab.id}`);
  await popup.waitForSelector(".checklist [aria-current=step]");
  const list = await popup.$$eval(".checklist li", (all) => all.map((one) => one.textContent ?? ""));
  assert.match(list[0] ?? "", /^✓ AI training · /);
  assert.equal(await popup.$eval(".checklist [aria-current=step]", (one) => one.textContent), "Ads elsewhere");
  await popup.evaluate(() => {
    window.close = () => undefined;
    document.querySelector<HTMLElement>(".tour .main")?.click();
  });
  await tab.shown("linkedin/ads-beyond", (_, { text }) => text.includes(t("tourStep", "LinkedIn", "2", "2")));
}

test("a checklist survives the end of the browser: half way before, half way after, and it goes on from there", async () => {
  const profile = await mkdtemp(join(tmpdir(), "veto-profile-"));
  try {
    await inBrowser(profile, goHalfway);
    await inBrowser(profile, goOn);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  }
});
