/** Veto makes no request: the browser's own log of the network says so for a whole session, and Veto's own counter. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Sent } from "./browser";
import { Rig } from "./browser";
import { onPaper } from "./papers";
import { pressInHint } from "./reach";
import { pages, rig, setup, training } from "./suite";
import type { Tab } from "./tab";
import { within } from "./wait";

/** What the stand-in pages take by themselves. */
const ofThePages = /^https:\/\/[^/]+\/(stage\.css|(stage|linkedin|meta)\.js|favicon\.ico)$/;

test("from install to a report no request is Veto's: the browser's log knows none", async () => {
  const folder = mkdtempSync(join(tmpdir(), "veto-"));
  try {
    const sent = await session(join(folder, "net-log.json"));
    for (const page of [pages.training(), pages.facebookForm()]) assert.ok(sent.some(({ url, by }) => by === "" && url === page.replace(/\?$/, "?")), `${page} is in the log: ${JSON.stringify(sent)}`);
    const begun = sent.filter(({ by }) => by !== "");
    assert.ok(begun.length > 0, "the log knows who began a request");
    assert.deepEqual(begun.filter(({ url }) => !ofThePages.test(url)), []);
    assert.deepEqual(begun.filter(({ by }) => /extension:/.test(by)), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Installs Veto and uses all of it that could have a reason to ask somebody something. */
async function session(netLog: string): Promise<Sent[]> {
  const rig = await Rig.start({ ...setup, netLog });
  const tab = await rig.open(pages.training());
  await tab.shown(training, ({ act }) => act !== undefined);
  await tell(rig, tab);
  await pressInHint(tab, 2);
  await tab.finding(training, ({ state }) => state === "off");
  await tab.go(pages.facebookForm());
  await tab.finding("facebook/objection");
  for (const [path, ready] of [["letter.html?rule=linkedin/objection", "#sender"], ["ledger.html", "#list"], ["options.html", "#requests"], ["welcome.html", "h1"]] as const) await look(rig, path, ready);
  return rig.engine.sent();
}

async function tell(rig: Rig, tab: Tab): Promise<void> {
  const person = { name: "Ada Example", address: "Example Street 1", email: "ada@example.org", country: "AT" };
  await rig.home.evaluate((person) => chrome.storage.local.set({ person }), person);
  await rig.engine.pressToolbar(tab.page);
  await look(rig, `popup.html?tab=${tab.id}`, ".list li");
  await tab.page.bringToFront();
  await rig.home.evaluate((tab, finding) => chrome.runtime.sendMessage({ type: "ui-bg-tell", tab, finding }), tab.id, training);
  await look(rig, "report.html", "#save");
  await tab.page.bringToFront();
}

async function look(rig: Rig, path: string, ready: string): Promise<void> {
  const page = await rig.extensionPage(path);
  await page.waitForSelector(ready);
  await page.close();
}

test("the counter in the settings says none, and would say it if there were one", async () => {
  await rig.home.evaluate(() => chrome.storage.local.remove("requests"));
  assert.equal(await counted(), "Requests of Veto’s worker and pages: none.");
  await onPaper("options.html", async (page) => {
    await page.evaluate(() => fetch("https://www.example.org/").catch(() => null));
    await within(8000, "the request that was tried to be counted", () => rig.home.evaluate(async () => (await chrome.storage.local.get("requests")).requests === 1));
  });
  assert.match(await counted(), /made or tried: 1\./);
  await rig.home.evaluate(() => chrome.storage.local.remove("requests"));
});

async function counted(): Promise<string> {
  let says = "";
  await onPaper("options.html", async (page) => {
    await page.waitForSelector("#requests p");
    says = await page.$eval("#requests p", (one) => one.textContent ?? "");
  });
  return says;
}
