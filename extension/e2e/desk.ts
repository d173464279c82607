/** What the tests of reports share: a report is begun as the person begins it, from the popup or from a hint. */
import type { Page } from "puppeteer-core";
import { nobody, type Person } from "../src/person";
import type { Case } from "../src/report/case";
import { enter, onPaper, saved } from "./papers";
import { rig } from "./suite";
import type { Tab } from "./tab";
import { within } from "./wait";

/** The person who reports; whoever is on the page is somebody else. */
export const self = { name: "Ada Example", address: "Example Street 1\n28195 Bremen", email: "ada@example.org" };

/** Presses "Report this" beside a finding in the popup, as after a press of the toolbar button. */
export async function tellInPopup(tab: Tab, title: string): Promise<void> {
  await rig.engine.pressToolbar(tab.page);
  const popup = await rig.extensionPage(`popup.html?tab=${tab.id}`);
  await tab.page.bringToFront();
  await popup.evaluate(() => (window.close = () => undefined));
  const press = () =>
    popup.evaluate((title) => {
      const entry = [...document.querySelectorAll(".entry")].find((one) => one.querySelector("h2")?.textContent?.includes(title));
      const button = entry?.querySelector<HTMLElement>(".tell");
      button?.click();
      return button !== null && button !== undefined;
    }, title);
  const lines = () => popup.$$eval(".entry h2", (all) => all.map((one) => one.textContent));
  await within(8000, `"Report this" beside ${title}`, press, lines);
  await handedOver();
  await popup.close();
}

/** The case that waits for its page. */
export function handedOver(): Promise<Case> {
  return within(8000, "the case to be handed over", () => rig.home.evaluate(async () => ((await chrome.storage.session.get("case")) as { case?: Case }).case));
}

/** Opens the page of the report as somebody who has entered this of themselves; everything is closed and erased at the end. */
export async function onReport(person: Partial<Person>, use: (page: Page) => Promise<void>): Promise<void> {
  await rig.home.evaluate((person) => chrome.storage.local.set({ person }), { ...nobody, ...person });
  try {
    await onPaper("report.html", async (page) => {
      await page.waitForSelector("#country option:nth-of-type(2)");
      await use(page);
    });
  } finally {
    await rig.home.evaluate(async () => {
      const open = (await chrome.tabs.query({})).filter(({ url }) => url?.endsWith("/report.html"));
      await chrome.tabs.remove(open.flatMap(({ id }) => id ?? []));
      await chrome.storage.local.remove("person");
      await chrome.storage.session.remove("case");
    });
  }
}

/** Chooses where the person lives, and waits until that place's body is the one to begin with. */
export async function live(page: Page, country: string, land: string, body: string): Promise<void> {
  await enter(page, "#country", country);
  if (land) await page.waitForSelector(`#land option[value=${land}]`);
  if (land) await enter(page, "#land", land);
  await page.waitForSelector(`[data-body=${body}].chosen`);
}

/** Enters who the person is. */
export async function enterSelf(page: Page): Promise<void> {
  for (const [field, value] of Object.entries(self)) await enter(page, `#${field}`, value);
}

/** The evidence as it would be saved, and the data inside. */
export async function evidence(page: Page): Promise<{ html: string; data: Evidence }> {
  const { text } = await saved(page, "#save");
  const inside = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(text)?.[1] ?? "";
  return { html: text, data: JSON.parse(inside) as Evidence };
}

/** What the tests look at of the data. */
export interface Evidence {
  seen: { name: string; patterns: { id: string }[]; markup: { name: string }[]; address: string }[];
}

/** The picture in an evidence file, as pixels. */
export function picture(page: Page, html: string): Promise<{ width: number; height: number; black(area: [number, number, number, number]): number } | null> {
  const png = /<img src="data:image\/png;base64,([^"]+)"/.exec(html)?.[1];
  return png ? pixels(page, png) : Promise.resolve(null);
}

async function pixels(page: Page, png: string) {
  const { width, height, black } = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const pen = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const black = Array.from({ length: data.length / 4 }, (_, n) => (data[4 * n] === 0 && data[4 * n + 1] === 0 && data[4 * n + 2] === 0 ? "1" : "0")).join("");
    return { width: image.width, height: image.height, black };
  }, png);
  /** How much of an area is black, 0 to 1. */
  const share = ([x, y, w, h]: [number, number, number, number]): number => {
    let found = 0;
    for (let row = y; row < y + h; row++) for (let at = x; at < x + w; at++) if (black[row * width + at] === "1") found++;
    return found / (w * h);
  };
  return { width, height, black: share };
}
