/** Reminders: asked for when first wanted, set again after a restart, shown once, and leading to the line. */
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Rig } from "./browser";
import { eraseLedger, facts, fileOf, fill, onPaper } from "./papers";
import { rig, setup } from "./suite";
import { within } from "./wait";

const permissions: chrome.runtime.ManifestPermission[] = ["notifications"];

const alarms = (rig: Rig) => rig.home.evaluate(async () => (chrome.alarms ? (await chrome.alarms.getAll()).map(({ name, scheduledTime }) => [name, new Date(scheduledTime).toDateString()]) : []));
/** The day a reminder of the line was last shown for, as the ledger has it. */
const reminded = (rig: Rig) =>
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

/** An objection whose month has passed. */
const overdue = facts({ deed: "objection", how: "letter", control: null, day: "2026-01-02" });
const late = { due: "2026-02-03", step: "answer" } as const;

test("no permission to remind before the person wants it", async () => {
  const before = await rig.home.evaluate((permissions) => chrome.permissions.contains({ permissions }), permissions);
  assert.equal(before, false);
});

test("due: the next letter is ready at its line", async () => {
  await fill(await fileOf([overdue], late));
  await onPaper("ledger.html?line=line-0", async (page) => {
    await page.waitForSelector(".next a.main");
    assert.match(await page.$eval(".next a.main", (link) => link.getAttribute("href") ?? ""), /kind=reminder/);
  });
  await eraseLedger();
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
    await within(5000, "the alarm", async () => JSON.stringify(await alarms(rig)) === JSON.stringify(wanted));
    await rig.home.evaluate(() => chrome.alarms.clearAll());
    await rig.engine.stopWorker();
    await rig.home.evaluate(() => chrome.runtime.sendMessage({ type: "ui-bg-remind" }));
    await within(5000, "the alarm again", async () => JSON.stringify(await alarms(rig)) === JSON.stringify(wanted));
  });

  test("due: it is said", async () => {
    await fill(await fileOf([overdue], late));
    await rig.home.evaluate(() => chrome.runtime.sendMessage({ type: "ui-bg-remind" }));
    await within(5000, "the reminder", async () => (await reminded(rig)) === late.due);
    await eraseLedger();
    await rig.home.evaluate((permissions) => chrome.permissions.remove({ permissions }), permissions);
  });
}

/**
 * Nobody can press a button of Chromium's prompt in a test: there Veto is given
 * beforehand what the person would allow. Everything after the prompt is real.
 */
async function allowed(): Promise<{ dist: string; remove(): Promise<void> }> {
  const dist = await mkdtemp(join(tmpdir(), "veto-allowed-"));
  await cp(setup.dist, dist, { recursive: true });
  const manifest = JSON.parse(await readFile(join(dist, "manifest.json"), "utf8"));
  manifest.permissions.push(...manifest.optional_permissions);
  delete manifest.optional_permissions;
  await writeFile(join(dist, "manifest.json"), JSON.stringify(manifest));
  return { dist, remove: () => rm(dist, { recursive: true, force: true }) };
}

const notes = (rig: Rig) => rig.home.evaluate(async () => Object.keys((await chrome.notifications.getAll()) as object));

if (setup.browser === "chromium") {
  test("allowed: an alarm is set for the day, again after the browser lost it; when it rings, a stopped worker wakes and reminds once", async () => {
    const { dist, remove } = await allowed();
    const rig = await Rig.start({ ...setup, dist });
    try {
      await fill(await fileOf([facts({ deed: "objection", how: "letter", control: null })], { due: "2099-12-21", step: "answer" }), rig);
      await rig.home.evaluate(() => chrome.runtime.sendMessage({ type: "ui-bg-remind" }));
      const wanted = JSON.stringify([["due", new Date("2099-12-21T09:00:00").toDateString()]]);
      await within(5000, "the alarm", async () => JSON.stringify(await alarms(rig)) === wanted);
      await rig.home.evaluate(() => chrome.alarms.clearAll());
      await rig.engine.stopWorker();
      await rig.home.evaluate(() => chrome.runtime.sendMessage({ type: "ui-bg-remind" }));
      await within(5000, "the alarm again", async () => JSON.stringify(await alarms(rig)) === wanted);
      await rings(rig);
    } finally {
      await rig.close();
      await remove();
    }
  });
}

async function rings(rig: Rig): Promise<void> {
  await fill(await fileOf([overdue], late), rig);
  await rig.engine.stopWorker();
  await rig.home.evaluate(() => chrome.alarms.create("due", { when: Date.now() }));
  await within(40_000, "the reminder", async () => (await reminded(rig)) === late.due);
  assert.deepEqual(await notes(rig), ["line-0"]);
  await rig.home.evaluate(() => chrome.notifications.clear("line-0"));
  await rig.home.evaluate(() => chrome.runtime.sendMessage({ type: "ui-bg-remind" }));
  assert.deepEqual(await notes(rig), [], "what was said once is not said again");
}
