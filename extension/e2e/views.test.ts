/** Veto's own pages hold to the accessibility rules that a program can check. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import type { AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";
import { onPage, pages, rig, setup, training } from "./suite";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const shades = ["light", "dark"] as const;

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate("axe.run(document)")) as AxeResults;
  assert.ok(results.passes.length > 0, "axe checked nothing");
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`));
}

async function check(path: string, shade: "dark" | "light", ready: string): Promise<void> {
  const page = await rig.extensionPage(path);
  try {
    await rig.engine.scheme(page, shade);
    await page.waitForSelector(ready);
    assert.deepEqual(await faults(page), []);
  } finally {
    await rig.engine.scheme(page, "light");
    await page.close();
  }
}

for (const language of ["en", "de"] as const) {
  for (const shade of shades) {
    test(`axe finds nothing on any view: ${language}, ${shade}`, async () => {
      await rig.speak(language);
      try {
        for (const path of ["welcome.html", "options.html"]) await check(path, shade, "h1");
        await onPage(pages.training(), async (tab) => {
          await tab.shown(training);
          await check(`popup.html?tab=${tab.id}`, shade, ".list li");
        });
        await onPage(pages.unknown(), (tab) => check(`popup.html?tab=${tab.id}`, shade, "h1, [role=alert]"));
      } finally {
        await rig.speak(setup.language);
      }
    });
  }
}
