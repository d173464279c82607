/** What the core is asked, and what it needs beside the question: language, time, memory, the person's own rules. */
import type { Result, Sight, SiteView } from "../messages";
import type { ControlsRequest, Copy, Coverage, CoverageRequest, Look, LookRequest, Memory, Platforms, PlatformsRequest, ReportRequest, Site, SiteRequest } from "../wire.gen";
import type { Core } from "./core";
import * as own from "./own";
import * as store from "./store";

/** The questions of Veto's pages and content scripts, to one core. */
export class Questions {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** What is worth telling about a page. */
  async look(sight: Sight): Promise<Result<Look>> {
    this.#core.wake();
    const request: LookRequest = { ...sight, ...(await circumstances()), ...(await memory(sight.snapshot.url)), own: await own.inUse() };
    return this.#core.call("look", request);
  }

  /** What is known about the site in a tab. */
  async site(tab: number, url: string): Promise<Result<SiteView>> {
    this.#core.wake();
    const { memory: seen } = await memory(url);
    const request: SiteRequest = { url, ...(await circumstances()), memory: seen, own: await own.inUse() };
    const answer = await this.#core.call<Site>("site", request);
    return "error" in answer ? answer : { ok: { site: answer.ok, look: await store.lookOf(tab, url), trouble: await store.trouble() } };
  }

  /** The list of platforms. */
  async platforms(): Promise<Result<Platforms>> {
    const { language } = await circumstances();
    const request: PlatformsRequest = { language };
    return this.#core.call("platforms", request);
  }

  /** A line about every entry. */
  async coverage(): Promise<Result<Coverage>> {
    const request: CoverageRequest = { ...(await circumstances()), own: await own.inUse() };
    return this.#core.call("coverage", request);
  }

  /** The text of a report that a rule does not fit a page. */
  async report({ snapshot }: Sight, rule: string): Promise<Result<Copy>> {
    const request: ReportRequest = { snapshot, rule, ...(await circumstances()), own: await own.inUse() };
    return this.#core.call("rule-report", request);
  }

  /** A page's controls as a rule's case takes them. */
  async controls({ snapshot }: Sight): Promise<Result<Copy>> {
    const request: ControlsRequest = { snapshot };
    return this.#core.call("controls", request);
  }
}

// What cannot be recalled is not known; the page can be read all the same.
async function circumstances(): Promise<{ language: string; now: string }> {
  return { language: spoken(await store.language().catch(() => "")), now: localNow() };
}

async function memory(url: string): Promise<{ memory: Memory[]; salt: string }> {
  try {
    const salt = await store.salt();
    return { memory: await store.recall(url), salt };
  } catch (problem) {
    await store.keepTrouble(told(problem));
    return { memory: [], salt: "" };
  }
}

/** Now as RFC 3339 with the person's own zone: dates are told in it. */
export function localNow(): string {
  const now = new Date();
  const minutes = -now.getTimezoneOffset();
  const pad = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, "0");
  const local = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${minutes < 0 ? "-" : "+"}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}

function spoken(chosen: string): string {
  return (chosen || chrome.i18n.getUILanguage()).toLowerCase().startsWith("de") ? "de" : "en";
}

/** What an exception says. */
export function told(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
