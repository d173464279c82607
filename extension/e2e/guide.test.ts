/** "Guide me there": over menus and page loads, in the page's language, with a way to stop. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { overlap } from "./boxes";
import { t } from "../src/ui/i18n";
import { pressInHint, tabIntoHint } from "./reach";
import { onPage, pages, rig, training } from "./suite";
import type { Tab } from "./tab";
import { within } from "./wait";

const start = (tab: Tab, rule = training) => rig.home.evaluate((tab, rule) => chrome.runtime.sendMessage({ type: "ui-bg-guide", tab, rule }), tab.id, rule);
/** Waits until no page is woken for a guide's sake any more. */
const forgotten = () => within(3000, "the hosts to be forgotten", () => rig.home.evaluate(async () => (await chrome.storage.local.get("guided")).guided === undefined));

/** Waits until the guide says these words, and points at an element if it is to. */
async function says(tab: Tab, words: string[], selector = ""): Promise<void> {
  const description = await tab.until(`the guide to say ${words.join(", ")}`, ({ panel }) => panel !== null && words.every((one) => panel.text.includes(one)));
  if (!selector) return assert.equal(description.panel?.outline, null);
  await tab.until(`the guide to point at ${selector}`, ({ panel }) => Boolean(panel?.outline));
  const box = await tab.page.$eval(selector, (element) => element.getBoundingClientRect().toJSON());
  const { panel } = (await tab.describe()) ?? {};
  assert.ok(panel?.outline && panel.hint && overlap(panel.outline, [box.x, box.y, box.width, box.height]), JSON.stringify([panel, box]));
  assert.ok(!overlap(panel.hint, [box.x, box.y, box.width, box.height]), "what is to be clicked stays free");
}

const languages = {
  en: ["Me", "Settings & Privacy", "Data privacy", "Data for Generative AI Improvement"],
  de: ["Sie", "Einstellungen & Datenschutz", "Datenschutz", "Daten zur Verbesserung generativer KI"],
} as const;

for (const lang of ["en", "de"] as const) {
  test(`from the feed to the setting on a page in ${lang}, over a menu and three page loads`, () =>
    onPage(pages.feed(`walk=1&lang=${lang}`), async (tab) => {
      const [me, settings, privacy, row] = languages[lang];
      await start(tab);
      await says(tab, [t("nextClick", me), t("guideStep", "1", "6"), t("guideStop"), t("guideOpen")], "#me");
      await tab.page.click("#me");
      await says(tab, [t("nextClick", settings), t("guideStep", "2", "6")], "#settings");
      await tab.page.click("#settings");
      await says(tab, [t("nextClick", privacy), t("guideStep", "3", "6")], "#up");
      await rig.engine.stopWorker();
      await tab.page.click("#up");
      await says(tab, [t("nextClick", row), t("guideStep", "5", "6")], "#row");
      await tab.page.click("#row");
      const { description } = await tab.shown(training);
      assert.equal(description.panel, null);
      await forgotten();
    }));
}

test("entries of a menu and tabs are steps by their role alone, and no tab is a finding", () =>
  onPage(pages.feed("walk=roles"), async (tab) => {
    const [me, settings, privacy, row] = languages.en;
    await start(tab);
    await says(tab, [t("nextClick", me)], "#me");
    await tab.page.click("#me");
    await says(tab, [t("nextClick", settings)], "#settings");
    await tab.page.click("#settings");
    await says(tab, [t("nextClick", privacy)], "#up");
    const look = await tab.check(true);
    assert.deepEqual("ok" in look ? look.ok.findings : look, []);
    await tab.page.click("#up");
    await says(tab, [t("nextClick", row)], "#row");
    await tab.page.click("#row");
    await tab.shown(training);
    await forgotten();
  }));

test("stopped by Escape it is over, here and on the next page", () =>
  onPage(pages.feed("walk=1"), async (tab) => {
    await start(tab);
    await says(tab, [t("nextClick", "Me")], "#me");
    await tabIntoHint(tab);
    await tab.page.keyboard.press("Escape");
    await tab.until("the guide to be gone", ({ panel }) => panel === null);
    await forgotten();
    await tab.page.reload();
    assert.equal(await tab.describe(), null, "nothing of Veto wakes on a page that is none of its business");
  }));

