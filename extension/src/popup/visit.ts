/** One opening of the popup: what it knows so far and how it comes to know more. */
import platforms from "veto:platforms";
import type { Look, Result, SiteView } from "../messages";
import { mayRead, type Reachable } from "../reach";
import { ask } from "../ui/ask";
import type { Problem } from "../ui/trouble";
import type { Fault, Site } from "../wire.gen";
import { findTarget, restriction, type Target } from "./target";

/** What the popup knows. */
export interface Visit {
  target: Target | null;
  site: Site | null;
  look: Look | null;
  /** Whether Veto may read this site by itself; null where nobody can allow it. */
  allowed: boolean | null;
  /** The person asked for the whole page, beyond the rules. */
  whole: boolean;
  /** What is under way. */
  busy: "" | "site" | "check";
  problem: Problem | null;
}

/** Before anything is known. */
export const empty: Visit = { target: null, site: null, look: null, allowed: null, whole: false, busy: "site", problem: null };

type Tell = (news: Partial<Visit>) => void;

/** Finds the tab and what is known about its site; reads the page if nobody has yet: the click on the button asked for it. */
export async function begin(search: string, tell: Tell): Promise<void> {
  const target = await findTarget(search).catch(() => null);
  if (!target) return tell({ busy: "", problem: { what: "errorTab", todo: "errorAgain" } });
  const closed = restriction(target.url);
  if (closed) return tell({ target, busy: "", problem: closed });
  const view = await siteOf(target);
  if ("error" in view) return tell({ target, busy: "", problem: siteProblem(view.error) });
  const { site, look } = view.ok;
  const platform = platformAt(target.url);
  const allowed = platform ? await mayRead(platform) : null;
  tell({ target, site, look, allowed, busy: "", problem: memoryProblem(view.ok) });
  if (site.platform && !look) await check(target, false, tell);
}

/** Reads the page once, now. `whole`: beyond the rules. */
export async function check(target: Target, whole: boolean, tell: Tell): Promise<void> {
  tell({ busy: "check", problem: null });
  const look: Result<Look> = await ask({ type: "ui-bg-check", tab: target.tab, any: whole });
  if ("error" in look) return tell({ busy: "", problem: { what: "errorCheck", todo: "errorAgain", fault: look.error } });
  const view = await siteOf(target);
  if ("error" in view) return tell({ look: look.ok, whole, busy: "", problem: siteProblem(view.error) });
  tell({ site: view.ok.site, look: look.ok, whole, busy: "", problem: memoryProblem(view.ok) });
}

/** The platform whose site is at an address, as far as access goes. */
export function platformAt(url: string): Reachable | undefined {
  const { hostname } = new URL(url);
  return platforms.find(({ hosts }) => hosts.includes(hostname));
}

function siteOf(target: Target): Promise<Result<SiteView>> {
  return ask({ type: "ui-bg-site", tab: target.tab, url: target.url });
}

// The page was read and is told of; only remembering failed.
function memoryProblem({ trouble }: SiteView): Problem | null {
  if (trouble === "") return null;
  return { what: "errorMemory", todo: "errorMemoryHow", fault: { code: "storage", where: "remember", message: trouble } };
}

function siteProblem(fault: Fault): Problem {
  return { what: "errorSite", todo: "errorAgain", fault };
}
