/** What leaves a page in a copy: roles, names and states of controls, shown before anything is copied. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { onPage, pages, rig, training } from "./suite";

const copied = (page: Page) => page.$eval("textarea", (field) => (field as HTMLTextAreaElement).value);

test("a rule that no longer fits: the report is shown, with the controls and nothing else of the page", () =>
  onPage(pages.training("missing=1"), async (tab) => {
    await tab.page.evaluate(() => {
      const field = document.createElement("input");
      field.ariaLabel = "Your note";
      field.value = "typed by a person";
      document.querySelector("main")?.append("written by a person", field);
    });
    await tab.shown(training, ({ state }) => state === "not-found", 15_000);
    const page = await rig.extensionPage(`rule-report.html?${new URLSearchParams({ tab: String(tab.id), rule: training })}`);
    await page.waitForSelector("textarea");
    const text = await copied(page);
    await page.close();
    assert.ok(text.includes(training), text);
    assert.match(text, /textbox “Your note”/);
    assert.doesNotMatch(text, /by a person/);
  }));

test("a report about a tab that is gone says what to do", async () => {
  const page = await rig.extensionPage("rule-report.html?tab=999999&rule=a/b");
  await page.waitForSelector("[role=alert]");
  await page.close();
});

test("popup, for people who write rules: the controls are shown first", () =>
  onPage(pages.training(), async (tab) => {
    await tab.shown(training);
    const popup = await rig.extensionPage(`popup.html?tab=${tab.id}`);
    await popup.waitForSelector("details summary");
    await popup.click("details summary");
    await popup.waitForSelector("textarea");
    const text = await copied(popup);
    await popup.close();
    assert.match(text, /"role": "switch".*"state": "on"/);
  }));
