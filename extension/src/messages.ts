/**
 * Every message between the parts of Veto, named by direction: `cs` content
 * script, `bg` worker, `ui` the extension's own pages.
 */
import type { Fault, Look, LookRequest, Platforms, RuleRead, Site } from "./wire.gen";

/** An answer: the thing asked for, or what went wrong. */
export type Result<T> = { ok: T } | { error: Fault };

/** What a page's content script knows; the worker adds language, time and memory. */
export type Sight = Pick<LookRequest, "snapshot" | "touched" | "any">;

/** Sentinel or content script to worker. */
export type ToWorker =
  /** The sentinel stands on an address that matters: please send the eyes. */
  | { type: "cs-bg-arrived" }
  /** What was read of the page; answered with a Result<Look>. */
  | { type: "cs-bg-look"; sight: Sight }
  /** The address was left: the badge and the kept look are cleared. */
  | { type: "cs-bg-gone" }
  /** The person says that nothing is wrong with what a finding is about, or takes that back; answered with a Result<null>. */
  | { type: "cs-bg-refute"; finding: string; refuted: boolean }
  /** The person wants to report that a rule no longer fits: opens the page that shows what a report would say. */
  | { type: "cs-bg-report"; rule: string }
  /** What is known about the site in a tab; answered with a Result<SiteView>. */
  | { type: "ui-bg-site"; tab: number; url: string }
  /** Read the page in a tab once, now; answered with a Result<Look>. `any`: the general judge speaks too. */
  | { type: "ui-bg-check"; tab: number; any: boolean }
  /** As cs-bg-refute, for the page at an address. */
  | { type: "ui-bg-refute"; finding: string; refuted: boolean; url: string }
  /** The list of platforms; answered with a Result<Platforms>. */
  | { type: "ui-bg-platforms" }
  /** A line about every entry; answered with a Result<Coverage>. */
  | { type: "ui-bg-coverage" }
  /** The text of a report that a rule does not fit the page in a tab; answered with a Result<Copy>. */
  | { type: "ui-bg-rule-report"; tab: number; rule: string }
  /** The controls of the page in a tab, as a rule's case takes them; answered with a Result<Copy>. */
  | { type: "ui-bg-controls"; tab: number }
  /** The person's own rule files; answered with a Result<OwnFile[]>, as are the three that change them. */
  | { type: "ui-bg-own" }
  /** Take a rule file, in the place of an older one for the same platform; a refused one changes nothing. */
  | { type: "ui-bg-own-add"; name: string; text: string }
  | { type: "ui-bg-own-switch"; id: string; on: boolean }
  | { type: "ui-bg-own-remove"; id: string }
  /** The signed rule pack in use; answered with a Result<PackView>, as are the two that change it. */
  | { type: "ui-bg-pack" }
  /** Read a pack and check its signature, without taking it; answered with a Result<PackHead>. */
  | { type: "ui-bg-pack-read"; text: string }
  /** Take a pack signed with the key the person was shown; a refused one changes nothing. */
  | { type: "ui-bg-pack-add"; text: string; key: string }
  | { type: "ui-bg-pack-remove" }
  /** Erase what Veto remembers of settings; answered with a Result<null>. */
  | { type: "ui-bg-forget" };

/** Worker or the extension's own pages to the content script of a tab. */
export type ToContent =
  /** Read the page now; answered with a Result<Look>. */
  | { type: "bg-cs-look"; any: boolean }
  /** What was read of the page, for a rule report or a rule's case; answered with a Sight, null if it could not be read. */
  | { type: "bg-cs-sight" }
  /** Access to these hosts was taken back: fall silent there. */
  | { type: "bg-cs-leave"; hosts: string[] }
  /** Scroll to a finding's control, outline it and open its hint; answered with a boolean: was it there? */
  | { type: "ui-cs-show"; finding: string }
  /** Where findings and hints stand; answered with a Description. `all`: every control that was read, too. */
  | { type: "ui-cs-describe"; all?: boolean };

/** What a popup shows of a site. */
export interface SiteView {
  site: Site;
  /** The last look at this tab, if there was one since it loaded. */
  look: Look | null;
  /** Why what was seen could not be remembered, "" if it could. */
  trouble: string;
}

/** One of the person's own rule files. */
export interface OwnFile {
  /** The platform it is for; there is one file a platform. */
  id: string;
  on: boolean;
  /** What it speaks about; a Fault where today's Veto refuses what an older one took. */
  read: Result<RuleRead>;
}

/** What the person decides on: a rule pack, its signer and how long it speaks. */
export interface PackHead {
  /** The signer's name in its own words; its key is what tells signers apart. */
  name: string;
  version: number;
  made: string;
  expires: string;
  key: string;
  /** The names of the platforms it speaks about. */
  platforms: string[];
}

/** The rule pack in use. */
export interface PackView {
  head: PackHead | null;
  /** The key of the one signer an organisation allows in this browser, "" where the person decides. */
  managed: string;
}

/** A rectangle in CSS pixels of the viewport: left, top, width, height. */
export type Box = [number, number, number, number];

/** Where a finding's control and hint stand on the page, for evidence pictures and tests. */
export interface Description {
  look: Look | null;
  /** How many controls the last snapshot held. */
  controls: number;
  places: Record<string, { name: string; selector: string; box: Box | null; hint: Box | null; text: string; outline: Box | null }>;
  /** A selector for every control of the last snapshot, if they were asked for. */
  all?: string[];
  /** Milliseconds of the last look. `painted` is performance.now() of the page when the hint was first painted. */
  ms: { snapshot: number; core: number; paint: number; total: number; painted: number };
}

export type { Fault, Look, Platforms };
