/** Navigation inside a page, and pages that are none of our business. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage, pages, rig, training } from "./suite";
import { hints } from "./tab";

const home = 'header a[href="/feed/"]';
const settings = 'header a[href^="/mypreferences"]';

test("pushState to the settings and away: the hint comes and goes", () =>
  onPage(pages.feed(), async (tab) => {
    await tab.page.click(settings);
    await tab.shown(training);
    await tab.page.click(home);
    await tab.until("nothing about the settings page", (description) => !description.look?.findings.length && hints(description).length === 0);
    await tab.page.click(settings);
    const shown = await tab.shown(training);
    assert.equal(hints(shown.description).length, 1);
  }));

test("the same site away from its settings: nothing is shown, nothing is added to the page", () =>
  onPage(pages.feed(), async (tab) => {
    const posts = () => tab.page.$$eval(".post", (all) => all.length);
    const before = await posts();
    await tab.page.waitForFunction((before) => document.querySelectorAll(".post").length > before + 20, {}, before);
    const description = await tab.describe();
    assert.equal(description?.look?.findings.length ?? 0, 0);
    assert.deepEqual(await tab.page.$$eval("html > *, body > *", (all) => all.map((element) => element.localName)), ["head", "body", "header", "div"]);
  }));

test("a wording that changed a little is still found, with its state", () =>
  onPage(pages.training("reworded=little"), async (tab) => {
    const { finding } = await tab.shown(training);
    assert.equal(finding.state, "on");
  }));

test("a wording that changed altogether is never claimed to be on or off", () =>
  onPage(pages.training("reworded=much"), async (tab) => {
    const finding = await tab.finding(training, ({ state }) => state !== "not-loaded", 15_000);
    assert.ok(!["on", "off"].includes(finding.state), `${finding.state}, ${finding.confidence}`);
  }));

test("who leaves while the core is still thinking takes nothing along", () =>
  onPage("about:blank", async (tab) => {
    for (const moment of ["loading", "interactive", "complete"]) {
      await rig.engine.stopWorker();
      await tab.go(pages.training());
      await tab.page.waitForFunction((state) => ["loading", "interactive", "complete"].indexOf(document.readyState) >= ["loading", "interactive", "complete"].indexOf(state), {}, moment);
      await tab.page.evaluate(() => history.pushState(null, "", "/feed/"));
      await tab.until("nothing to be held or shown", ({ look, places }) => look === null && Object.keys(places).length === 0);
      assert.equal(await tab.page.$$eval("[popover]", (all) => all.length), 0);
    }
  }));
