/** Where no rule speaks: what the person did, and what they said, is remembered on this device. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../src/wire.gen";
import { tabIntoHint } from "./reach";
import { onPage, pages, rig, training } from "./suite";
import type { Tab } from "./tab";
import { within } from "./wait";

const title = "Send me marketing emails from partners";
const box = "#news";

/** Visits the page anew and asks Veto about it, as a press of its button and "Check this page once" do. */
async function visit(use: (findings: Finding[], tab: Tab) => Promise<void>): Promise<void> {
  const tab = await rig.open(pages.unknown());
  try {
    await rig.engine.pressToolbar(tab.page);
    const look = await tab.check(true);
    assert.ok("ok" in look, JSON.stringify(look));
    await use(look.ok.findings, tab);
  } finally {
    await tab.close();
  }
}

/** What Veto says of the box, if it says anything. */
const of = (findings: Finding[]) => findings.find((finding) => finding.title === title);

/** What is remembered of a page's controls. */
interface Line {
  state: string;
  own: boolean;
}

// The next visit must know of what was seen on this one.
async function kept(wanted: (line: Line) => boolean): Promise<void> {
  await within(5000, "the storage to keep it", async () => (await lines()).some(wanted));
}

function lines(): Promise<Line[]> {
  return rig.home.evaluate(async () => {
    const { pages = {} } = await chrome.storage.local.get<{ pages?: Record<string, Record<string, Line>> }>("pages");
    return Object.values(pages).flatMap((site) => Object.values(site));
  });
}

test("a box that is on at first sight is told; switched on by the person, never again", async () => {
  await rig.forget();
  await visit(async (findings, tab) => {
    const { id, face } = of(findings) as Finding;
    assert.ok(face.patterns?.some((pattern) => pattern.id === "pre-enabled"));
    await tab.page.click(box);
    await tab.shown(id, ({ state }) => state === "off");
    await tab.page.click(box);
    const own = await tab.finding(id, ({ state }) => state === "on");
    assert.deepEqual([own.face.mark.key, own.attention], ["markOwnOn", false]);
    await kept(({ state, own }) => state === "on" && own);
  });
  await visit(async (findings) => assert.equal(of(findings), undefined));
  await rig.engine.stopWorker();
  await visit(async (findings) => assert.equal(of(findings), undefined));
});

test("a box that the person left off and that is on again is told, as on again", async () => {
  await rig.forget();
  await visit(async (_, tab) => {
    await tab.page.click(box);
    await kept(({ state, own }) => state === "off" && own);
  });
  await visit(async (findings) => assert.equal(of(findings)?.face.mark.key, "markOnAgain"));
});

test("what is kept names neither the site nor the control", async () => {
  await rig.forget();
  await visit(() => kept(({ state }) => state === "on"));
  const stored = JSON.stringify(await rig.home.evaluate(() => chrome.storage.local.get(["pages", "seen"])));
  assert.doesNotMatch(stored, /example|marketing|news/);
});

test("“I don’t think so”, by keyboard: the hint goes and stays away, until it is taken back in the popup", () =>
  onPage(pages.training(), async (tab) => {
    const { finding } = await tab.shown(training);
    await tabIntoHint(tab);
    // After the buttons that close it and switch come the one that shows the control and the one that tells why; that opens the details.
    for (const key of ["Tab", "Tab", "Tab", "Enter"] as const) await tab.page.keyboard.press(key);
    await tab.shown(training, (_, place) => place.text.includes("I don’t think so"));
    // It stands at the end of the details, behind the links to the sources.
    const links = (finding.sources ?? []).filter(({ url }) => url);
    for (const _ of [...links, "itself"]) await tab.page.keyboard.press("Tab");
    await tab.page.keyboard.press("Enter");
    await tab.until("the hint to go", ({ places }) => !places[training]?.hint);
    await tab.finding(training, ({ refuted }) => refuted === true);
    await tab.page.reload();
    assert.equal((await tab.finding(training)).attention, false);
    await press(tab, "Take that back");
    await tab.finding(training, ({ attention }) => attention);
  }));

test("“I don’t think so” in the popup: the box is not told any more, until that is taken back", async () => {
  await rig.forget();
  await visit((_, tab) => press(tab, "I don’t think so"));
  await visit(async (findings, tab) => {
    assert.equal(of(findings)?.attention, false);
    await press(tab, "Take that back");
  });
  await visit(async (findings) => assert.equal(of(findings)?.attention, true));
});

// Runs in the popup, so it can use nothing from here.
const shows = (words: string, times: number) => [...document.querySelectorAll(".dispute")].filter((button) => button.textContent === words).length === times;

/** Presses the one button of the popup's list that says this, and waits until its line says something else. */
async function press(tab: Tab, words: string): Promise<void> {
  const popup = await rig.extensionPage(`popup.html?tab=${tab.id}`);
  await popup.waitForFunction(shows, {}, words, 1);
  await popup.$$eval(".dispute", (all, words) => (all.find((button) => button.textContent === words) as HTMLElement).click(), words);
  await popup.waitForFunction(shows, {}, words, 0);
  await popup.close();
}

test("forgetting erases what the person said, too", async () => {
  await rig.forget();
  await visit(async (findings) => {
    await rig.home.evaluate((finding, url) => chrome.runtime.sendMessage({ type: "ui-bg-refute", finding, refuted: true, url }), of(findings)?.id, pages.unknown());
  });
  await visit(async (findings) => assert.equal(of(findings)?.attention, false));
  await rig.forget();
  await visit(async (findings) => assert.equal(of(findings)?.attention, true));
});
