/** Where the hint stands: beside its control, wherever that is, once, and only as long as it is there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inside, overlap } from "./boxes";
import { tabIntoHint } from "./reach";
import { onPage, pages, training } from "./suite";
import { hints } from "./tab";
import type { Shown, Tab } from "./tab";

/** Whether the hint stands beside its control and the outline around it: a frame after a page moved, it may not yet. */
function beside(_: unknown, { box, hint, outline }: Shown["place"]): boolean {
  return Boolean(box && hint && outline && overlap(box, outline) && !overlap(box, hint));
}

for (const place of ["plain", "dialog", "open", "closed", "frame"]) {
  test(`the hint stands beside a control in: ${place}`, () =>
    onPage(pages.training(`in=${place}`), async (tab) => {
      const shown = await tab.shown(training, beside);
      assert.equal(shown.finding.state, "on");
      assert.equal(hints(shown.description).length, 1);
    }));
}

test("on 320 pixels the hint is whole, and the control stays free", () =>
  onPage("about:blank", async (tab) => {
    await tab.page.setViewport({ width: 320, height: 640 });
    await tab.go(pages.training("lang=de"));
    const shown = await tab.shown(training, beside);
    assert.ok(shown.place.hint && inside(shown.place.hint, 320, 640), String(shown.place.hint));
  }));

test("the hint follows its control when the page moves", () =>
  onPage(pages.training(), async (tab) => {
    const before = await tab.shown(training);
    await tab.page.evaluate(() => ((document.querySelector("main") as HTMLElement).style.marginTop = "160px"));
    const moved = await tab.shown(training, (_, place) => place.box?.[1] === (before.place.box?.[1] ?? 0) + 160);
    await tab.shown(training, beside);
    assert.notDeepEqual(moved.place.box, before.place.box);
  }));

test("a page that renders its list again has one hint, at the new control", () =>
  onPage(pages.training("rerender=1"), async (tab) => {
    const before = await tab.shown(training);
    for (let n = 0; n < 3; n++) await tab.page.click("#rerender");
    const after = await tab.shown(training, (finding, place) => finding.control !== before.finding.control && beside(finding, place));
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

for (const [width, height] of [[1000, 620], [1000, 560], [1000, 430], [700, 620], [600, 560], [500, 300]] as const) {
  test(`in a window of ${width} by ${height} all of the hint can be read, also with its reasons open`, () =>
    onPage("about:blank", async (tab) => {
      await tab.page.setViewport({ width, height });
      await tab.go(pages.training());
      await tab.shown(training);
      await tab.page.evaluate((half) => (document.body.style.paddingTop = `${half}px`), height / 3);
      const closed = await tab.shown(training, (_, { hint }) => hint !== null && inside(hint, width, height));
      await openReasons(tab);
      await tab.shown(training, (finding, place) => place.text.length > closed.place.text.length && place.hint !== null && inside(place.hint, width, height) && beside(finding, place));
    }));
}

/** Opens "Why this hint?" with the keyboard: the fourth button of the card. */
async function openReasons(tab: Tab): Promise<void> {
  await tabIntoHint(tab);
  for (let button = 0; button < 3; button++) await tab.page.keyboard.press("Tab");
  await tab.page.keyboard.press("Enter");
}

for (const place of ["closed", "open", "frame"]) {
  test(`a control that fills a ${place} place late is found without anything else happening`, () =>
    onPage(pages.training(`in=${place}&filled=3500`), async (tab) => {
      await tab.finding(training, ({ state }) => state === "not-found");
      const finding = await tab.finding(training, ({ state }) => state === "on");
      assert.equal(finding.confidence, "sure");
    }));
}

// A component is often made of an element that has long been there: nothing announces its shadow.
for (const host of ["settings-row", "div"]) {
  test(`a control in the shadow that a ${host} gets late is found without anything else happening`, () =>
    onPage(pages.training(`in=open&host=${host}&attached=1500`), async (tab) => {
      await tab.finding(training, ({ state }) => state === "not-loaded");
      const finding = await tab.finding(training, ({ state }) => state === "on");
      assert.equal(finding.confidence, "sure");
    }));
}
