/**
 * Every message between the parts of Veto, named by direction: `cs` content
 * script, `bg` worker, `ui` the extension's own pages.
 */
import type { Brought, Missed } from "./outside/errand";
import type { Authorities, AuthoritiesRequest, Calendar, CalendarRequest, Checked, Due, DueRequest, Fault, FormPlan, Guide, Letter, LetterChoices, LetterChoicesRequest, LetterRequest, Look, LookRequest, NextLetter, NextLetterRequest, Platforms, Report, ReportRequest, RuleRead, Site, Snapshot, State } from "./wire.gen";

/** An answer: the thing asked for, or what went wrong. */
export type Result<T> = { ok: T } | { error: Fault };

/** What a page's content script knows; the worker adds language, time and memory. */
export type Sight = Pick<LookRequest, "snapshot" | "touched" | "any">;

/** Sentinel or content script to worker. */
export type ToWorker =
  /** The sentinel stands on an address that matters: please send the eyes. */
  | { type: "cs-bg-arrived" }
  /** There is something to say on this page, or soon will be: please send the voice. */
  | { type: "cs-bg-voice" }
  /** What was read of the page; answered with a Result<Look>. */
  | { type: "cs-bg-look"; sight: Sight }
  /** The address was left: the badge and the kept look are cleared. */
  | { type: "cs-bg-gone" }
  /** The person says that nothing is wrong with what a finding is about, or takes that back; answered with a Result<null>. */
  | { type: "cs-bg-refute"; finding: string; refuted: boolean }
  /** The person wants to report that a rule no longer fits: opens the page that shows what a report would say. */
  | { type: "cs-bg-report"; rule: string }
  /** The person wants to report the design of what a finding is about: gathers the evidence and opens the page of the report. */
  | { type: "cs-bg-tell"; finding: string }
  /** The person pressed the button that switches a control: may this page, opened at that time, click it? Answered with a Result<Leave>. */
  | { type: "cs-bg-act"; finding: string; to: State; opened: string }
  /** What came of it, as far as it is known by now. */
  | { type: "cs-bg-acted"; finding: string; end: ActEnd }
  /** The person wants to write a letter about an entry, or to see what the ledger has of it: opens that page. */
  | { type: "cs-bg-open"; page: "letter" | "ledger" | "options"; rule: string }
  /** A question of Veto's own pages that the core answers as it is; answered with a Result of that method's answer. */
  | { type: "ui-bg-core"; method: keyof CoreQuestions; question: unknown }
  /** What is due changed, or Veto was allowed to remind: set the alarms anew. */
  | { type: "ui-bg-remind" }
  /** Where this tab is on its way, by what was read of the page; answered with a Result<Lead | null>, null where no guide leads it. */
  | { type: "cs-bg-guide"; snapshot: Snapshot }
  /** The person clicked what was pointed at: so many steps of the way are taken. */
  | { type: "cs-bg-guide-step"; done: number }
  | { type: "cs-bg-guide-stop" }
  /** The person is done with a setting of the checklist: on to the next. */
  | { type: "cs-bg-tour-next" }
  /** Lead a tab through the checklist that is kept, from where the person is in it. */
  | { type: "ui-bg-tour"; tab: number }
  /** How the form on a page is filled with what the person entered in Veto; answered with a Result<Planned>. */
  | { type: "cs-bg-plan"; snapshot: Snapshot; rule: string }
  /** The person sent a form, or says whether the confirmation came: written down in the ledger. */
  | ({ type: "cs-bg-objected" } & Objected)
  /** Guide the person to an entry of the platform in a tab. */
  | { type: "ui-bg-guide"; tab: number; rule: string }
  /** What is known about the site in a tab; answered with a Result<SiteView>. */
  | { type: "ui-bg-site"; tab: number; url: string }
  /** What hints about the site at an address look like; answered with a Result<Samples>. */
  | { type: "ui-bg-samples"; url: string }
  /** Read the page in a tab once, now; answered with a Result<Look>. `any`: the general judge speaks too. */
  | { type: "ui-bg-check"; tab: number; any: boolean }
  /** As cs-bg-refute, for the page at an address. */
  | { type: "ui-bg-refute"; finding: string; refuted: boolean; url: string }
  /** As cs-bg-tell, for the page in a tab; answered with a Result<null>. */
  | { type: "ui-bg-tell"; tab: number; finding: string }
  /** The list of platforms; answered with a Result<Platforms>. */
  | { type: "ui-bg-platforms" }
  /** A line about every entry; answered with a Result<Coverage>. */
  | { type: "ui-bg-coverage" }
  /** The days that platforms set; answered with a Result<Deadlines>. */
  | { type: "ui-bg-deadlines" }
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
  /** Fetch packs from this address from now on, "": from none; answered with a Result<boolean>, false where it is no address for that. */
  | { type: "ui-bg-pack-address"; address: string }
  /** A look begins, because the person asked or because it may be time; answered with a Result<string>, the address, "" if there is none to look at now. */
  | { type: "ui-bg-pack-look"; asked: boolean }
  /** What was brought from that address; answered with a Result<PackFound>. */
  | { type: "ui-bg-pack-brought"; address: string; brought: Brought }
  /** Erase what Veto remembers of settings; answered with a Result<null>. */
  | { type: "ui-bg-forget" };

