/** What the core is asked, and what it needs beside the question: language, time, memory, the person's own rules. */
import type { Planned, Result, Sight, SiteView } from "../messages";
import type { ControlsRequest, Copy, Coverage, CoverageRequest, Deadlines, DeadlinesRequest, FormPlan, FormPlanRequest, Guide, GuideRequest, Look, LookRequest, Memory, Pack, Platforms, PlatformsRequest, RuleReportRequest, Samples, Site, SiteRequest, Snapshot } from "../wire.gen";
import { localNow } from "../now";
import { inTime } from "../patience";
import type { Core } from "./core";
import { formPerson, recallPerson } from "../person";
import * as own from "./own";
import * as pack from "./pack";
import * as store from "./store";

/** A storage that takes longer than this is taken for broken: the hint does not wait for it. */
const recallMillis = 2000;

/** The questions of Veto's pages and content scripts, to one core. */
export class Questions {
  readonly #core: Core;
  #rehearsed = false;

  constructor(core: Core) {
    this.#core = core;
  }

  /** Has a core that was just started look at a page as its rules expect it, so that the look somebody waits for finds everything read. */
  async rehearse(url: string): Promise<void> {
    if (this.#rehearsed) return;
    this.#rehearsed = true;
    const request: SiteRequest = { url, ...(await circumstances()) };
    await this.#core.call("rehearse", request);
  }

  /** What is worth telling about a page. `pending`: acts that were cut short; all that is recalled is asked for at once. */
  async look(sight: Sight, pending: Promise<string[]>): Promise<Result<Look>> {
    this.#core.wake();
    const { url } = sight.snapshot;
    const [recalled, around, rules, cut] = await Promise.all([memory(url), circumstances(), brought(url), pending]);
    const request: LookRequest = { ...sight, ...around, ...rules, pending: cut, memory: recalled?.memory ?? [], salt: recalled?.salt ?? "" };
    const answer = await this.#core.call<Look>("look", request);
    // What was not recalled must not be overwritten by somebody who knows nothing of it.
    return recalled || "error" in answer ? answer : { ok: { ...answer.ok, remember: [] } };
  }

  /** What is known about the site in a tab. */
  async site(tab: number, url: string): Promise<Result<SiteView>> {
    this.#core.wake();
    const request: SiteRequest = { url, ...(await circumstances()), memory: (await memory(url))?.memory ?? [], ...(await brought(url)) };
    const answer = await this.#core.call<Site>("site", request);
    return "error" in answer ? answer : { ok: { site: answer.ok, look: await store.lookOf(tab, url), trouble: await store.trouble() } };
  }

  /** What would be told of the entries of a site by somebody who has seen none of them yet. */
  async samples(url: string): Promise<Result<Samples>> {
    const request: SiteRequest = { url, ...(await circumstances()), ...(await brought(url)) };
    return this.#core.call("samples", request);
  }

  /** The list of platforms. */
  async platforms(): Promise<Result<Platforms>> {
    const { language } = await circumstances();
    const request: PlatformsRequest = { language };
    return this.#core.call("platforms", request);
  }

  /** A line about every entry. */
  async coverage(): Promise<Result<Coverage>> {
    const request: CoverageRequest = { ...(await circumstances()), ...(await brought()) };
    return this.#core.call("coverage", request);
  }

  /** The days that platforms set. */
  async deadlines(): Promise<Result<Deadlines>> {
    const request: DeadlinesRequest = { ...(await circumstances()), ...(await brought()) };
    return this.#core.call("deadlines", request);
  }

  /** How the form on a page is filled with what the person entered in Veto. */
  async plan(snapshot: Snapshot, rule: string): Promise<Result<Planned>> {
    const person = formPerson(await recallPerson(), snapshot.lang);
    const request: FormPlanRequest = { snapshot, rule, person, ...(await circumstances()), ...(await brought(snapshot.url)) };
    const plan = await this.#core.call<FormPlan>("form-plan", request);
    const known = [person.name, person.email, person.account, person.reason, ...person.countries].some((entered) => entered !== "");
    return "error" in plan ? plan : { ok: { plan: plan.ok, known } };
  }

  /** What to click next on the way to an entry. */
  async guide(snapshot: Snapshot, rule: string, done: number): Promise<Result<Guide>> {
    const request: GuideRequest = { snapshot, rule, done, ...(await circumstances()), ...(await brought(snapshot.url)) };
    return this.#core.call("guide", request);
  }

  /** The text of a report that a rule does not fit a page. */
  async report({ snapshot }: Sight, rule: string): Promise<Result<Copy>> {
    const request: RuleReportRequest = { snapshot, rule, ...(await circumstances()), ...(await brought(snapshot.url)) };
    return this.#core.call("rule-report", request);
  }

  /** A page's controls as a rule's case takes them. */
  async controls({ snapshot }: Sight): Promise<Result<Copy>> {
    const request: ControlsRequest = { snapshot };
    return this.#core.call("controls", request);
  }
}

// Rules that came after this release and could speak at an address, or anywhere.
async function brought(url?: string): Promise<{ own: string[]; pack?: Pack }> {
  const host = url === undefined ? undefined : URL.canParse(url) ? new URL(url).hostname : "";
  const read = inTime(Promise.all([own.inUse(), pack.inUse(host)]), recallMillis);
  const [files, signed] = await read.catch((): [string[], null] => [[], null]);
  return signed ? { own: files, pack: signed } : { own: files };
}

/** The person's language and the time. What cannot be recalled is not known; the page can be read all the same. */
export async function circumstances(): Promise<{ language: string; now: string }> {
  const chosen = await inTime(store.language(), recallMillis).catch(() => "");
  return { language: spoken(chosen), now: localNow() };
}

async function memory(url: string): Promise<{ memory: Memory[]; salt: string } | null> {
  try {
    const [salt, lines] = await inTime(Promise.all([store.salt(), store.recall(url)]), recallMillis);
    return { memory: lines, salt };
  } catch (problem) {
    await store.keepTrouble(told(problem)).catch(() => undefined);
    return null;
  }
}

function spoken(chosen: string): string {
  return (chosen || chrome.i18n.getUILanguage()).toLowerCase().startsWith("de") ? "de" : "en";
}

/** What an exception says. */
export function told(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
