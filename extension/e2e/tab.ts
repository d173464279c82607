/** A tab with a page of the stage, and what Veto knows and shows there. */
import type { Page } from "puppeteer-core";
import type { Description, Result, Sight, SiteView } from "../src/messages";
import type { Finding, Look } from "../src/wire.gen";
import type { Rig } from "./browser";
import { within } from "./wait";

/** Where a finding stands on the page. */
export type Place = Description["places"][string];

/** A finding that is shown, with its place. */
export interface Shown {
  finding: Finding;
  place: Place;
  description: Description;
}

const patience = 8000;

export class Tab {
  constructor(
    readonly rig: Rig,
    readonly page: Page,
    /** The browser's number for the tab. */
    readonly id: number,
  ) {}

  /** Navigates and waits until the document has been parsed. */
  async go(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: "domcontentloaded", timeout: 20_000 });
  }

  /** Asks the content script what it shows; null where none runs. `all`: every control it read, too. */
  async describe(all = false): Promise<Description | null> {
    return this.rig.home.evaluate((id, all) => chrome.tabs.sendMessage(id, { type: "ui-cs-describe", all }).catch(() => null), this.id, all);
  }

  /** What the popup would learn of this tab's site. */
  async site(url: string): Promise<Result<SiteView>> {
    return this.rig.home.evaluate((tab, url) => chrome.runtime.sendMessage({ type: "ui-bg-site", tab, url }), this.id, url);
  }

  /** What Veto reads of the page now; null where it may not. */
  async sight(): Promise<Sight | null> {
    return this.rig.home.evaluate((id) => chrome.tabs.sendMessage(id, { type: "bg-cs-sight" }).catch(() => null), this.id);
  }

  /** Has Veto read the page once; `any`: the general judge speaks too. */
  async check(any: boolean): Promise<Result<Look>> {
    return this.rig.home.evaluate((tab, any) => chrome.runtime.sendMessage({ type: "ui-bg-check", tab, any }), this.id, any);
  }

  /** Opens a finding's hint, as "Show me" in the popup does. */
  async show(finding: string): Promise<boolean> {
    return this.rig.home.evaluate((id, finding) => chrome.tabs.sendMessage(id, { type: "ui-cs-show", finding }), this.id, finding);
  }

  /** Waits until the description is as wanted. */
  async until(what: string, wanted: (description: Description) => boolean, millis = patience): Promise<Description> {
    let last: Description | null = null;
    const ask = async () => {
      last = await this.describe();
      return last && wanted(last) ? last : null;
    };
    return within(millis, what, ask, () => brief(last));
  }

  /** Waits until an entry's finding is there, as wanted. */
  async finding(id: string, wanted: (finding: Finding) => boolean = () => true, millis = patience): Promise<Finding> {
    const of = (description: Description) => description.look?.findings.find((finding) => finding.id === id);
    const isWanted = (description: Description) => {
      const finding = of(description);
      return finding !== undefined && wanted(finding);
    };
    return of(await this.until(`the finding ${id}`, isWanted, millis)) as Finding;
  }

  /** Waits until an entry's finding is as wanted and its hint is on the page. */
  async shown(id: string, wanted: (finding: Finding, place: Place) => boolean = () => true, millis = patience): Promise<Shown> {
    const of = (description: Description): Shown | null => {
      const finding = description.look?.findings.find((finding) => finding.id === id);
      const place = finding && description.places[finding.id];
      return finding && place && isPainted(place) && wanted(finding, place) ? { finding, place, description } : null;
    };
    return of(await this.until(`the hint of ${id}`, (description) => of(description) !== null, millis)) as Shown;
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** Hints on the page. */
export function hints(description: Description): Place[] {
  return Object.values(description.places).filter(isPainted);
}

// A hint that the page has just thrown out has no size until it is back.
function isPainted({ hint }: Place): boolean {
  return hint !== null && hint[2] > 0;
}

function brief(description: Description | null): unknown {
  if (!description) return "no content script answers";
  const findings = description.look?.findings.map(({ id, state, confidence, control }) => ({ id, state, confidence, control }));
  return { here: description.look?.here, findings, places: description.places, controls: description.controls };
}
