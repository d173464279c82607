/** Veto is updated while pages are open: what it left in them falls silent. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Box } from "../src/messages";
import { Rig } from "./browser";
import { pages, setup, training } from "./suite";
import { within } from "./wait";

test("scripts of the Veto before take their hint away and are never heard of again", async () => {
  // A browser of its own: the update takes every page of the extension with it.
  const rig = await Rig.start(setup);
  try {
    const tab = await rig.open(pages.training());
    const { place } = await tab.shown(training);
    const [x, y] = place.hint as Box;
    const old = await tab.page.evaluateHandle((x, y) => document.elementFromPoint(x, y) as Element, x + 40, y + 40);
    const heard: string[] = [];
    // That the page has no icon is told when the browser likes.
    tab.page.on("console", (message) => message.location().url?.endsWith("/favicon.ico") || heard.push(message.text()));
    tab.page.on("pageerror", (problem) => heard.push(String(problem)));
    await rig.home.evaluate(() => chrome.runtime.reload()).catch(() => null);
    await within(8000, "the old hint to be gone", () => old.evaluate((host) => !host.isConnected));
    await tab.page.click("[role=switch]");
    await tab.page.evaluate(() => history.pushState(null, "", "/feed/"));
    await tab.page.evaluate(() => document.body.append("changed"));
    await tab.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.deepEqual(heard, []);
    // Firefox sends the new Veto into pages that are open, Chromium does not; two are never there.
    const hosts = await tab.page.$$eval("[popover]", (all) => all.length);
    assert.ok(hosts <= (setup.browser === "firefox" ? 1 : 0), `${hosts} hints`);
  } finally {
    await rig.close();
  }
});
