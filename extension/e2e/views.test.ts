/** Veto's own pages hold to the accessibility rules that a program can check. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { faults } from "./axe";
import { onPage, pages, rig, setup, training } from "./suite";

/** Opens a page of Veto's, waits until it is there and all its disclosures are open, and checks it in light and dark. */
async function check(path: string, ready: string): Promise<void> {
  const page = await rig.extensionPage(path);
  try {
    await page.waitForSelector(ready);
    await page.$$eval("details", (all) => all.forEach((one) => (one.open = true)));
    await page.waitForFunction(() => !document.querySelector("details.section") || document.querySelector("details.section textarea"));
    for (const shade of ["dark", "light"] as const) {
      await rig.engine.scheme(page, shade);
      assert.equal(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches), shade === "dark");
      assert.deepEqual(await faults(page), [], `${path}, ${shade}`);
    }
  } finally {
    await page.close();
  }
}

for (const language of ["en", "de"] as const) {
  test(`axe finds nothing on any view, light or dark: ${language}`, async () => {
    await rig.speak(language);
    try {
      for (const path of ["welcome.html", "options.html", "rule-report.html"]) await check(path, "h1");
      await onPage(pages.training(), async (tab) => {
        await tab.shown(training);
        await check(`popup.html?tab=${tab.id}`, ".list li");
        await check(`rule-report.html?${new URLSearchParams({ tab: String(tab.id), rule: training })}`, "textarea");
      });
      await onPage(pages.grok(), async (tab) => {
        await rig.engine.pressToolbar(tab.page);
        await tab.until("the page to be read", ({ look }) => look !== null);
        await check(`popup.html?tab=${tab.id}`, ".allow button");
      });
      await onPage(pages.unknown(), (tab) => check(`popup.html?tab=${tab.id}`, "h1, [role=alert]"));
    } finally {
      await rig.speak(setup.language);
    }
  });
}

test("a card that is longer than there is room scrolls, and what one can do stays in sight", async () => {
  const page = await rig.extensionPage("welcome.html");
  try {
    await page.waitForSelector(".hint-picture > div");
    const seen = await page.$eval(".hint-picture > div", ({ shadowRoot }) => {
      const card = shadowRoot?.querySelector<HTMLElement>(".card");
      const actions = card?.querySelector<HTMLElement>(".actions");
      if (!shadowRoot || !card || !actions) throw new Error("the picture shows no card");
      // The card's own style; what comes after it holds a picture still.
      shadowRoot.adoptedStyleSheets.length = 1;
      card.style.setProperty("--room", `${card.offsetHeight - 60}px`);
      const [outer, inner] = [card.getBoundingClientRect(), actions.getBoundingClientRect()];
      return { scrolls: card.scrollHeight > card.clientHeight, under: Math.round(outer.bottom - inner.bottom), above: inner.top > outer.top };
    });
    assert.deepEqual(seen, { scrolls: true, under: 1, above: true }, "nothing shows between the buttons and the card's edge");
  } finally {
    await page.close();
  }
});
