/**
 * "Guide me there": points at the next thing to click, page after page. The
 * core says what that is; the worker remembers which setting this tab is on its
 * way to, and how far it came.
 */
import type { Lead, Objected, TourView } from "../messages";
import type { Guide, Snapshot } from "../wire.gen";
import { TourBar, tourSays } from "../ui/tour-bar";
import { progress, WayCard } from "../ui/way-card";
import { t } from "../ui/i18n";
import { forgetGuided, guided } from "./address";
import type { Hints } from "./hint";
import { send } from "./send";

/** After arriving, the setting itself may take this long to be drawn. */
const drawnMillis = 15_000;

/** What a guide needs of the eyes. */
export interface Led {
  /** The element of a control of the last reading. */
  element(n: number): Element | null;
  /** Reads the page again. */
  again(): void;
  /** This page is no longer of interest for the guide's sake. */
  over(): void;
  /** On an earlier page the person sent this form: whether it arrived is still to be asked. */
  asked(sent: Objected): void;
}

/** The guide of one page; silent unless the person started one for this tab. */
export class Guiding {
  #now: Guide | null = null;
  #active = false;
  #timer = 0;
  #arrived = { rule: "", at: 0 };
  /** The setting of a checklist at which this page has arrived. */
  #at = "";

  constructor(
    readonly hints: Hints,
    readonly led: Led,
  ) {}

  /** The page was read: what comes next? */
  async read(snapshot: Snapshot): Promise<void> {
    if (!guided()) return this.#active ? this.#end() : undefined;
    const answer = await send<Lead | null>({ type: "cs-bg-guide", snapshot });
    // Stopped while the core was thinking.
    if ("error" in answer || !guided()) return;
    if (!answer.ok) return this.#end();
    if ("asked" in answer.ok) return this.#ask(answer.ok.asked);
    this.#active = true;
    const { guide, tour } = answer.ok;
    this.#bar(tour);
    if (!guide.arrived) return this.#show(guide);
    if (!tour) return this.#arrive(guide.rule);
    this.hints.lead(null);
    if (this.#at !== guide.rule) this.#come(guide.rule);
    this.#at = guide.rule;
  }

  #ask(sent: Objected): void {
    forgetGuided();
    this.led.over();
    this.led.asked(sent);
  }

  #bar(tour: TourView | null): void {
    if (!tour) return this.hints.below(null);
    const next = () => void send({ type: "cs-bg-tour-next" });
    this.hints.below({ view: () => <TourBar tour={tour} onNext={next} onStop={() => this.#stop()} />, says: tourSays(tour) });
  }

  /** The hints were drawn anew: the one that the person came for comes to the front. */
  shown(): void {
    const { rule, at } = this.#arrived;
    if (rule === "") return;
    if (this.hints.call(rule) || performance.now() - at > drawnMillis) this.#arrived = { rule: "", at: 0 };
  }

  /** The person did something on this path of elements: if it is what was pointed at, the step is taken. */
  acted(path: EventTarget[]): void {
    const element = this.#now && this.led.element(this.#now.control);
    if (this.#now && element && path.includes(element)) void send({ type: "cs-bg-guide-step", done: this.#now.step + 1 });
  }

  #show(guide: Guide): void {
    this.#now = guide;
    clearTimeout(this.#timer);
    if (guide.wait > 0) this.#timer = window.setTimeout(() => this.led.again(), guide.wait);
    this.hints.lead({
      id: `guide:${guide.rule}`,
      element: guide.control < 0 ? null : this.led.element(guide.control),
      view: (sheet) => <WayCard guide={guide} sheet={sheet} onStop={() => this.#stop()} />,
      says: `${t("guideLabel")}. ${progress(guide)}. ${t(guide.says)}`,
    });
  }

  #arrive(rule: string): void {
    this.#end();
    this.#come(rule);
  }

  // Its hint comes to the front as soon as there is one.
  #come(rule: string): void {
    this.#now = null;
    this.#arrived = { rule, at: performance.now() };
    this.shown();
  }

  #stop(): void {
    void send({ type: "cs-bg-guide-stop" });
    this.#end();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#now = null;
    this.#active = false;
    forgetGuided();
    this.hints.below(null);
    this.hints.lead(null);
    this.led.over();
  }
}
