/** A real browser with Veto in it, the same way for Chromium and Firefox. */
import type { Browser, Page } from "puppeteer-core";
import { openChromium } from "./chromium";
import { openFirefox } from "./firefox";
import type { BrowserName, Setup } from "./setup";
import { Tab } from "./tab";
import { within } from "./wait";

/**
 * How a core fails: Go's program has ended before the call, ends in the middle
 * (out of memory, a stack too deep: the call returns nothing), panics, or never
 * comes back.
 */
export type Breakage = "ended" | "ends" | "panics" | "hangs";

/** A request that left the browser. */
export interface Sent {
  url: string;
  /** The origin of who began it, "" for the browser itself and for what the person opened. */
  by: string;
}

/** What differs between the browsers. */
export interface Engine {
  browser: Browser;
  /** The origin of the extension's own pages, without a slash at the end. */
  origin: string;
  /** Opens one of the extension's own pages in a page. */
  visit(page: Page, url: string): Promise<void>;
  /** Ends the worker (Firefox: the event page) as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** Makes the running core fail at its next call, in one of these ways. `home` is a page of the extension. */
  breakCore(home: Page, how: Breakage): Promise<void>;
  /** Presses the toolbar button for the page that is in front. */
  pressToolbar(page: Page): Promise<void>;
  /** Has the person say yes when the browser asks whether Veto may read these hosts. */
  sayYes(hosts: string[]): Promise<void>;
  /** Takes access to these hosts back in the browser's own settings. */
  takeBack(hosts: string[]): Promise<void>;
  /** Closes the browser and tells every request it made; it must have been started with Setup.netLog. */
  sent(): Promise<Sent[]>;
  /** Makes pages see a dark or a light colour scheme. */
  scheme(page: Page, scheme: "dark" | "light"): Promise<void>;
}

/** A running browser with Veto. Close it at the end. */
export class Rig {
  #opening: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly name: BrowserName,
    readonly engine: Engine,
    /** The extension's own page through which the rig speaks to Veto. */
    readonly home: Page,
  ) {}

  /** Starts the browser, waits for Veto and sets its language. */
  static async start(setup: Setup): Promise<Rig> {
    const engine = await (setup.browser === "firefox" ? openFirefox(setup) : openChromium(setup));
    const home = await engine.browser.newPage();
    await engine.visit(home, `${engine.origin}/options.html`);
    const rig = new Rig(setup.browser, engine, home);
    await rig.speak(setup.language);
    return rig;
  }

  /** Sets the language Veto speaks. */
  async speak(language: "de" | "en"): Promise<void> {
    await this.home.evaluate((language) => chrome.storage.local.set({ language }), language);
  }

  /** Has Veto forget what it saw. */
  async forget(): Promise<void> {
    await this.home.evaluate(() => chrome.runtime.sendMessage({ type: "ui-bg-forget" }));
  }

  /** Opens a tab in a window of its own, so that the browser paints it whatever else is open. */
  async tab(): Promise<Tab> {
    const opened = this.#opening.then(() => this.#newTab());
    this.#opening = opened.catch(() => null);
    return opened;
  }

  /** Opens an address in a new tab and waits until the document is there. */
  async open(url: string): Promise<Tab> {
    const tab = await this.tab();
    await tab.go(url);
    return tab;
  }

  /** Opens one of the extension's own pages. */
  async extensionPage(path: string): Promise<Page> {
    const page = await this.engine.browser.newPage({ type: "window" });
    await this.engine.visit(page, `${this.engine.origin}/${path}`);
    return page;
  }

  async close(): Promise<void> {
    await this.engine.browser.close();
  }

  // Tabs are told apart by the browser's own number; one is opened at a time, so the new number is the new tab's.
  async #newTab(): Promise<Tab> {
    const before = new Set(await this.#tabs());
    const page = await this.engine.browser.newPage({ type: "window" });
    const id = await within(5000, `${this.name} to show the new tab to the extension`, async () => (await this.#tabs()).find((id) => !before.has(id)));
    return new Tab(this, page, id);
  }

  async #tabs(): Promise<number[]> {
    return this.home.evaluate(async (origin) => {
      const tabs = await chrome.tabs.query({});
      // A page of our own (the first-run page opens itself) is never the tab we asked for.
      return tabs.filter((tab) => !tab.url?.startsWith(origin) && !tab.pendingUrl?.startsWith(origin)).map((tab) => tab.id ?? -1);
    }, this.engine.origin);
  }
}
