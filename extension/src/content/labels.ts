/**
 * The labels of form fields. The browser's own list walks the whole tree for
 * every field that is asked for it, so that many fields take the square of a
 * page; while a page is read, each tree's labels are gone through once.
 */
import { attribute, queryAll, queryOne, rootOf } from "./dom";

type Labels = Map<Element, Element[]>;
let trees: Map<Node, Labels> | null = null;

/** Begins a reading: labels are looked up as they stand now, until `labelsRead`. */
export function labelsKept(): void {
  trees = new Map();
}

/** Ends a reading. */
export function labelsRead(): void {
  trees = null;
}

/** The labels of an element, in document order; while a page is read, also those of what is no field. */
export function labelsOf(element: Element): Element[] {
  if (!trees) return [...((element as Partial<HTMLInputElement>).labels ?? [])];
  const root = rootOf(element);
  let labels = trees.get(root);
  if (!labels) trees.set(root, (labels = gathered(root)));
  return labels.get(element) ?? [];
}

function gathered(root: Node): Labels {
  const labels: Labels = new Map();
  for (const label of queryAll(root, "label")) {
    const control = (label as HTMLLabelElement).control ?? named(root, label);
    if (control) labels.set(control, [...(labels.get(control) ?? []), label]);
  }
  return labels;
}

// A browser knows no label of what is no field, but libraries give one to a group of radios.
function named(root: Node, label: Element): Element | null {
  const id = attribute(label, "for");
  return id ? queryOne(root, `#${CSS.escape(id)}`) : null;
}

/** Runs what asks the element itself for its labels: it gets those we know, which no page sees. */
export function withKnownLabels<T>(element: Element, run: () => T): T {
  if (!trees || (element as Partial<HTMLInputElement>).labels === undefined) return run();
  Object.defineProperty(element, "labels", { value: labelsOf(element), configurable: true });
  try {
    return run();
  } finally {
    Reflect.deleteProperty(element, "labels");
  }
}
