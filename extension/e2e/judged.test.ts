/** Where no rule speaks: what the person did, and what they said, is remembered on this device. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../src/wire.gen";
import { tabIntoHint } from "./reach";
import { pages, rig } from "./suite";
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

test("“I don’t think so”, by keyboard: the hint goes and stays away, until it is taken back in the popup", async () => {
  await rig.forget();
  await visit(async (findings, tab) => {
    const { id } = of(findings) as Finding;
    await tab.shown(id);
    await tabIntoHint(tab);
    // After the button that closes it come the one that shows the control and the one that tells why; that opens what holds this one.
    for (const key of ["Tab", "Tab", "Enter"] as const) await tab.page.keyboard.press(key);
    await tab.shown(id, (_, place) => place.text.includes("I don’t think so"));
    for (const key of ["Tab", "Enter"] as const) await tab.page.keyboard.press(key);
    await tab.until("the hint to go", ({ places }) => places[id]?.hint === null);
    await tab.finding(id, ({ refuted }) => refuted === true);
  });
  await visit(async (findings, tab) => {
    assert.equal(of(findings)?.attention, false);
    await takeBack(tab);
  });
  await visit(async (findings) => assert.equal(of(findings)?.attention, true));
});

async function takeBack(tab: Tab): Promise<void> {
  const popup = await rig.extensionPage(`popup.html?tab=${tab.id}`);
  const saysSo = () => [...document.querySelectorAll(".list li")].some((line) => line.textContent?.includes("You said that nothing is wrong with it"));
  await popup.waitForFunction(saysSo);
  for (const button of await popup.$$(".dispute")) {
    if ((await button.evaluate((button) => button.textContent)) === "Take that back") await button.click();
  }
  await popup.waitForFunction(() => ![...document.querySelectorAll(".list li")].some((line) => line.textContent?.includes("You said that")));
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
