/**
 * Accessible names and descriptions.
 * dom-accessibility-api computes accname 1.2 over the DOM; kept by Testing
 * Library, 60 kB of source, no dependencies.
 */
import { computeAccessibleDescription, computeAccessibleName } from "dom-accessibility-api";
import { attribute, closest, firstChild, has, holdsTyped, localName, parent, queryOne, rendered, rootOf, spokenOf, textOf, tidy, wordsAround, wordsOf } from "./dom";
import { labelsOf, withKnownLabels } from "./labels";

/**
 * The accessible name of a control that has a state. accname puts the value of
 * a field inside a label into the name ("Remind me after [3] days"); that is
 * what the person typed, and stays out.
 */
export function accessibleName(element: Element): string {
  const plain = plainLabel(element);
  if (plain) return plain;
  const typed = typedLabel(element);
  if (typed !== null) return tidy(typed);
  const own = quietly(() => withKnownLabels(element, () => computeAccessibleName(element, { hidden: !rendered(element) })));
  return tidy(own) || hostName(element);
}

// Most fields have one label of plain words and nothing else that could name
// them: the words are the name, and accname's other questions need not be asked.
function plainLabel(element: Element): string {
  const [only, another] = labelsOf(element);
  if (!only || another || firstChild(only) || !rendered(only) || namesItself(element) || namesItself(only)) return "";
  return tidy(textOf(only));
}

function namesItself(element: Element): boolean {
  return has(element, "aria-labelledby") || has(element, "aria-label") || has(element, "aria-hidden");
}

function typedLabel(element: Element): string | null {
  const labels = labelsOf(element);
  return labels.some(holdsTyped) ? labels.map(spokenOf).join(" ") : null;
}

/** The name of a field or group, from what the page says about it, in the order of accname, and never from what stands in it. */
export function fieldName(element: Element): string {
  const labels = labelsOf(element).map(wordsOf).join(" ");
  return tidy(labelledBy(element) || attribute(element, "aria-label") || labels || attribute(element, "title") || attribute(element, "placeholder"), 300);
}

function labelledBy(element: Element): string {
  const ids = attribute(element, "aria-labelledby").split(/\s+/).filter(Boolean);
  return ids.flatMap((id) => queryOne(rootOf(element), `#${CSS.escape(id)}`) ?? []).map(wordsOf).join(" ");
}

/** The accessible description: what aria-describedby and the like add to the name. */
export function accessibleDescription(element: Element): string {
  if (!attribute(element, "aria-describedby") && !attribute(element, "aria-description") && !attribute(element, "title")) return "";
  return tidy(quietly(() => computeAccessibleDescription(element, { hidden: true })));
}

/** A button's or link's name, cheaply: there may be thousands on a page. */
export function plainName(element: Element): string {
  return tidy(attribute(element, "aria-label") || wordsOf(element) || attribute(element, "value") || attribute(element, "title"), 300);
}

/** The words of the row an element stands in, as far as no other control shares them. */
export function rowText(element: Element, isShared: (row: Element) => boolean): string {
  const own = firstChild(element) !== null || textOf(element) !== "";
  for (let row = parent(element), level = 0; row && level < 5; row = parent(row), level++) {
    if (isShared(row)) return "";
    const text = tidy(own ? wordsAround(element, row) : wordsOf(row), 300);
    if (text.length > 3) return text;
  }
  return "";
}

/** A control inside a component is often named on the component's own element, or by what stands in it. */
function hostName(element: Element): string {
  const root = rootOf(element);
  const host = root instanceof ShadowRoot ? root.host : localName(element).includes("-") ? element : null;
  if (!host) return "";
  const label = closest(host, "label");
  const named = quietly(() => computeAccessibleName(host, { hidden: !rendered(host) })) || attribute(host, "label");
  return tidy(named || (label ? wordsOf(label) : labelFor(host)) || wordsOf(host)) || (host === element ? "" : hostName(host));
}

function labelFor(host: Element): string {
  const id = attribute(host, "id");
  const root = host.getRootNode() as ParentNode;
  const label = id && root.querySelector(`label[for="${CSS.escape(id)}"]`);
  return label ? wordsOf(label) : "";
}

// The library walks page markup that may be broken on purpose; a name that
// cannot be computed is an empty name, which the core treats as unknown.
function quietly(compute: () => string): string {
  try {
    return compute();
  } catch {
    return "";
  }
}
