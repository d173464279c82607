/** The hint by keyboard, and a page that meddles with it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Box } from "../src/messages";
import { inside, overlap } from "./boxes";
import { onPage, pages, training } from "./suite";
import { tabIntoHint } from "./reach";
import { hints } from "./tab";

test("the hint is reached by Tab, closed by Escape, and does not come a second time", () =>
  onPage(pages.training("rerender=1"), async (tab) => {
    const before = await tab.shown(training);
    await tabIntoHint(tab);
    await tab.page.keyboard.press("Escape");
    await tab.until("the hint to be closed", (description) => hints(description).length === 0);
    await tab.page.click("#rerender");
    await tab.finding(training, ({ control }) => control !== before.finding.control);
    const description = await tab.describe();
    assert.ok(description && hints(description).length === 0);
  }));

test("on a small screen the hint leaves its control free however much it tells", () =>
  onPage("about:blank", async (tab) => {
    await tab.page.setViewport({ width: 320, height: 520 });
    await tab.go(pages.training());
    const brief = await tab.shown(training);
    await tab.page.evaluate(() => (document.body.style.paddingBlock = "600px"));
    await tabIntoHint(tab);
    // After the buttons that close it and switch come the one that shows the control and the one that tells why.
    for (const steps of [2, 1]) {
      for (let step = 0; step < steps; step++) await tab.page.keyboard.press("Tab");
      await tab.page.keyboard.press("Enter");
    }
    const long = await tab.shown(training, (_, place) => place.text.length > 2 * brief.place.text.length);
    await tab.until("the control to be free", ({ places }) => {
      const place = places[training];
      const centred = place?.box && Math.abs(place.box[1] + place.box[3] / 2 - 260) < 30;
      return Boolean(centred && place.box && place.hint && !overlap(place.box, place.hint) && inside(place.hint, 320, 520));
    });
    assert.ok(long.place.hint);
  }));

const middle = ([x, y, w, h]: Box): [number, number] => [x + w / 2, y + h / 2];

test("a page that clicks on the hint by script changes nothing", () =>
  onPage(pages.training(), async (tab) => {
    const { place } = await tab.shown(training);
    await tab.page.evaluate(([x, y]) => {
      const host = document.elementFromPoint(x, y) as HTMLElement;
      host.click();
      for (const type of ["pointerdown", "click", "keydown"]) host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
      if (host.shadowRoot) throw new Error("the page can look into the hint");
    }, middle(place.hint as Box));
    const after = await tab.shown(training);
    assert.equal(after.finding.state, "on");
    assert.equal(after.place.text, place.text);
  }));

test("a page that removes the hint never makes two of it", () =>
  onPage(pages.training(), async (tab) => {
    for (let round = 0; round < 3; round++) {
      const { place } = await tab.shown(training);
      await tab.page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest("[popover]")?.remove(), middle(place.hint as Box));
    }
    await tab.page.click("[role=switch]");
    await tab.shown(training, ({ state }) => state === "off");
    assert.equal(await tab.page.$$eval("[popover]", (all) => all.length), 1);
  }));
