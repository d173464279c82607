/** Where a control is on the screen, as the person sees it. */
import { label } from "./control";
import { closest, parent, viewportBox } from "./dom";

/** The element whose box the person sees as the control: a hidden input is drawn by its label or its row. */
export function anchorOf(element: Element): Element {
  if (big(element)) return element;
  const drawn = label(element) ?? closest(element, "label");
  if (drawn && big(drawn)) return drawn;
  let up = parent(element);
  for (let level = 0; up && level < 4; up = parent(up), level++) if (big(up)) return up;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && big(root.host) ? root.host : element;
}

function big(element: Element): boolean {
  const box = viewportBox(element);
  return box.width >= 8 && box.height >= 8;
}

/** The box of a control together with its label, in the viewport: what a hint must leave free. */
export function controlBox(element: Element): DOMRect {
  const box = viewportBox(anchorOf(element));
  const words = label(element);
  return words ? union(box, viewportBox(words)) : box;
}

// A label that is far away or as large as the page says nothing about where the control is.
function union(a: DOMRect, b: DOMRect): DOMRect {
  if (b.width === 0 || b.height > 200) return a;
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  const box = new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
  return box.height > 240 ? a : box;
}

/** A row whose words take two lines is no higher, in CSS pixels. */
const highestRow = 96;

const operable = "input, select, textarea, button, a[href], [role=switch], [role=checkbox], [role=button]";

/** What stands in one line with a control: the words beside a switch often belong to it for the eye only. */
export function lineBox(element: Element, box: DOMRect): DOMRect {
  let line = box;
  for (let row = parent(element), level = 0; row && level < 5; row = parent(row), level++) {
    const around = viewportBox(row);
    if (around.height > Math.max(highestRow, 3 * box.height) || row.querySelectorAll(operable).length > 1) break;
    line = union(line, around);
  }
  return line;
}

/** The box of a control with all that stands in one line with it: what the eye takes for the setting. */
export function rowBox(element: Element): DOMRect {
  return lineBox(element, controlBox(element));
}

/** Whether two boxes share a point. */
export function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
