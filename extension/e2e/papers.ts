/** What the tests of the ledger and the letters share: files that are chosen and saved, lines to begin with. */
import type { Page } from "puppeteer-core";
import { canonicalJSON, type Facts, hex, type Line, sealOf } from "../src/ledger/line";
import type { Rig } from "./browser";
import { rig as shared } from "./suite";

/** Opens a page of Veto's, waits until it is drawn, and closes it at the end. */
export async function onPaper(path: string, use: (page: Page) => Promise<void>, rig: Rig = shared): Promise<void> {
  const page = await rig.extensionPage(path);
  try {
    await page.waitForSelector("h1");
    await use(page);
  } finally {
    await page.close();
  }
}

/** Chooses a file as a person does, without the browser's dialog. */
export function choose(page: Page, selector: string, name: string, text: string): Promise<void> {
  return page.$eval(
    selector,
    (input, name, text) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([text], name, { type: "application/json" }));
      (input as HTMLInputElement).files = chosen.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    name,
    text,
  );
}

/** Clicks what saves a file, or presses it as said, and answers with the file's name and text in place of saving it. */
export async function saved(page: Page, selector: string, press = () => page.click(selector)): Promise<{ name: string; text: string }> {
  await page.evaluate(() => {
    const scope = globalThis as unknown as { saved?: Promise<{ name: string; text: string }> };
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const url = make(blob);
      blobs.set(url, blob);
      return url;
    };
    scope.saved = new Promise((done) => {
      HTMLAnchorElement.prototype.click = function () {
        void blobs.get(this.href)?.text().then((text) => done({ name: this.download, text }));
      };
    });
  });
  await press();
  return page.evaluate(() => (globalThis as unknown as { saved: Promise<{ name: string; text: string }> }).saved);
}

/** The facts of a setting that was switched off. */
export function facts(more: Partial<Facts> = {}): Facts {
  const control = { role: "switch", name: "Train with my data", before: "on", after: "off", address: "https://www.example.org/settings" };
  const about = { platform: "example", name: "Example", rule: "example/training", title: "Training", checked: "2026-11-01", version: "0.1.0" };
  return { ...about, deed: "switched", how: "switch", day: "2026-11-21", at: "2026-11-21T14:02:00.000Z", control, controller: "", text: "", earlier: "", ...more };
}

/** A file as an export writes it. */
export async function fileOf(all: Facts[], more: Partial<Line> = {}): Promise<string> {
  const line = async (one: Facts, n: number): Promise<Line> => ({ id: `line-${n}`, ...one, answers: [], due: "", step: "", reminded: "", seal: await sealOf(one, null), reference: "", pictured: false, ...more });
  const entries = (await Promise.all(all.map(line))).map((line) => ({ line, picture: null }));
  const hash = hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalJSON(entries))));
  return JSON.stringify({ format: "veto-ledger", version: 1, hash, entries });
}

/** Enters a value as typing or choosing it would. */
export async function enter(page: Page, selector: string, value: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(
    selector,
    (field, value) => {
      const of = Object.getPrototypeOf(field) as object;
      Object.getOwnPropertyDescriptor(of, "value")?.set?.call(field, value);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    value,
  );
}

/** Empties the ledger and fills it with a file. */
export async function fill(text: string, rig: Rig = shared): Promise<void> {
  await eraseLedger(rig);
  await onPaper("ledger.html", async (page) => {
    await page.waitForSelector("#file input[type=file]");
    await choose(page, "#file input[type=file]", "ledger.json", text);
    await page.waitForFunction(() => document.querySelector("#file [role=status]")?.textContent !== "");
  }, rig);
}

/** Empties the ledger as the person does. */
export async function eraseLedger(rig: Rig = shared): Promise<void> {
  await onPaper("ledger.html", async (page) => {
    await page.waitForSelector("#file");
    if (!(await page.$("#erase-all"))) return;
    await page.click("#erase-all");
    await page.click("#erase-sure");
    await page.waitForSelector(".empty");
  }, rig);
}

/** The lines of the ledger, as they are stored; opening a database that is not there would make one. */
export function ledgerLines(): Promise<Line[]> {
  return shared.home.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "ledger")) return [];
    return new Promise<Line[]>((done, fail) => {
      const opening = indexedDB.open("ledger");
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => {
        const all = opening.result.transaction("lines").objectStore("lines").getAll();
        all.onsuccess = () => (opening.result.close(), done(all.result));
      };
    });
  });
}
