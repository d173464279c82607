/** One reading of the page: in document order through shadow roots and frames, in slices that leave the page its frames. */
import type { Control, Layer, Snapshot } from "../wire.gen";
import { Around } from "./around";
import { customRole } from "./custom";
import { attribute, firstChild, has, innerTree, localName, queryOne, tidy, wordsOf } from "./dom";
import { readControl, roleOf } from "./control";
import { labelsKept, labelsOf, labelsRead } from "./labels";
import { accessibleName, fieldName } from "./name";
import { numberOf } from "./numbers";
import { isCarrier, isFrame, partnerOf } from "./twin";
import { readDrawn } from "./drawn";
import { readLayers } from "./layer";
import { rest } from "./rest";
import { Still } from "./still";
import { silent, stopsIn } from "./stops";

/** The most controls one snapshot carries; what is beyond is counted in `cut`. */
export const controlLimit = 5000;
/** The most links, buttons and the like among them: a feed has thousands that nobody asks about. */
const plainLimit = 2000;
const plainRoles = new Set(["link", "button", "menuitem", "tab"]);
/** How deep shadow roots, slots and frames are followed into each other. */
const depthLimit = 100;
const sliceMillis = 8;
/** A part that is marked busy longer than this was forgotten by the page, not by the network. */
const busyMillis = 15_000;

/** A snapshot and the elements its numbers stand for. */
export interface Reading {
  snapshot: Snapshot;
  elements: Map<number, Element>;
  /** The shadow roots and frame documents that were walked, whether they hold a control yet or not. */
  roots: Node[];
  /** What was read, for a later reading to start from. */
  walk: Walk;
  seen: Seen;
}

/** The controls of a walk with how they look and what they stand in. */
interface Seen {
  controls: Control[];
  layers: Layer[];
  /** Whether it was looked at what they stand in. */
  any: boolean;
}

/**
 * Reads the page. `since` is performance.now() at the last change of address;
 * `skip` is our own host element; `any`: also what controls stand in; `last`:
 * the reading since which nothing but time is known to have gone by.
 */
export async function readPage(since: number, skip: Element | null, any = false, last: Reading | null = null): Promise<Reading> {
  const stands = last?.seen.any === any && last.walk.stands();
  const walk = stands ? last.walk : await walked(skip, performance.now() - since > busyMillis);
  const seen = stands ? last.seen : await look(walk, any);
  return {
    elements: walk.elements,
    roots: walk.roots,
    walk,
    seen,
    snapshot: {
      url: location.href,
      lang: attribute(document.documentElement, "lang"),
      loading: document.readyState !== "complete" || walk.busy,
      age: Math.round(performance.now() - since),
      cut: walk.cut,
      // What is noted on them from here on belongs to this reading only.
      controls: seen.controls.map((control) => ({ ...control })),
      layers: seen.layers,
      title: tidy(document.title, 200),
    },
  };
}

async function look(walk: Walk, any: boolean): Promise<Seen> {
  const controls = walk.controls.map((control) => ({ ...control }));
  const layers: Layer[] = [];
  if (any) for (const _ of inSlices(readLayers(controls, walk.elements, layers))) await rest();
  for (const _ of inSlices(readDrawn(controls, walk.elements, layers))) await rest();
  return { controls, layers, any };
}

