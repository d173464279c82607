/** Veto's papers hold on a narrow screen, in the dark and by keyboard, and to what a program can check of accessibility. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { faults } from "./axe";
import { eraseLedger, facts, fileOf, fill, onPaper } from "./papers";
import { rig, setup } from "./suite";

const papers: [path: string, ready: string][] = [
  ["ledger.html?line=line-0", ".story .told"],
  ["letter.html?rule=linkedin/objection", ".missing a"],
  ["letter.html?line=line-0&kind=complaint", "#before"],
  ["proof.html", ".lead"],
  ["report.html", ".lead"],
  ["handout.html?platform=linkedin", ".sheet"],
];

for (const language of ["en", "de"] as const) {
  test(`at 320 pixels nothing is cut off, and axe finds nothing, light or dark: ${language}`, async () => {
    await fill(await fileOf([facts({ platform: "linkedin", name: "LinkedIn", deed: "objection", how: "letter", control: null, text: "Dear …" }), facts()], { due: "2026-12-21", step: "answer" }));
    await rig.speak(language);
    try {
      for (const [path, ready] of papers) await holds(path, ready);
    } finally {
      await rig.speak(setup.language);
      await eraseLedger();
    }
  });
}

function holds(path: string, ready: string): Promise<void> {
  return onPaper(path, async (page) => {
    await page.setViewport({ width: 320, height: 640 });
    await page.waitForSelector(ready);
    await page.$$eval("details", (all) => all.forEach((one) => (one.open = true)));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${path} is ${wide} pixels wide`);
    for (const shade of ["dark", "light"] as const) {
      await rig.engine.scheme(page, shade);
      assert.deepEqual(await faults(page), [], `${path}, ${shade}`);
    }
  });
}

test("a line is opened, answered and erased by keyboard alone", async () => {
  await fill(await fileOf([facts({ deed: "objection", how: "letter", control: null })]));
  await onPaper("ledger.html", async (page) => {
    await page.waitForSelector("[data-line] summary");
    const at = (selector: string) => page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector);
    const to = async (selector: string) => {
      for (let tries = 0; tries < 40; tries++) {
        if (await at(selector)) return;
        await page.keyboard.press("Tab");
      }
      assert.fail(`the focus never came to ${selector}`);
    };
    await to("[data-line] summary");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".told");
    await to(".told");
    await page.keyboard.press("Enter");
    await to(".answers .main");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".answers li");
    await to(".erase");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".empty");
  });
});
