/** Proof of a state: taken on a click, cropped and blacked out before it is kept, and nothing of what was black is in it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { enter, eraseLedger, onPaper } from "./papers";
import { onPage, pages, rig, training } from "./suite";
import type { Tab } from "./tab";

/** Takes a picture of the setting from the popup, as after a press of the button. */
async function take(tab: Tab): Promise<void> {
  await rig.engine.pressToolbar(tab.page);
  const popup = await rig.extensionPage(`popup.html?tab=${tab.id}`);
  await popup.waitForSelector(".proof");
  await tab.page.bringToFront();
  await popup.evaluate(() => {
    window.close = () => undefined;
    document.querySelector<HTMLElement>(".proof")?.click();
  });
  await popup.waitForFunction(async () => "shot" in (await chrome.storage.session.get("shot")));
  await popup.close();
}

/** How many pixels of the kept picture are black, and how many there are. */
function pixels(page: Page): Promise<{ black: number; all: number; width: number }> {
  return page.$eval("canvas.kept", (element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    let black = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at] === 0 && data[at + 1] === 0 && data[at + 2] === 0) black++;
    return { black, all: data.length / 4, width: canvas.width };
  });
}

async function bar(page: Page, figures: number[]): Promise<void> {
  await page.click("#bar");
  await page.waitForSelector(".figures:nth-of-type(2)");
  for (const [n, value] of figures.entries()) await enter(page, `.figures:nth-of-type(2) label:nth-of-type(${n + 1}) input`, String(value));
}

test("from the popup to the ledger: black is black in every byte, and the seal holds", async () => {
  await eraseLedger();
  await onPage(pages.training(), async (tab) => {
    await tab.shown(training, ({ state }) => state === "on");
    await take(tab);
    await tab.until("the hint to be back", ({ places }) => places[training]?.hint !== null);
    await onPaper("proof.html", async (page) => {
      await page.waitForSelector("canvas.easel");
      await page.click("#whole");
      await bar(page, [0, 0, 100_000, 100_000]);
      await enter(page, "#trim", "host");
      await page.click("#keep");
      await page.waitForSelector("[role=status] a.main");
      assert.equal(await page.evaluate(async () => "shot" in (await chrome.storage.session.get("shot"))), false, "the whole picture is gone");
      const href = await page.$eval("[role=status] a.main", (link) => link.getAttribute("href") ?? "");
      await onPaper(href, (ledger) => inLedger(ledger));
    });
  });
  await eraseLedger();
});

async function inLedger(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.querySelector<HTMLCanvasElement>("canvas.kept")?.width ?? 300) !== 300);
  const { black, all, width } = await pixels(page);
  assert.ok(width > 300);
  assert.equal(black, all, "a bar over the whole picture leaves nothing of it");
  const story = await page.$eval(".story", (box) => box.textContent ?? "");
  assert.match(story, /“Use my data.*” \(switch\).*https:\/\/www\.linkedin\.com(?!\/).*Unchanged since/s);
}

test("cropped by default to the control and its surroundings, dragged bars go where they are drawn", async () => {
  await eraseLedger();
  await onPage(pages.training(), async (tab) => {
    await tab.shown(training);
    await take(tab);
    await onPaper("proof.html", async (page) => {
      await page.waitForSelector("canvas.easel");
      const keep = await page.$$eval(".figures:first-of-type input", (all) => all.map((one) => (one as HTMLInputElement).valueAsNumber));
      const whole = await page.$eval("canvas.easel", (canvas) => [(canvas as HTMLCanvasElement).width, (canvas as HTMLCanvasElement).height]);
      assert.ok((keep[2] ?? 0) * (keep[3] ?? 0) < 0.8 * (whole[0] ?? 0) * (whole[1] ?? 0), `${keep} of ${whole}`);
      const easel = await (await page.$("canvas.easel"))!.boundingBox();
      assert.ok(easel);
      await page.mouse.move(easel.x + 20, easel.y + 20);
      await page.mouse.down();
      await page.mouse.move(easel.x + 120, easel.y + 60);
      await page.mouse.up();
      await page.waitForSelector(".figures:nth-of-type(2)");
      const scale = (whole[0] ?? 0) / easel.width;
      const drawn = await page.$$eval(".figures:nth-of-type(2) input", (all) => all.map((one) => (one as HTMLInputElement).valueAsNumber));
      for (const [n, wanted] of [20, 20, 100, 40].entries()) assert.ok(Math.abs((drawn[n] ?? 0) - wanted * scale) <= 3, `${drawn} at ${scale}`);
      await page.evaluate(() => (window.close = () => undefined));
      await page.click("#drop");
      await page.waitForFunction(async () => !("shot" in (await chrome.storage.session.get("shot"))));
    });
  });
});
