/** The worker is stopped in the middle; the core dies. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage, pages, rig, setup, training } from "./suite";
import type { Tab } from "./tab";
import { pause, within } from "./wait";

test("a worker that was stopped is started by the next thing the person does", () =>
  onPage(pages.training(), async (tab) => {
    await tab.shown(training);
    await rig.engine.stopWorker();
    await tab.page.click("[role=switch]");
    await tab.shown(training, ({ state }) => state === "off");
    await rig.engine.stopWorker();
    await tab.page.reload();
    await tab.finding(training, ({ state }) => state === "on");
  }));

test("a worker that is stopped while the page opens is asked again", () =>
  onPage("about:blank", async (tab) => {
    for (let round = 0; round < 5; round++) {
      const going = tab.go(pages.training());
      await rig.engine.stopWorker();
      await going;
      await rig.engine.stopWorker();
      await tab.shown(training);
    }
  }));

for (const how of ["ended", "ends", "panics"] as const) {
  test(`a core that ${how} is started again, and the question is asked again`, () =>
    onPage(pages.training(), async (tab) => {
      await tab.shown(training);
      await rig.engine.breakCore(rig.home, how);
      await tab.page.click("[role=switch]");
      await tab.shown(training, ({ state }) => state === "off");
      const site = await tab.site(pages.training());
      assert.ok("ok" in site, JSON.stringify(site));
    }));
}

// A call is on its way to the worker, starts it, is answered, and its answer kept, all within these milliseconds.
for (const after of [0, 5, 15, 40, 80, 160, 320]) {
  test(`a worker that is stopped ${after} ms after the person acted has the act told all the same`, () =>
    onPage(pages.training(), async (tab) => {
      await tab.shown(training);
      await tab.page.click("[role=switch]");
      await pause(after);
      await rig.engine.stopWorker();
      await tab.shown(training, ({ state }) => state === "off");
      await within(8000, "the popup to know", async () => {
        const site = await tab.site(pages.training());
        return "ok" in site && site.ok.look?.findings.some(({ id, state }) => id === training && state === "off");
      });
    }));
}

/** What the popup would say of trouble with the storage. */
async function trouble(tab: Tab): Promise<string> {
  const site = await tab.site(pages.training());
  return "ok" in site ? site.ok.trouble : site.error.message;
}

// Firefox sets this storage no limit.
if (setup.browser === "chromium") {
  test("a full storage costs the person no hint, and is told of until there is room", () => fullStorage());
}

function fullStorage(): Promise<void> {
  return onPage("about:blank", async (tab) => {
    await rig.home.evaluate(async () => {
      const left = chrome.storage.local.QUOTA_BYTES - (await chrome.storage.local.getBytesInUse(null));
      await chrome.storage.local.set({ filler: "x".repeat(left - 20) });
    });
    try {
      await tab.go(pages.training());
      await tab.shown(training);
      await within(8000, "the trouble to be told", async () => /quota/i.test(await trouble(tab)));
    } finally {
      await rig.home.evaluate(() => chrome.storage.local.remove("filler"));
    }
    await tab.page.click("[role=switch]");
    await tab.shown(training, ({ state }) => state === "off");
    await within(8000, "the trouble to be over", async () => (await trouble(tab)) === "");
  });
}

test("what a newer Veto remembers is left alone, and the hint comes all the same", () =>
  onPage("about:blank", async (tab) => {
    const newer = { version: 99, seen: { future: { shape: "unknown" } } };
    await rig.home.evaluate((newer) => chrome.storage.local.set(newer), newer);
    try {
      await tab.go(pages.training());
      await tab.shown(training);
      await within(8000, "the trouble to be told", async () => /newer Veto/.test(await trouble(tab)));
      assert.deepEqual(await rig.home.evaluate(() => chrome.storage.local.get(["version", "seen"])), newer);
    } finally {
      await rig.home.evaluate(() => chrome.storage.local.remove(["version", "seen"]));
    }
  }));
