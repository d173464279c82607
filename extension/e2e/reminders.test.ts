/**
 * Reminders: asked for when first wanted, set again after a restart, shown once,
 * and leading to the line. Nobody can press a button of Chromium's prompt in a
 * test; there the tests beside worker/reminders.ts stand alone.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { eraseLedger, facts, fileOf, fill, onPaper } from "./papers";
import { rig, setup } from "./suite";
import { within } from "./wait";

const permissions: chrome.runtime.ManifestPermission[] = ["notifications"];

const alarms = () => rig.home.evaluate(async () => (chrome.alarms ? (await chrome.alarms.getAll()).map(({ name, scheduledTime }) => [name, new Date(scheduledTime).toDateString()]) : []));
/** The day a reminder of the line was last shown for, as the ledger has it. */
const reminded = () =>
  rig.home.evaluate(
    () =>
      new Promise<string>((done) => {
        const opening = indexedDB.open("ledger");
        opening.onsuccess = () => {
          const asking = opening.result.transaction("lines").objectStore("lines").get("line-0");
          asking.onsuccess = () => (opening.result.close(), done(asking.result.reminded));
        };
      }),
  );

test("no permission to remind before the person wants it", async () => {
  const before = await rig.home.evaluate((permissions) => chrome.permissions.contains({ permissions }), permissions);
  assert.equal(before, false);
});

if (setup.browser === "firefox") {
  test("wanted: one click asks the browser, an alarm is set for the day, and again after the browser lost it", async () => {
    await fill(await fileOf([facts({ deed: "objection", how: "letter", control: null })], { due: "2099-12-21", step: "answer" }));
    await onPaper("ledger.html?line=line-0", async (page) => {
      await page.waitForSelector(".remind");
      await page.click(".remind");
      await page.waitForFunction(() => document.querySelector(".reminds")?.textContent !== "");
      assert.match(await page.$eval(".reminds", (line) => line.textContent ?? ""), /will remind you/);
    });
    const wanted = [["due", new Date("2099-12-21T09:00:00").toDateString()]];
    await within(5000, "the alarm", async () => JSON.stringify(await alarms()) === JSON.stringify(wanted));
    await rig.home.evaluate(() => chrome.alarms.clearAll());
    await rig.engine.stopWorker();
    await rig.home.evaluate(() => chrome.runtime.sendMessage({ type: "ui-bg-remind" }));
    await within(5000, "the alarm again", async () => JSON.stringify(await alarms()) === JSON.stringify(wanted));
  });

  test("due: it is said, and the next letter is ready at its line", async () => {
    await fill(await fileOf([facts({ deed: "objection", how: "letter", control: null, day: "2026-01-02" })], { due: "2026-02-03", step: "answer" }));
    await rig.home.evaluate(() => chrome.runtime.sendMessage({ type: "ui-bg-remind" }));
    await within(5000, "the reminder", async () => (await reminded()) === "2026-02-03");
    await onPaper("ledger.html?line=line-0", async (page) => {
      await page.waitForSelector(".next a.main");
      assert.match(await page.$eval(".next a.main", (link) => link.getAttribute("href") ?? ""), /kind=reminder/);
    });
    await eraseLedger();
    await rig.home.evaluate((permissions) => chrome.permissions.remove({ permissions }), permissions);
  });
}
