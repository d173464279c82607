/** Where the hint stands: beside its control, wherever that is, once, and only as long as it is there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inside, overlap } from "./boxes";
import { onPage, pages, training } from "./suite";
import { hints } from "./tab";
import type { Shown } from "./tab";

function assertBeside({ place }: Shown): void {
  assert.ok(place.box && place.hint && place.outline, JSON.stringify(place));
  assert.ok(!overlap(place.box, place.hint), `the hint ${place.hint} covers the control ${place.box}`);
  assert.ok(overlap(place.box, place.outline), `the outline ${place.outline} is not around the control ${place.box}`);
}

for (const place of ["plain", "dialog", "open", "closed", "frame"]) {
  test(`the hint stands beside a control in: ${place}`, () =>
    onPage(pages.training(`in=${place}`), async (tab) => {
      const shown = await tab.shown(training);
      assert.equal(shown.finding.state, "on");
      assertBeside(shown);
      assert.equal(hints(shown.description).length, 1);
    }));
}

test("on 320 pixels the hint is whole, and the control stays free", () =>
  onPage("about:blank", async (tab) => {
    await tab.page.setViewport({ width: 320, height: 640 });
    await tab.go(pages.training("lang=de"));
    const shown = await tab.shown(training);
    assertBeside(shown);
    assert.ok(shown.place.hint && inside(shown.place.hint, 320, 640), String(shown.place.hint));
  }));

test("the hint follows its control when the page moves", () =>
  onPage(pages.training(), async (tab) => {
    const before = await tab.shown(training);
    await tab.page.evaluate(() => ((document.querySelector("main") as HTMLElement).style.marginTop = "160px"));
    const moved = await tab.shown(training, (_, place) => place.box?.[1] === (before.place.box?.[1] ?? 0) + 160);
    await tab.until("the hint to be beside the moved control", ({ places }) => {
      const now = places[training];
      return Boolean(now?.hint && now.outline && now.box && overlap(now.box, now.outline) && !overlap(now.box, now.hint));
    });
    assert.notDeepEqual(moved.place.box, before.place.box);
  }));

test("a page that renders its list again has one hint, at the new control", () =>
  onPage(pages.training("rerender=1"), async (tab) => {
    const before = await tab.shown(training);
    for (let n = 0; n < 3; n++) await tab.page.click("#rerender");
    const after = await tab.shown(training, (finding, { box, outline }) => finding.control !== before.finding.control && outline !== null && box !== null && box[2] > 0);
    assertBeside(after);
    assert.equal(hints(after.description).length, 1);
  }));

test("the hint goes when its control goes", () =>
  onPage(pages.training(), async (tab) => {
    await tab.shown(training);
    await tab.page.evaluate(() => document.querySelector(".row")?.remove());
    await tab.until("no outline around what is gone", ({ places }) => Object.values(places).every((place) => place.outline === null));
  }));

test("flipping the switch changes the hint", () =>
  onPage(pages.training(), async (tab) => {
    const on = await tab.shown(training);
    await tab.page.click("[role=switch]");
    const off = await tab.shown(training, ({ state }) => state === "off");
    assert.notEqual(off.place.text, on.place.text);
    assert.deepEqual(off.finding.face.patterns ?? [], []);
    await tab.page.click("[role=switch]");
    const again = await tab.finding(training, ({ state }) => state === "on");
    assert.deepEqual(again.face.patterns ?? [], [], "the person switched it on; that is no pre-enabled control");
  }));
