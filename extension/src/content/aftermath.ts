/**
 * What a page does after a click: whether a dialog opened, or a button woke up
 * that wants to be pressed as well. Looks at structure only, so it holds in
 * every language; the page's own words are quoted, never read.
 */
import { label, lockedOf, roleOf } from "./control";
import { attribute, closest, localName, rendered, textOf, tidy, viewportBox } from "./dom";

const queryAll = { document: Document.prototype.querySelectorAll, fragment: DocumentFragment.prototype.querySelectorAll, element: Element.prototype.querySelectorAll };
const dialogs = "dialog[open],[role=dialog],[role=alertdialog]";
const buttons = "button,[role=button],input[type=submit],input[type=button]";
// A message that comes and goes has a button of its own, mostly to take things back.
const passing = "[role=status],[role=alert],[aria-live]:not([aria-live=off])";
const places = "dialog,[role=dialog],form,main,[role=main]";

/** A page as it was before a click, to tell what the click brought. */
export class Before {
  readonly #dialogs: Set<Element>;
  readonly #awake: Set<Element>;

  constructor(
    readonly control: Element,
    readonly roots: () => Iterable<Node>,
  ) {
    this.#dialogs = new Set(this.#open());
    this.#awake = new Set(this.#usable());
  }

  /** The dialog that opened since, if one did. */
  dialog(): Element | null {
    return this.#open().find((dialog) => !this.#dialogs.has(dialog)) ?? null;
  }

  /** The button that has to be pressed as well: one that woke up since, else the one that sends the control's form. */
  save(): Element | null {
    return this.#usable().find((button) => !this.#awake.has(button)) ?? this.#sends();
  }

  #open(): Element[] {
    return [...this.roots()].flatMap((root) => all(root, dialogs)).filter((dialog) => seen(dialog) && !dialog.contains(this.control));
  }

  #usable(): Element[] {
    const place = closest(this.control, places) ?? this.control.ownerDocument.body;
    return all(place, buttons).filter((button) => isButton(button) && usable(button));
  }

  #sends(): Element | null {
    const form = closest(this.control, "form");
    const sending = form ? all(form, "button:not([type]),button[type=submit],input[type=submit]").filter((button) => isButton(button) && usable(button)) : [];
    return sending.length === 1 ? (sending[0] ?? null) : null;
  }
}

/** What stands on an element, to quote it. */
export function wordsOn(element: Element): string {
  const own = attribute(element, "aria-label") || (localName(element) === "input" ? attribute(element, "value") : "");
  const heading = all(element, "h1,h2,h3,[role=heading]")[0];
  return tidy(own || textOf(heading ?? element), 80);
}

/** What a person clicks to operate a control: where the native input is hidden, its label. */
export function clickable(control: Element): Element {
  const drawn = localName(control) === "input" && !seen(control) ? (label(control) ?? closest(control, "label")) : null;
  return drawn && seen(drawn) ? drawn : control;
}

/** Whether a button is there to be pressed. */
export function usable(button: Element): boolean {
  return button.isConnected && seen(button) && !lockedOf(button);
}

function isButton(element: Element): boolean {
  const state = attribute(element, "aria-pressed") || attribute(element, "aria-checked");
  return roleOf(element) === "button" && !state && attribute(element, "aria-haspopup") === "" && closest(element, passing) === null;
}

function seen(element: Element): boolean {
  const box = viewportBox(element);
  return rendered(element) && box.width >= 8 && box.height >= 8;
}

function all(root: Node, selector: string): Element[] {
  const query = root instanceof Document ? queryAll.document : root instanceof DocumentFragment ? queryAll.fragment : queryAll.element;
  return [...query.call(root as Document & DocumentFragment & Element, selector)];
}