test("a step that is not there is said, with the rest of the way in words and the direct link", () =>
  onPage(pages.feed("walk=lost"), async (tab) => {
    await start(tab);
    await says(tab, [t("nextMissing", "Me"), ...languages.en, t("guideOpen"), t("guideStop")]);
  }));

test("it leads one tab and no other, and ends with it", () =>
  onPage(pages.feed("walk=1"), async (other) => {
    const tab = await rig.open(pages.feed("walk=1"));
    await start(tab);
    await says(tab, [t("nextClick", "Me")], "#me");
    await other.page.bringToFront();
    await other.page.reload();
    await other.page.waitForFunction(() => document.querySelectorAll(".post").length > 20);
    const description = await other.describe();
    assert.equal(description?.panel ?? null, null);
    await tab.close();
    await other.page.reload();
    await forgotten();
  }));

interface Stop {
  rule: string;
  title: string;
  page: string;
}

/** A checklist as the popup starts it. */
async function tour(tab: Tab, stops: Stop[]): Promise<void> {
  await rig.home.evaluate((stops) => chrome.storage.local.set({ tour: { platform: "linkedin", name: "LinkedIn", stops, passed: 0 } }), stops);
  await rig.home.evaluate((tab) => chrome.runtime.sendMessage({ type: "ui-bg-tour", tab }), tab.id);
}

const kept = () => rig.home.evaluate(async () => ((await chrome.storage.local.get("tour")) as { tour?: { passed: number } }).tour?.passed);
const partners = "linkedin/ads-beyond";
const stops: Stop[] = [
  { rule: training, title: "AI training", page: pages.training() },
  { rule: partners, title: "Ads elsewhere", page: pages.partners() },
  { rule: "linkedin/ads-age", title: "Ads by age", page: pages.age() },
];
/** Below a hint that has buttons to close, act, show and explain comes the one for the next setting. */
const next = 5;

test("several settings in one go: each with its hint, the next one named, and a list that outlives the worker", () =>
  onPage(pages.feed(), async (tab) => {
    await tour(tab, stops);
    const words = (n: number, next: string) => [t("tourStep", "LinkedIn", String(n), "3"), t("tourNext", next), t("guideStop")];
    const at = (rule: string, said: string[]) => tab.shown(rule, (_, { text }) => said.every((one) => text.includes(one)));
    await at(training, words(1, "Ads elsewhere"));
    await rig.engine.stopWorker();
    await pressInHint(tab, next);
    await at(partners, words(2, "Ads by age"));
    assert.equal(await kept(), 1);
    await pressInHint(tab, next);
    await at("linkedin/ads-age", [t("tourStep", "LinkedIn", "3", "3"), t("tourFinish")]);
    await pressInHint(tab, next);
    await tab.shown("linkedin/ads-age", (_, { text }) => !text.includes(t("guideStop")));
    assert.equal(await kept(), 3);
    await forgotten();
  }));

test("the popup offers to go through all, keeps the list with what is true now, and drops it when told to", () =>
  onPage(pages.training("state=off"), async (tab) => {
    await rig.home.evaluate(() => chrome.storage.local.remove("tour"));
    await tab.finding(training, ({ state }) => state === "off");
    const popup = await rig.extensionPage(`popup.html?tab=${tab.id}`);
    try {
      await popup.waitForSelector(".tour button");
      await tour(tab, stops);
      await rig.home.evaluate(async () => chrome.storage.local.set({ tour: { ...((await chrome.storage.local.get("tour")) as { tour: object }).tour, passed: 1 } }));
      await popup.reload({ waitUntil: "domcontentloaded" }).catch(() => null);
      const list = await popup.waitForFunction(() => document.querySelector(".checklist")?.textContent);
      const text = String(await list.jsonValue());
      // The guide has opened the setting's own page meanwhile, where it is on: any of these may be the last that was seen.
      const marks = (["markOff", "markOn", "markOnAgain"] as const).map((mark) => t(mark, "").trim());
      assert.match(text, new RegExp(`✓ AI training · (${marks.join("|")})`));
      await popup.click("details.tour .actions button:last-child");
      await popup.waitForFunction(async () => (await chrome.storage.local.get("tour")).tour === undefined);
    } finally {
      await popup.close();
    }
  }));