async function walked(skip: Element | null, patient: boolean): Promise<Walk> {
  const walk = new Walk(skip, patient);
  labelsKept();
  try {
    for (const _ of walk.tree(document)) await rest();
  } finally {
    labelsRead();
  }
  walk.lend();
  return walk;
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
  readonly #still = new Still();
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

  /** Reads a document or shadow root; yields whenever a slice of time is used up. */
  tree(root: Node, depth = 0): Generator<void> {
    return this.#among(stopsIn(root), depth);
  }

  *#among(elements: Element[], depth: number): Generator<void> {
    const around = new Around(this.#slotted);
    for (const element of elements) {
      if (performance.now() - this.#slice > sliceMillis) {
        yield;
        this.#slice = performance.now();
      }
      if (around.reach(element)) yield* this.#meet(element, around, depth);
    }
    around.leave();
  }

  /** Whether all that was read is so still. What the page was busy with may be there by now. */
  stands(): boolean {
    return !this.busy && this.#still.holds(this.controls, this.elements);
  }

  /** Gives controls without a name of their own that of their hidden twin. */
  lend(): void {
    for (const control of this.#lent.size > 0 ? this.controls : []) {
      const element = this.elements.get(control.n);
      const name = element && this.#lent.get(element);
      if (name && (control.name === "" || control.name === control.value)) control.name = name;
    }
  }

  *#meet(element: Element, around: Around, depth: number): Generator<void> {
    const name = localName(element);
    if (element === this.skip || silent.has(name) || this.#awaits(element)) return around.pass(element);
    this.#hear(element, name);
    const role = this.#roleOf(element);
    if (role) this.#take(element, role);
    if (leafRoles.has(role)) return around.pass(element);
    if (opensScope(element)) around.enter(element, this.#opened(element));
    if (depth < depthLimit) yield* this.#deeper(element, name, around, depth + 1);
  }

  // What is still loading is read once it is there.
  #awaits(element: Element): boolean {
    const busy = !this.patient && attribute(element, "aria-busy") === "true";
    this.busy ||= busy;
    return busy;
  }

  #roleOf(element: Element): string {
    const role = roleOf(element);
    return leafRoles.has(role) && isFrame(element) ? "" : role;
  }

  /** The trees that stand in an element beside its children: a shadow, what is shown in a slot, a frame's document. */
  *#deeper(element: Element, name: string, around: Around, depth: number): Generator<void> {
    if (name === "slot") return yield* this.#shown(element as HTMLSlotElement, depth);
    const inner = innerTree(element, name);
    this.#still.asked(element, inner);
    const custom = customRole(element);
    if (custom) around.enter(element, this.#ownControl(element, custom));
    if (!inner) return;
    around.enter(element);
    this.roots.push(inner);
    yield* this.tree(inner, depth);
  }

  // What a component shows in a slot stands under the headings around the slot.
  *#shown(slot: HTMLSlotElement, depth: number): Generator<void> {
    for (const element of slot.assignedElements()) {
      if (this.#slotted.has(element)) continue;
      this.#slotted.add(element);
      yield* this.#among([element, ...stopsIn(element)], depth);
    }
  }

  /** Takes a custom element once all that stands in it was read, and no control was among it. */
  #ownControl(element: Element, role: string): () => void {
    const before = this.#stateful;
    return () => {
      if (this.#stateful === before && !this.#roleOf(element)) this.#take(element, role);
    };
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
  #opened(element: Element): () => void {
    const outer = this.#headings;
    const name = tidy(fieldName(element) || titleBefore(element), 200);
    this.#headings = isDialog(element) ? [] : [...outer];
    if (name) this.#headings.push({ level: isDialog(element) ? 0 : 7, text: name });
    return () => (this.#headings = outer);
  }
}

const leafRoles = new Set(["switch", "checkbox", "radio", "menuitemcheckbox", "menuitemradio", "option", "tab", "textbox", "combobox"]);

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
  return isDialog(element) || localName(element) === "fieldset" || scopes.has(role) || isNamedPart(element) || isBoxList(element);
}

// A custom element keeps its role to itself, but a name that stands on one around others is their question.
function isNamedPart(element: Element): boolean {
  return localName(element).includes("-") && firstChild(element) !== null && (has(element, "aria-label") || has(element, "aria-labelledby"));
}

// Forms often list their boxes under a title that is neither a heading nor a
// legend: a label, a button, a paragraph just before the list.
function isBoxList(element: Element): boolean {
  return /^[uo]l$/.test(localName(element)) && element.querySelectorAll("li input[type=checkbox]").length > 1;
}

const titleLimit = 80;

// Libraries leave a group of radios without a name where their user wrote the question beside it.
function isRadioGroup(element: Element): boolean {
  return attribute(element, "role") === "radiogroup";
}

/** The short text just before a list of boxes or a group of radios, beside it or beside one of the two elements around it. */
function titleBefore(element: Element): string {
  const group = isRadioGroup(element);
  if (!group && !isBoxList(element)) return "";
  for (let at: Element | null = element, level = 0; at && level < 3; at = at.parentElement, level++) {
    const before = at.previousElementSibling;
    const text = before ? tidy(wordsOf(before), titleLimit + 1) : "";
    if (before && text) return text.length > titleLimit || (group && isRow(before)) ? "" : text;
  }
  return "";
}

// What holds a field of its own is the setting before, not a question.
function isRow(element: Element): boolean {
  return queryOne(element, "input, select, textarea, button, [role]") !== null;
}
