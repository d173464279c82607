/**
 * Component libraries keep a native input or select beside the control people
 * use, so that a form sends it. It is the same control, and is read once.
 */
import { attribute, closest, firstChild, has, localName, nextSibling, parent, previousSibling, queryAll, queryOne, rendered } from "./dom";
import { labelsOf } from "./labels";

const partners: Record<string, string> = {
  checkbox: "[role=switch],[role=checkbox],[role=menuitemcheckbox],button[aria-pressed]",
  radio: "[role=radio],[role=menuitemradio],button[aria-pressed]",
  choice: "[role=combobox],[aria-haspopup=listbox]",
};
/** How many elements further out a partner may stand. */
const reach = 4;

/** The control that people use, where a native element only carries its value; null where it is the control itself. */
export function partnerOf(element: Element): Element | null {
  const kind = kindOf(element);
  const barrier = kind && withdrawnBy(element);
  const selector = partners[kind];
  if (!barrier || !selector) return null;
  let inner = element;
  for (let outer = parent(element), level = 0; outer && level < reach; outer = parent(outer), level++) {
    const near = queryAll(outer, selector).filter((one) => !barrier.contains(one));
    if (near[0] && kind === "choice") return near[0];
    if (near.length > 0) return agreed(element, near.length === 1 ? near[0] : beside(inner, selector));
    inner = outer;
  }
  return null;
}

/** Whether an element with a role is only the frame of a native control inside it, which is what people use. */
export function isFrame(element: Element): boolean {
  if (!has(element, "role") || has(element, "tabindex") || firstChild(element) === null || element.matches("button,input,a[href]")) return false;
  const inner = queryOne(element, "input[type=checkbox],input[type=radio]");
  const barrier = inner && withdrawnBy(inner);
  return inner !== null && !(barrier && element.contains(barrier));
}

/** Whether a native element is only a form's hidden field, with nothing that names it. */
export function isCarrier(element: Element): boolean {
  return kindOf(element) !== "" && has(element, "hidden") && !rendered(element) && !attribute(element, "aria-label") && labelsOf(element).length === 0;
}

// Two controls that differ are two.
function agreed(element: Element, partner: Element | null | undefined): Element | null {
  if (!partner) return null;
  const said = attribute(partner, "aria-checked") || attribute(partner, "aria-pressed");
  if (!said || said === "mixed") return partner;
  return (said === "true") === (element as HTMLInputElement).checked ? partner : null;
}

function kindOf(element: Element): "checkbox" | "radio" | "choice" | "" {
  if (localName(element) === "select") return "choice";
  if (localName(element) !== "input") return "";
  const { type } = element as HTMLInputElement;
  return type === "checkbox" || type === "radio" ? type : type === "text" ? "choice" : "";
}

// What takes it away from those who use the keyboard or a screen reader: they have the partner, outside of that.
function withdrawnBy(element: Element): Element | null {
  if (attribute(element, "tabindex") === "-1" || has(element, "hidden")) return element;
  return closest(element, "[aria-hidden=true],[inert]");
}

function beside(element: Element, selector: string): Element | null {
  for (const one of [previousSibling(element), nextSibling(element)]) if (one?.matches(selector)) return one;
  return null;
}
