/**
 * The voice: what speaks to the person about a page. Hints, ways, acts and
 * forms. The worker sends it once there is something to say, or is likely to be:
 * most of Veto's script is here, and a page of many controls about which nothing
 * is said need not read it.
 */
import type { Planned, Pose, Scene } from "../messages";
import type { Choice } from "../ui/chosen";
import { speak } from "../ui/i18n";
import type { Finding, Snapshot } from "../wire.gen";
import { Actor } from "./act";
import { Filler } from "./fill";
import { Guiding } from "./guide";
import { Hints, type Shown } from "./hint";
import { pose, scene } from "./pose";

/** What the voice needs of the eyes. */
export interface Sighted {
  /** The findings of the last look. */
  findings(): Finding[];
  /** What a finding speaks about, null where it is not on the page. */
  subject(finding: Finding): Element | null;
  /** The element of a control of the last reading. */
  element(n: number): Element | null;
  /** The documents and shadow roots of the page. */
  roots(): Node[];
  /** Has the core judge the page anew. */
  read(): Promise<void>;
  /** Has the page judged again, whether it changed or not. */
  again(): void;
  /** The change that follows on this control is the person's own. */
  own(element: Element): void;
  /** Has the core plan how the form on the page is filled; null where it cannot. */
  plan(rule: string): Promise<Planned | null>;
  /** This page is no longer of interest for a guide's sake. */
  over(): void;
}

/** The voice on one page. */
export class Voice {
  readonly #sighted: Sighted;
  readonly #actor: Actor;
  readonly #filler: Filler;
  readonly #guiding: Guiding;
  /** What is shown, and where. */
  readonly hints: Hints;

  /** Speaks the language that was chosen. */
  constructor(sighted: Sighted, choice: Choice) {
    speak(choice);
    this.#sighted = sighted;
    const changed = () => this.present();
    this.#actor = new Actor({
      read: (id) => this.#judged(id),
      element: (id) => this.#elementOf(id),
      roots: () => sighted.roots(),
      own: (element) => sighted.own(element),
      changed,
    });
    this.#filler = new Filler({
      finding: (id) => this.#findingOf(id),
      element: (n) => sighted.element(n),
      plan: (rule) => sighted.plan(rule),
      root: () => this.hints.root,
      changed,
      lead: (panel) => this.hints.lead(panel),
    });
    this.hints = new Hints(this.#actor, this.#filler, () => sighted.again());
    this.#guiding = new Guiding(this.hints, {
      element: (n) => sighted.element(n),
      again: () => sighted.again(),
      over: () => sighted.over(),
      asked: (sent) => this.#filler.ask(sent),
    });
  }

  /** Brings what is shown in line with the last look. */
  present(): void {
    const findings = this.#sighted.findings();
    this.#actor.review(findings);
    const all: Shown[] = findings.map((finding) => ({ finding, element: this.#actor.course(finding.id)?.point ?? this.#filler.submit(finding.id) ?? this.#sighted.subject(finding) }));
    this.hints.show(all.filter((one) => one.element !== null || one.finding.control < 0));
    this.#guiding.shown();
    this.hints.settle(false);
  }

  /** The page changed: what is shown stands where it belongs. */
  changed(): void {
    this.hints.settle(false);
    this.hints.reframe();
    this.#filler.place();
  }

  /** The page was read: a guide may lead on. */
  read(snapshot: Snapshot): void {
    void this.#guiding.read(snapshot);
  }

  /** The person did something on this path of elements. */
  acted(path: EventTarget[]): void {
    this.#actor.acted();
    this.#guiding.acted(path);
  }

  /** The person sent a form. */
  sent(form: EventTarget | null): void {
    this.#filler.sent(form, this.#sighted.findings());
  }

  /** The address was left. */
  leave(): void {
    this.hints.clear();
    this.#filler.leave();
  }

  /** Holds the page still for a picture of a finding's control; without one, lets go. */
  pose(finding: string): Promise<Pose | null> {
    return pose(finding ? this.#elementOf(finding) : null, this.hints);
  }

  /** Holds the page still for the evidence of a report. */
  scene(finding: string): Promise<Scene> {
    return scene(this.#elementOf(finding), this.#pointed(), this.#sighted.roots(), this.hints);
  }

  async #judged(id: string): Promise<{ finding: Finding; element: Element } | null> {
    await this.#sighted.read();
    const finding = this.#findingOf(id);
    const element = this.#elementOf(id);
    return finding && element ? { finding, element } : null;
  }

  #findingOf(id: string): Finding | null {
    return this.#sighted.findings().find((one) => one.id === id) ?? null;
  }

  #elementOf(id: string): Element | null {
    const finding = this.#findingOf(id);
    return finding && this.#sighted.element(finding.control);
  }

  #pointed(): Map<string, Element> {
    const found = this.#sighted.findings().map(({ id }): [string, Element | null] => [id, this.#elementOf(id)]);
    return new Map(found.filter((one): one is [string, Element] => one[1] !== null));
  }
}

declare global {
  var vetoVoice: typeof Voice | undefined;
  /** Called once the voice is there. */
  var vetoHeard: (() => void) | undefined;
}

if (globalThis.vetoLent) {
  globalThis.vetoVoice = Voice;
  globalThis.vetoHeard?.();
}
