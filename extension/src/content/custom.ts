/**
 * Custom elements that keep role and state to themselves (ElementInternals):
 * no attribute says what they are, and what their class keeps is the page's
 * world, which ours cannot read. The last part of the element's name says what
 * it is ("fluent-switch"); its state shows in a custom state, in a mark inside
 * its shadow, or in an attribute.
 */
import { attribute, has, localName, queryAll, queryOne, rootOf, shadowRoot } from "./dom";

const roles: Record<string, string> = { switch: "switch", toggle: "switch", checkbox: "checkbox", radio: "radio" };
const words = ["checked", "selected", "pressed"];
const marks = words.flatMap((word) => [`.${word}`, `[part~=${word}]`, `[data-state=${word}]`]).join(",");
const mostKin = 50;

/** How the elements of one name show that they are on: by what changes with them, or by an attribute. */
type Sign = "live" | "attribute";
const signs = new Map<string, Sign>();

/** The role that a custom element's name says, or "". Asked only of one that holds no control of its own. */
export function customRole(element: Element): string {
  const parts = localName(element).split("-");
  return parts.length > 1 ? (roles[parts.at(-1) ?? ""] ?? "") : "";
}

/**
 * The state of a custom element that says it by no ARIA attribute. That it is
 * off is believed only where one of its kin on the page was seen to show the
 * opposite; otherwise "".
 */
export function customState(element: Element): "on" | "off" | "" {
  const sign = signOf(element);
  if (sign === "live") return isLive(element) ? "on" : "off";
  if (sign === "attribute") return hasAttribute(element) ? "on" : "off";
  return "";
}

// An attribute may be no more than the first state; what is seen to change counts before it.
function signOf(element: Element): Sign | undefined {
  const name = localName(element);
  const known = signs.get(name);
  if (known === "live") return known;
  const kin = [element, ...queryAll(rootOf(element), name).slice(0, mostKin)];
  if (kin.some(isLive)) signs.set(name, "live");
  else if (kin.some(hasAttribute)) signs.set(name, "attribute");
  return signs.get(name);
}

function isLive(element: Element): boolean {
  return words.some((word) => inState(element, word)) || marked(element);
}

function marked(element: Element): boolean {
  const root = shadowRoot(element);
  return root !== null && queryOne(root, marks) !== null;
}

function hasAttribute(element: Element): boolean {
  return words.some((word) => has(element, word) && attribute(element, word) !== "false");
}

// `:state()` is younger than the rest; a browser that does not know it throws.
function inState(element: Element, word: string): boolean {
  try {
    return element.matches(`:state(${word})`);
  } catch {
    return false;
  }
}