/** Worker or the extension's own pages to the content script of a tab. */
export type ToContent =
  /** Read the page now; answered with a Result<Look>. */
  | { type: "bg-cs-look"; any: boolean }
  /** What was read of the page, for a rule report or a rule's case; answered with a Sight, null if it could not be read. */
  | { type: "bg-cs-sight" }
  /** A guide leads this tab from now on. */
  | { type: "bg-cs-guide" }
  /** Access to these hosts was taken back: fall silent there. */
  | { type: "bg-cs-leave"; hosts: string[] }
  /** Scroll to a finding's control, outline it and open its hint; answered with a boolean: was it there? */
  | { type: "ui-cs-show"; finding: string }
  /** Bring a finding's control into view and Veto's own things out of it, for a picture; answered with a Pose, null if it is not there. "": the picture was taken. */
  | { type: "ui-cs-pose"; finding: string }
  /** As ui-cs-pose, for the evidence of a report; answered with a Scene, null if it could not be read. A finding that nothing stands for leaves the page where it is. */
  | { type: "bg-cs-scene"; finding: string }
  /** Where findings and hints stand; answered with a Description. `all`: every control that was read, too. */
  | { type: "ui-cs-describe"; all?: boolean };

/** What Veto's own pages ask the core directly, and what it answers. */
export interface CoreQuestions {
  due: [DueRequest, Due];
  "next-letter": [NextLetterRequest, NextLetter];
  calendar: [CalendarRequest, Calendar];
  "letter-choices": [LetterChoicesRequest, LetterChoices];
  letter: [LetterRequest, Letter];
  authorities: [AuthoritiesRequest, Authorities];
  report: [ReportRequest, Report];
}

/** Whether a control may be clicked now: not while another tab does, nor where this page shows what was before another tab's act. */
export type Leave = "go" | "busy" | "elsewhere";

/**
 * What came of one click on Veto's button. Nothing was clicked: right (it was so
 * already), changed (the control is another by now), locked, unable (the worker
 * did not answer), or as Leave says. One click was made: done (it is so, and
 * stays), dialog or save (something waits for the person), unchanged, reverted
 * (the page took it back), left (the page was left before it could be seen).
 */
export type ActEnd = "done" | "right" | "changed" | "locked" | "unable" | Exclude<Leave, "go"> | "dialog" | "save" | "unchanged" | "reverted" | "left";

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
  look: PackLook;
}

/** The address packs are fetched from, and what came of the last look. */
export interface PackLook {
  /** "" where none is fetched from anywhere. */
  address: string;
  /** What an organisation named, "" where the person decides. */
  named: string;
  /** When a look last came to an end, "" if none did. */
  looked: string;
  /** How many looks began on this device. */
  looks: number;
  last: PackEnd | null;
}

/** What a look came to: a newer pack is in use now, it is the one in use, it was refused, or nothing was brought. */
type Settled = { end: "taken" | "same" } | { end: "refused"; code: string; why: string } | { end: "missed"; missed: Missed; status: number };

/** Or its signer is one to be asked about, or the address is another by now. */
export type PackFound = Settled | { end: "asks"; head: PackHead } | { end: "other" };

/** What is kept of a look. */
export type PackEnd = Settled | { end: "asks" };

/** A rectangle in CSS pixels of the viewport: left, top, width, height. */
export type Box = [number, number, number, number];

/** Where a tab is on its way, alone or as part of a checklist; or the form the person sent before this page came. */
export type Lead = { guide: Guide; tour: TourView | null } | { asked: Objected };

/** How far a checklist is. */
export interface TourView {
  /** The platform's. */
  name: string;
  /** The current one, counted from 1. */
  n: number;
  of: number;
  /** What comes after it, "" at the end. */
  next: string;
}

/** How a form is filled; `known`: the person entered something of themselves in Veto. */
export interface Planned {
  plan: FormPlan;
  known: boolean;
}

/** A form that the person sent. */
export interface Objected {
  rule: string;
  title: string;
  checked: Checked | undefined;
  /** Whether the confirmation came; null: it was sent just now. */
  came: boolean | null;
}

/** Where a control stands, with the words beside it, on the page of which a picture is taken. */
export interface Pose {
  box: Box;
  /** Of the viewport, in CSS pixels. */
  width: number;
  height: number;
}

/** Where something stands that may say who somebody is: a mail address, a person's name or face, what was typed. Never what it says. */
export interface Personal {
  kind: "mail" | "name" | "face" | "typed";
  box: Box;
}

/** What a picture for a report shows, and where. */
export interface Scene {
  /** By finding. */
  boxes: Record<string, Box>;
  personal: Personal[];
  /** Of the viewport, in CSS pixels. */
  width: number;
  height: number;
}

/** Where a finding's control and hint stand on the page, for evidence pictures and tests. */
export interface Description {
  look: Look | null;
  /** Whether the part that speaks was sent to this page. */
  voice: boolean;
  /** How many controls the last snapshot held. */
  controls: number;
  places: Record<string, { name: string; selector: string; box: Box | null; hint: Box | null; text: string; outline: Box | null }>;
  /** What is shown in the place of the hints, null if nothing is. */
  panel: { hint: Box | null; outline: Box | null; text: string } | null;
  /** A selector for every control of the last snapshot, if they were asked for. */
  all?: string[];
  /** Milliseconds of the last look. `painted` is performance.now() of the page when the hint was first painted. */
  ms: { snapshot: number; core: number; paint: number; total: number; painted: number };
}

export type { Fault, Look, Platforms };
