/** One reading of the page: a walk in document order through shadow roots and frames, in slices that leave the page its frames. */
import type { Control, Snapshot } from "../wire.gen";
import { attribute, firstChild, frameDocument, localName, nextSibling, shadowRoot, tidy, wordsOf } from "./dom";
import { readControl, roleOf } from "./control";

/** The most controls one snapshot carries; what is beyond is counted in `cut`. */
export const controlLimit = 5000;
/** The most links and buttons among them: a feed has thousands that nobody asks about. */
const plainLimit = 2000;
const depthLimit = 400;
const sliceMillis = 8;
/** A part that is marked busy longer than this was forgotten by the page, not by the network. */
const busyMillis = 15_000;

/** A snapshot and the elements its numbers stand for. */
export interface Reading {
  snapshot: Snapshot;
  elements: Map<number, Element>;
  /** The shadow roots and frame documents that were walked, whether they hold a control yet or not. */
  roots: Node[];
}

const numbers = new WeakMap<Element, number>();
let lastNumber = 0;

/** The number of an element, the same for as long as the page lives. */
export function numberOf(element: Element): number {
  const known = numbers.get(element);
  if (known !== undefined) return known;
  numbers.set(element, ++lastNumber);
  return lastNumber;
}

/** Reads the page. `since` is performance.now() at the last change of address; `skip` is our own host element. */
export async function readPage(since: number, skip: Element | null): Promise<Reading> {
  const walk = new Walk(skip, performance.now() - since > busyMillis);
  for (const _ of walk.tree(document.documentElement, 0)) await rest();
  return {
    elements: walk.elements,
    roots: walk.roots,
    snapshot: {
      url: location.href,
      lang: attribute(document.documentElement, "lang"),
      loading: document.readyState !== "complete" || walk.busy,
      age: Math.round(performance.now() - since),
      cut: walk.cut,
      controls: walk.controls,
    },
  };
}

/** Lets the page have its turn: a message to ourselves comes sooner than any timer. */
function rest(): Promise<void> {
  return new Promise((resume) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resume();
    channel.port2.postMessage(null);
  });
}

interface Heading {
  level: number;
  text: string;
}

class Walk {
  readonly controls: Control[] = [];
  readonly elements = new Map<number, Element>();
  readonly roots: Node[] = [];
  cut = 0;
  busy = false;
  #plain = 0;
  #headings: Heading[] = [];
  #slice = performance.now();

  /** `patient`: read also what the page still says it is busy with. */
  constructor(
    readonly skip: Element | null,
    readonly patient: boolean,
  ) {}

  /** Visits an element and its later siblings; yields whenever a slice of time is used up. */
  *tree(first: Element | null, depth: number): Generator<void> {
    for (let element = first; element; element = nextSibling(element)) {
      if (performance.now() - this.#slice > sliceMillis) {
        yield;
        this.#slice = performance.now();
      }
      yield* this.#visit(element, depth);
    }
  }

  *#visit(element: Element, depth: number): Generator<void> {
    if (element === this.skip || silent.has(localName(element)) || depth > depthLimit) return;
    if (attribute(element, "aria-busy") === "true" && !this.patient) {
      this.busy = true;
      return;
    }
    this.#hear(element);
    const role = roleOf(element);
    if (role) this.#take(element, role);
    if (leafRoles.has(role)) return;
    const outer = opensScope(element) ? this.#enter(element) : null;
    const root = shadowRoot(element);
    if (root) {
      this.roots.push(root);
      yield* this.tree(root.firstElementChild, depth + 1);
    }
    yield* this.tree(this.#inside(element), depth + 1);
    if (outer) this.#headings = outer;
  }

  #inside(element: Element): Element | null {
    if (localName(element) !== "iframe") return firstChild(element);
    const inner = frameDocument(element);
    if (inner) this.roots.push(inner);
    return inner?.documentElement ?? null;
  }

  #take(element: Element, role: string): void {
    const plain = role === "link" || role === "button";
    if (this.controls.length >= controlLimit || (plain && this.#plain >= plainLimit)) {
      this.cut++;
      return;
    }
    if (plain) this.#plain++;
    if (isTwin(element)) return;
    const n = numberOf(element);
    this.elements.set(n, element);
    this.controls.push(readControl(element, role, n, this.#headings.map((heading) => heading.text).reverse().slice(0, 6)));
  }

  #hear(element: Element): void {
    const level = headingLevel(element);
    if (level === 0) return;
    const text = tidy(wordsOf(element), 200);
    if (!text) return;
    this.#headings = this.#headings.filter((heading) => heading.level < level);
    this.#headings.push({ level, text });
  }

  // A dialog or a group has headings of its own; those above it do not speak for it once it ends.
  #enter(element: Element): Heading[] {
    const outer = this.#headings;
    const name = tidy(attribute(element, "aria-label") || labelledBy(element) || listTitle(element), 200);
    this.#headings = isDialog(element) ? [] : [...outer];
    if (name) this.#headings.push({ level: isDialog(element) ? 0 : 7, text: name });
    return outer;
  }
}

const silent = new Set(["script", "style", "template", "noscript", "svg", "canvas", "video", "audio", "head"]);
const leafRoles = new Set(["switch", "checkbox", "radio", "menuitemcheckbox", "menuitemradio", "textbox", "combobox"]);

function headingLevel(element: Element): number {
  const name = localName(element);
  if (/^h[1-6]$/.test(name)) return Number(name[1]);
  if (name === "legend") return 7;
  if (attribute(element, "role") === "heading") return Number(attribute(element, "aria-level")) || 2;
  return 0;
}

/** Whether an element is a dialog of any kind. */
export function isDialog(element: Element): boolean {
  const role = attribute(element, "role");
  return localName(element) === "dialog" || role === "dialog" || role === "alertdialog";
}

function opensScope(element: Element): boolean {
  const role = attribute(element, "role");
  return isDialog(element) || localName(element) === "fieldset" || role === "group" || role === "radiogroup" || isBoxList(element);
}

// Forms often list their boxes under a title that is neither a heading nor a
// legend: a label, a button, a paragraph just before the list.
function isBoxList(element: Element): boolean {
  return /^[uo]l$/.test(localName(element)) && element.querySelectorAll("li input[type=checkbox]").length > 1;
}

const titleLimit = 80;

/** The short text just before a list of boxes, beside it or beside one of the two elements around it. */
function listTitle(element: Element): string {
  if (!isBoxList(element)) return "";
  for (let at: Element | null = element, level = 0; at && level < 3; at = at.parentElement, level++) {
    const before = at.previousElementSibling;
    const text = before ? tidy(wordsOf(before), titleLimit + 1) : "";
    if (text) return text.length > titleLimit ? "" : text;
  }
  return "";
}

function labelledBy(element: Element): string {
  const id = attribute(element, "aria-labelledby");
  const root = id ? (element.getRootNode() as Document | ShadowRoot) : null;
  const label = root?.getElementById?.(id);
  return label ? wordsOf(label) : "";
}

// Component libraries keep a hidden native input beside the control people use; it is the same control.
function isTwin(element: Element): boolean {
  if (localName(element) !== "input" || attribute(element, "aria-hidden") !== "true") return false;
  for (const sibling of element.parentElement?.children ?? []) {
    if (sibling !== element && /^(switch|checkbox|radio)$/.test(attribute(sibling, "role"))) return true;
  }
  return false;
}
