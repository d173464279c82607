/** Which controls the person used without anything happening: no part of the page changed, no address, no window. */
import { controlSelector, roleOf, stateOf } from "./control";
import { attribute, closest, localName } from "./dom";

/** A page has this many milliseconds to answer an act. */
const answerMillis = 2000;

/** Watches what follows the person's acts. */
export class Inert {
  readonly #inert = new WeakSet<Element>();

  /** `found`: something turned out to lead nowhere. */
  constructor(readonly found: () => void) {}

  has(element: Element): boolean {
    return this.#inert.has(element);
  }

  /** A trusted event happened on this path of elements, from the inside out. */
  saw(path: EventTarget[]): void {
    const control = controlOn(path);
    if (!control || !staysHere(control)) return;
    this.#inert.delete(control);
    const before = circumstances(control);
    let changed = false;
    const observer = new MutationObserver(() => (changed = true));
    // A page may answer by class or style alone, and anywhere.
    for (const root of [document, ...path.filter((target) => target instanceof ShadowRoot)]) {
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    setTimeout(() => {
      observer.disconnect();
      if (changed || !control.isConnected || circumstances(control) !== before) return;
      this.#inert.add(control);
      this.found();
    }, answerMillis);
  }
}

function controlOn(path: EventTarget[]): Element | null {
  const target = path.find((one) => one instanceof Element);
  return target ? closest(target, controlSelector) : null;
}

// A link with an address of its own leads there; what a person types into does not answer.
function staysHere(control: Element): boolean {
  if (localName(control) === "a") return /^(#.*|javascript:.*|)$/i.test(attribute(control, "href").trim());
  const role = roleOf(control);
  return role === "button" || role === "switch" || role === "checkbox";
}

// Another window, a download or a dialog of the browser's take the focus or the view.
function circumstances(control: Element): string {
  return [stateOf(control, roleOf(control)), location.href, document.hidden, document.hasFocus(), scrollX, scrollY].join("|");
}
