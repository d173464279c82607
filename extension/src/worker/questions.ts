/** What the core is asked, and what it needs beside the question: language, time, memory, the person's own rules. */
import type { Planned, Result, Sight, SiteView } from "../messages";
import type { ControlsRequest, Copy, Coverage, CoverageRequest, FormPlan, FormPlanRequest, Guide, GuideRequest, Look, LookRequest, Platforms, PlatformsRequest, ReportRequest, Site, SiteRequest, Snapshot } from "../wire.gen";
import { localNow } from "../now";
import type { Core } from "./core";
import { formPerson, recallPerson } from "../person";
import * as own from "./own";
import * as store from "./store";

/** The questions of Veto's pages and content scripts, to one core. */
export class Questions {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** What is worth telling about a page. */
  async look(sight: Sight & Pick<LookRequest, "pending">): Promise<Result<Look>> {
    this.#core.wake();
    const request: LookRequest = { ...sight, ...(await circumstances()), memory: await memory(), own: await own.inUse() };
    return this.#core.call("look", request);
  }

  /** What is known about the site in a tab. */
  async site(tab: number, url: string): Promise<Result<SiteView>> {
    this.#core.wake();
    const request: SiteRequest = { url, ...(await circumstances()), memory: await memory(), own: await own.inUse() };
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

  /** How the form on a page is filled with what the person entered in Veto. */
  async plan(snapshot: Snapshot, rule: string): Promise<Result<Planned>> {
    const person = formPerson(await recallPerson(), snapshot.lang);
    const request: FormPlanRequest = { snapshot, rule, person, ...(await circumstances()), own: await own.inUse() };
    const plan = await this.#core.call<FormPlan>("form-plan", request);
    const known = [person.name, person.email, person.account, person.reason, ...person.countries].some((entered) => entered !== "");
    return "error" in plan ? plan : { ok: { plan: plan.ok, known } };
  }

  /** What to click next on the way to an entry. */
  async guide(snapshot: Snapshot, rule: string, done: number): Promise<Result<Guide>> {
    const request: GuideRequest = { snapshot, rule, done, ...(await circumstances()), own: await own.inUse() };
    return this.#core.call("guide", request);
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

/** The person's language and the time. What cannot be recalled is not known; the page can be read all the same. */
export async function circumstances(): Promise<{ language: string; now: string }> {
  const { language } = await store.recall().catch(() => ({ language: "" }));
  return { language: spoken(language), now: localNow() };
}

async function memory() {
  try {
    return (await store.recall()).memory;
  } catch (problem) {
    await store.keepTrouble(told(problem));
    return [];
  }
}

function spoken(chosen: string): string {
  return (chosen || chrome.i18n.getUILanguage()).toLowerCase().startsWith("de") ? "de" : "en";
}

/** What an exception says. */
export function told(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
