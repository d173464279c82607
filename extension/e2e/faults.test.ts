/** The worker is stopped in the middle; the core dies. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage, pages, rig, training } from "./suite";

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

test("a core that dies is started again, and the question is asked again", () =>
  onPage(pages.training(), async (tab) => {
    await tab.shown(training);
    await rig.engine.killCore(rig.home);
    await tab.page.click("[role=switch]");
    await tab.shown(training, ({ state }) => state === "off");
    const site = await tab.site(pages.training());
    assert.ok("ok" in site, JSON.stringify(site));
  }));
