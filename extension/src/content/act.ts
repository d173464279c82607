/**
 * "Switch it off for me": one click of the person on Veto's button becomes one
 * click on the control, once, and Veto looks what came of it. What may be
 * switched the core says (Finding.act); here is only how.
 */
import type { ActEnd, Leave } from "../messages";
import type { Act, Finding, State } from "../wire.gen";
import { Before, clickable, usable, wordsOn } from "./aftermath";
import { lockedOf, roleOf, stateOf } from "./control";
import { accessibleName } from "./name";
import { send } from "./send";

/** A state that holds this many milliseconds is one that stays: pages take a change back after a second. */
const stayMillis = 1500;
/** A page has this many milliseconds to bring the control into the other state. */
const patienceMillis = 5000;
/** A dialog that is still open after this many milliseconds waits for the person. */
const dialogMillis = 300;
const betweenMillis = 50;

/** What an act needs of the eyes. */
export interface Sights {
  /** Has the core judge the page anew; the finding as it is now, with its element. */
  read(id: string): Promise<{ finding: Finding; element: Element } | null>;
  /** The element of a finding as last read. */
  element(id: string): Element | null;
  /** The documents and shadow roots of the page. */
  roots(): Iterable<Node>;
  /** The change that follows on this control is the person's own. */
  own(element: Element): void;
  /** Something about an act changed: show it. */
  changed(): void;
}

/** An act under way, or what came of it. */
export interface Course {
  act: Act;
  /** "" while it is under way. */
  end: ActEnd | "";
  /** The state the control had when it ended. */
  state: State | "";
  /** What stands on the dialog or button that waits for the person. */
  words: string;
  /** What waits for the person, to be pointed at. */
  point: Element | null;
}

interface Outcome {
  end: ActEnd;
  point?: Element;
}

/** The acts of one page. */
export class Actor {
  readonly #courses = new Map<string, Course>();
  readonly #claimed = new Set<string>();
  #busy = false;

  constructor(readonly sights: Sights) {}

  /** What is under way or came of a finding's act. */
  course(id: string): Course | null {
    return this.#courses.get(id) ?? null;
  }

  /** The person pressed Veto's button, which said what it would do. A second press while one is under way is none. */
  async press(id: string, meant: Act): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await this.#go(id, meant);
    } finally {
      this.#busy = false;
    }
  }

  /** What waited for the person may be settled by now, and what was said may no longer hold; call it whenever the page was read. */
  review(findings: Finding[]): void {
    for (const { id, state } of findings) {
      const course = this.#courses.get(id);
      if (!course || course.end === "" || (state !== "on" && state !== "off")) continue;
      if (course.end === "dialog" || course.end === "save") this.#settle(id, course, state);
      else if (state !== course.state) this.#courses.delete(id);
    }
  }

  /** The person did something on the page: where a dialog waits for them, what follows is their answer. */
  acted(): void {
    for (const [id, course] of this.#courses) {
      const element = course.end === "dialog" ? this.sights.element(id) : null;
      if (element) this.sights.own(element);
    }
  }

  #settle(id: string, course: Course, state: State): void {
    if (course.point && usable(course.point)) return;
    const end = state === course.act.to ? "done" : "unchanged";
    this.#courses.set(id, { ...course, end, state, point: null, words: "" });
    this.#tell(id, end);
  }

  async #go(id: string, act: Act): Promise<void> {
    this.#note(id, { act, end: "", state: "", words: "", point: null });
    const now = await this.sights.read(id);
    const still = now?.finding.act?.to === act.to;
    const nothing: Outcome = { end: now?.finding.state === act.to ? "right" : "changed" };
    const { end, point = null } = now && still ? await this.#try(id, now.element, act) : nothing;
    await this.sights.read(id);
    const state = this.#state(id);
    this.#note(id, { act, end, state, point, words: point ? wordsOn(point) : "" });
    this.#tell(id, end);
  }

  async #try(id: string, element: Element, act: Act): Promise<Outcome> {
    const name = accessibleName(element);
    const opened = new Date(performance.timeOrigin).toISOString();
    const leave = await send<Leave>({ type: "cs-bg-act", finding: id, to: act.to, opened });
    if ("error" in leave) return { end: "unable" };
    if (leave.ok !== "go") return { end: leave.ok };
    this.#claimed.add(id);
    const refusal = refused(element, name, act);
    if (refusal) return { end: refusal };
    const before = new Before(element, () => this.sights.roots());
    this.sights.own(element);
    (clickable(element) as HTMLElement).click();
    return new Wait(() => this.sights.element(id) ?? element, act, before).over;
  }

  // The worker holds others up until it knows what came of an act it allowed.
  #tell(id: string, end: ActEnd): void {
    if (!this.#claimed.has(id)) return;
    if (end !== "dialog" && end !== "save") this.#claimed.delete(id);
    void send({ type: "cs-bg-acted", finding: id, end });
  }

  #state(id: string): State | "" {
    const element = this.sights.element(id);
    const state = element?.isConnected ? stateOf(element, roleOf(element)) : "";
    return state === "on" || state === "off" ? state : "";
  }

  #note(id: string, course: Course): void {
    this.#courses.set(id, course);
    this.sights.changed();
  }
}

/** Why the control is not clicked after all, in the very moment of clicking. */
function refused(element: Element, name: string, act: Act): ActEnd | null {
  const state = stateOf(element, roleOf(element));
  if (!element.isConnected || accessibleName(element) !== name) return "changed";
  if (lockedOf(element)) return "locked";
  if (state === act.to) return "right";
  return state === act.from ? null : "changed";
}

/** The time after the click, until it is clear what came of it. */
class Wait {
  readonly over: Promise<Outcome>;
  readonly #start = performance.now();
  readonly #address = location.href;
  #reached = 0;
  #back = 0;
  #opened = 0;

  constructor(
    readonly control: () => Element,
    readonly act: Act,
    readonly before: Before,
  ) {
    this.over = new Promise((done) => {
      const timer = setInterval(() => {
        const outcome = this.#look(performance.now());
        if (!outcome) return;
        clearInterval(timer);
        done(outcome);
      }, betweenMillis);
    });
  }

  #look(now: number): Outcome | null {
    const control = this.control();
    const late = now - this.#start > patienceMillis;
    if (!control.isConnected) return late || location.href !== this.#address ? { end: "left" } : null;
    const dialog = this.before.dialog();
    this.#opened = dialog ? this.#opened || now : 0;
    if (dialog && now - this.#opened > dialogMillis) return { end: "dialog", point: dialog };
    if (stateOf(control, roleOf(control)) === this.act.to) return this.#right(now);
    return this.#wrong(now, late);
  }

  #right(now: number): Outcome | null {
    this.#back = 0;
    this.#reached ||= now;
    if (now - this.#reached < stayMillis) return null;
    const save = this.before.save();
    return save ? { end: "save", point: save } : { end: "done" };
  }

  // Some pages go back and forth until their server has answered: what counts is where it stays.
  #wrong(now: number, late: boolean): Outcome | null {
    if (this.#reached === 0) return late ? { end: "unchanged" } : null;
    this.#back ||= now;
    if (now - this.#back < stayMillis) return null;
    return { end: "reverted" };
  }
}
