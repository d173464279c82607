/**
 * Objection forms: fills in what the person entered in Veto, field by field,
 * where they can see it, and leaves the rest. The core plans what goes where.
 * The button that sends the form is pointed at, never pressed.
 */
import type { Objected } from "../messages";
import type { Finding, FormPlan, FormStep, Say } from "../wire.gen";
import type { FillSeen } from "../ui/fill";
import { t } from "../ui/i18n";
import { SentCard, sentSays } from "../ui/sent-card";
import { wordsOn } from "./aftermath";
import { closest } from "./dom";
import { choose, type Filling, type } from "./fields";
import type { Panel } from "./hint";
import { Marks } from "./marks";
import { send } from "./send";

/** Each field is filled this many milliseconds after the last, so that one can follow with the eyes. */
const betweenMillis = 250;

/** What filling needs of the eyes. */
export interface Desk {
  /** The finding of the form that is on the page, as last read. */
  finding(id: string): Finding | null;
  element(n: number): Element | null;
  /** Has the core plan how the form on the page is filled; null where it cannot. */
  plan(rule: string): Promise<{ plan: FormPlan; known: boolean } | null>;
  /** Where marks can be drawn, null while nothing is shown. */
  root(): ShadowRoot | null;
  changed(): void;
  /** Shows something in the place of the hints. */
  lead(panel: Panel | null): void;
}

/** The forms of one page. */
export class Filler {
  readonly #seen = new Map<string, FillSeen>();
  readonly #submits = new Map<string, Element | null>();
  readonly #marks = new Marks();
  #asking: Objected | null = null;

  constructor(readonly desk: Desk) {}

  /** What came of filling in a finding's form, null before. */
  seen(id: string): FillSeen | null {
    return this.#seen.get(id) ?? null;
  }

  /** The button that sends a form that was filled in. */
  submit(id: string): Element | null {
    const button = this.#submits.get(id);
    return button?.isConnected && this.#seen.get(id)?.end === "done" ? button : null;
  }

  /** The person wants a form filled in. */
  async press(id: string): Promise<void> {
    const finding = this.desk.finding(id);
    if (!finding || this.#seen.get(id)?.end === "") return;
    this.#note(id, blank(""));
    const planned = await this.desk.plan(finding.rule);
    if (!planned) return this.#note(id, blank("fault"));
    const { plan, known } = planned;
    if (!known) return this.#note(id, { ...blank("nothing"), missing: plan.missing });
    const seen = await this.#fill(plan);
    const button = plan.submit < 0 ? null : this.desk.element(plan.submit);
    this.#submits.set(id, button);
    this.#note(id, { ...seen, submit: button ? wordsOn(button) : "" });
  }

  /** The person sent a form: ask whether it arrived, and write it down. */
  sent(target: EventTarget | null, findings: Finding[]): void {
    for (const finding of findings) {
      const part = this.desk.element(finding.control);
      const form = part && closest(part, "form");
      if (finding.kind !== "form" || !form || form !== target) continue;
      this.#marks.clear();
      const sent: Objected = { rule: finding.rule, title: finding.title, checked: finding.checked, came: null };
      void send({ type: "cs-bg-objected", ...sent });
      this.ask(sent);
    }
  }

  /** Asks whether the form that was sent arrived, until that is answered; what the page shows by now does not matter. */
  ask(sent: Objected): void {
    this.#asking = sent;
    const { rule, title, came } = sent;
    this.desk.lead({
      id: `sent:${rule}`,
      element: null,
      says: sentSays(came),
      view: (sheet) => <SentCard title={title} came={came} sheet={sheet} onAnswer={(came) => this.#answer({ ...sent, came })} onClose={() => this.#close()} />,
    });
  }

  #answer(sent: Objected): void {
    void send({ type: "cs-bg-objected", ...sent });
    this.ask(sent);
  }

  #close(): void {
    this.#asking = null;
    this.desk.lead(null);
  }

  /** Marks stand where their fields are now. */
  place(): void {
    this.#marks.place();
  }

  /** The form's address was left; a question that is open stays open. */
  leave(): void {
    this.#marks.clear();
    this.#seen.clear();
    this.#submits.clear();
    if (this.#asking) this.ask(this.#asking);
  }

  async #fill(plan: FormPlan): Promise<FillSeen> {
    const seen: FillSeen = { ...blank("done"), missing: plan.missing, notes: plan.notes };
    this.#marks.clear();
    for (const step of plan.steps) {
      const field = this.desk.element(step.control);
      if (!field?.isConnected) continue;
      const came = this.#step(step, field);
      if (came === "filled") seen.filled.push(step.name);
      else if (step.name) seen.left.push({ name: step.name, why: why(step, came) });
      this.#mark(step, field, came);
      if (came === "filled") await rest(betweenMillis);
    }
    return seen;
  }

  #step(step: FormStep, field: Element): Filling | "left" {
    if (step.do === "leave" || !step.values?.length) return "left";
    return step.do === "type" ? type(field, step.values[0] ?? "") : choose(field, step.values);
  }

  #mark(step: FormStep, field: Element, came: Filling | "left"): void {
    const root = this.desk.root();
    const reason = why(step, came);
    const words = [came === "filled" ? t("fillMark") : t("fillMarkYours"), ...(reason ? [t(reason)] : [])].join(" · ");
    if (root) this.#marks.add(root, { element: field, words, tone: came === "filled" ? "protected" : "plain" });
  }

  #note(id: string, seen: FillSeen): void {
    this.#seen.set(id, seen);
    this.desk.changed();
  }
}

function blank(end: FillSeen["end"]): FillSeen {
  return { end, filled: [], left: [], missing: [], notes: [], submit: "" };
}

// What the page did comes before what the plan had to say.
function why(step: FormStep, came: Filling | "left"): Say | null {
  if (came === "kept") return { key: "fillKept" };
  if (came === "refused") return { key: "fillRefused" };
  return step.note ?? null;
}

function rest(millis: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, millis));
}
