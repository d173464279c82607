/** Where a reading stands: the elements around the one it has come to. */
import { holds, parent } from "./dom";

interface Frame {
  element: Element;
  /** Nothing inside is read. */
  passed: boolean;
  leave: (() => void) | undefined;
}

/** The frames around an element, outermost first, within one tree. */
export class Around {
  readonly #frames: Frame[] = [];
  readonly #slotted: ReadonlySet<Element>;

  /** `slotted`: what was read in the slot where it is shown, and is not read again where it stands. */
  constructor(slotted: ReadonlySet<Element>) {
    this.#slotted = slotted;
  }

  /** Goes on to an element, out of all that does not hold it; false where it stands in something that is passed. */
  reach(element: Element): boolean {
    this.leave(element);
    const frame = this.#frames.at(-1);
    const shown = frame && !frame.passed ? this.#shownIn(element, frame.element) : null;
    if (shown) this.pass(shown);
    return !frame?.passed && !shown;
  }

  // A component's child that was read in a slot, if the element stands in one.
  #shownIn(element: Element, component: Element): Element | null {
    const child = this.#slotted.size > 0 ? childAround(element, component) : null;
    return child && this.#slotted.has(child) ? child : null;
  }

  /** Goes out of all that does not hold an element; of everything at the end of a tree. */
  leave(next?: Element): void {
    for (let frame = this.#frames.at(-1); frame && !(next && holds(frame.element, next)); frame = this.#frames.at(-1)) {
      this.#frames.pop();
      frame.leave?.();
    }
  }

  /** Goes into an element; `leave` runs when the reading goes out of it. */
  enter(element: Element, leave?: () => void): void {
    this.#frames.push({ element, passed: false, leave });
  }

  /** Goes past all that stands in an element. */
  pass(element: Element): void {
    this.#frames.push({ element, passed: true, leave: undefined });
  }
}

function childAround(element: Element, outer: Element): Element | null {
  for (let at: Element | null = element; at; at = parent(at)) if (parent(at) === outer) return at;
  return null;
}
