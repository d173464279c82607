/**
 * Which control the person brought into its state. Passing a control by, or
 * clicking what does not move, is no such act: only a trusted event that is
 * followed by another state counts, and only until the state changes again
 * without one.
 */
import { localName, rootOf } from "./dom";

/** A page has this many milliseconds to answer an act with another state. */
const answerMillis = 3000;

/** What the person did on one page. */
export class Acts {
  readonly #acted = new Map<Element, number>();
  readonly #states = new Map<Element, string>();
  readonly #own = new Map<Element, string>();

  /** A trusted event happened on this path of elements, from the inside out. */
  saw(path: EventTarget[], now = performance.now()): void {
    for (const target of path) {
      if (!(target instanceof Element)) continue;
      const control = localName(target) === "label" ? (target as HTMLLabelElement).control : target;
      const known = control && (this.#states.has(control) ? control : this.#within(control));
      if (known) this.#acted.set(known, now);
    }
  }

  // A label leads to a component, whose control stands in its shadow.
  #within(host: Element): Element | undefined {
    if (!localName(host).includes("-")) return undefined;
    return [...this.#states.keys()].find((control) => {
      const root = rootOf(control);
      return root instanceof ShadowRoot && root.host === host;
    });
  }

  /** A control was read in a state; tells apart who brought it there. */
  read(control: Element, state: string, now = performance.now()): void {
    const before = this.#states.get(control);
    this.#states.set(control, state);
    if (before === undefined || before === state) return;
    if (this.recent(control, now)) this.#own.set(control, state);
    else this.#own.delete(control);
    // One act, one change: what the page does right after is the page's.
    this.#acted.delete(control);
  }

  /** Whether the person acted on a control so lately that a change of it is theirs. */
  recent(control: Element, now = performance.now()): boolean {
    return now - (this.#acted.get(control) ?? -answerMillis) < answerMillis;
  }

  /** Whether the state a control has is the person's own doing. */
  isOwn(control: Element): boolean {
    return this.#own.has(control);
  }

  /** Forgets controls that are no longer in the page. */
  keep(controls: Iterable<Element>): void {
    const present = new Set(controls);
    for (const map of [this.#acted, this.#states, this.#own]) {
      for (const control of map.keys()) if (!present.has(control)) map.delete(control);
    }
  }
}
