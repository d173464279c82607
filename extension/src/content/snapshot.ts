/** One reading of the page: a walk in document order through shadow roots and frames, in slices that leave the page its frames. */
import type { Control, Layer, Snapshot } from "../wire.gen";
import { customRole } from "./custom";
import { attribute, canHost, firstChild, frameDocument, localName, nextSibling, shadowRoot, tidy, wordsOf } from "./dom";
import { readControl, roleOf } from "./control";
import { labelsKept, labelsOf, labelsRead } from "./labels";
import { accessibleName } from "./name";
import { numberOf } from "./numbers";
import { isCarrier, isFrame, partnerOf } from "./twin";
import { readDrawn } from "./drawn";
import { readLayers } from "./layer";

/** The most controls one snapshot carries; what is beyond is counted in `cut`. */
export const controlLimit = 5000;
/** The most links, buttons and the like among them: a feed has thousands that nobody asks about. */
const plainLimit = 2000;
const plainRoles = new Set(["link", "button", "menuitem", "tab"]);
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

/** Reads the page. `since` is performance.now() at the last change of address; `skip` is our own host element; `any`: also what controls stand in. */
export async function readPage(since: number, skip: Element | null, any = false): Promise<Reading> {
  const walk = new Walk(skip, performance.now() - since > busyMillis);
  labelsKept();
  try {
    for (const _ of walk.tree(document.documentElement, 0)) await rest();
  } finally {
    labelsRead();
  }
  walk.lend();
  const layers: Layer[] = [];
  if (any) for (const _ of inSlices(readLayers(walk.controls, walk.elements, layers))) await rest();
  for (const _ of inSlices(readDrawn(walk.controls, walk.elements, layers))) await rest();
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
      layers,
      title: tidy(document.title, 200),
    },
  };
}

/** Yields whenever steps have used up a slice of time. */
function* inSlices(steps: Iterable<void>): Generator<void> {
  let start = performance.now();
  for (const _ of steps) {
    if (performance.now() - start <= sliceMillis) continue;
    yield;
    start = performance.now();
  }
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
  /** How many controls with a state were taken: tells whether a custom element holds one. */
  #stateful = 0;
  /** What was visited in the slot where it is shown, not where it stands. */
  readonly #slotted = new Set<Element>();
  /** Names of hidden twins, for the controls that people use. */
  readonly #lent = new Map<Element, string>();
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
      if (!this.#slotted.has(element) && this.#meet(element, depth)) yield* this.#enter(element, depth);
    }
  }

  /** Gives controls without a name of their own that of their hidden twin. */
  lend(): void {
    for (const control of this.#lent.size > 0 ? this.controls : []) {
      const element = this.elements.get(control.n);
      const name = element && this.#lent.get(element);
      if (name && (control.name === "" || control.name === control.value)) control.name = name;
    }
  }

  /** Takes what an element is by itself, and tells whether more may be inside. Most elements of a page are a few words. */
  #meet(element: Element, depth: number): boolean {
    const name = localName(element);
    if (element === this.skip || silent.has(name) || depth > depthLimit) return false;
    if (attribute(element, "aria-busy") === "true" && !this.patient) {
      this.busy = true;
      return false;
    }
    this.#hear(element, name);
    const role = this.#roleOf(element);
    if (role) this.#take(element, role);
    return !leafRoles.has(role) && mayHold(element, name);
  }

  #roleOf(element: Element): string {
    const role = roleOf(element);
    return leafRoles.has(role) && isFrame(element) ? "" : role;
  }

  *#enter(element: Element, depth: number): Generator<void> {
    const outer = opensScope(element) ? this.#opened(element) : null;
    const before = this.#stateful;
    const root = shadowRoot(element);
    if (root) {
      this.roots.push(root);
      yield* this.tree(root.firstElementChild, depth + 1);
    }
    if (localName(element) === "slot") yield* this.#shown(element as HTMLSlotElement, depth);
    yield* this.tree(this.#inside(element), depth + 1);
    if (outer) this.#headings = outer;
    const custom = this.#stateful === before ? customRole(element) : "";
    if (custom && !this.#roleOf(element)) this.#take(element, custom);
  }

  // What a component shows in a slot stands under the headings around the slot.
  *#shown(slot: HTMLSlotElement, depth: number): Generator<void> {
    for (const element of slot.assignedElements()) {
      if (this.#slotted.has(element)) continue;
      this.#slotted.add(element);
      if (this.#meet(element, depth + 1)) yield* this.#enter(element, depth + 1);
    }
  }

  #inside(element: Element): Element | null {
    if (localName(element) !== "iframe") return firstChild(element);
    const inner = frameDocument(element);
    if (inner) this.roots.push(inner);
    return inner?.documentElement ?? null;
  }

  #take(element: Element, role: string): void {
    const plain = plainRoles.has(role);
    if (this.controls.length >= controlLimit || (plain && this.#plain >= plainLimit)) {
      this.cut++;
      return;
    }
    if (plain) this.#plain++;
    if (this.#isTwin(element)) return;
    const n = numberOf(element);
    this.elements.set(n, element);
    const control = readControl(element, role, n, this.#headings.map((heading) => heading.text).reverse().slice(0, 6));
    if (control.state) this.#stateful++;
    this.controls.push(control);
  }

  #isTwin(element: Element): boolean {
    const partner = partnerOf(element);
    if (partner && labelsOf(element).length > 0) this.#lent.set(partner, accessibleName(element));
    return partner !== null || isCarrier(element);
  }

  #hear(element: Element, name: string): void {
    const level = headingLevel(element, name);
    if (level === 0) return;
    const text = tidy(wordsOf(element), 200);
    if (!text) return;
    this.#headings = this.#headings.filter((heading) => heading.level < level);
    this.#headings.push({ level, text });
  }

  // A dialog or a group has headings of its own; those above it do not speak for it once it ends.
  #opened(element: Element): Heading[] {
    const outer = this.#headings;
    const name = tidy(attribute(element, "aria-label") || labelledBy(element) || listTitle(element), 200);
    this.#headings = isDialog(element) ? [] : [...outer];
    if (name) this.#headings.push({ level: isDialog(element) ? 0 : 7, text: name });
    return outer;
  }
}

const silent = new Set(["script", "style", "template", "noscript", "svg", "canvas", "video", "audio", "head"]);
const leafRoles = new Set(["switch", "checkbox", "radio", "menuitemcheckbox", "menuitemradio", "option", "tab", "textbox", "combobox"]);

function mayHold(element: Element, name: string): boolean {
  return firstChild(element) !== null || name === "slot" || name === "iframe" || canHost(element, name);
}

const levels: Partial<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6, legend: 7 };

function headingLevel(element: Element, name: string): number {
  const level = levels[name];
  if (level) return level;
  if (attribute(element, "role") === "heading") return Number(attribute(element, "aria-level")) || 2;
  return 0;
}

/** Whether an element is a dialog of any kind. */
export function isDialog(element: Element): boolean {
  const role = attribute(element, "role");
  return localName(element) === "dialog" || role === "dialog" || role === "alertdialog";
}

const scopes = new Set(["group", "radiogroup", "toolbar", "listbox", "tablist"]);

function opensScope(element: Element): boolean {
  const role = attribute(element, "role");
  return isDialog(element) || localName(element) === "fieldset" || scopes.has(role) || isBoxList(element);
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
