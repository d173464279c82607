/** Controls that hold one of several answers: selects of any make, lists of options, tabs that are no way to a panel. */
import { attribute, childCount, closestShown, has, localName, parent, queryAll, queryOne, rendered, rootOf, spokenOf, tidy } from "./dom";
import { accessibleName } from "./name";

const limit = 200;

/** Whether a control opens a list of which one entry is chosen. */
export function isPicker(element: Element, role: string): boolean {
  return role === "combobox" || (role === "button" && attribute(element, "aria-haspopup") === "listbox");
}

/** Whether a field is only the face of a list: nothing can be typed into it. */
export function isPickerField(element: Element): boolean {
  return has(element, "readonly") && attribute(element, "aria-haspopup") === "listbox";
}

/** The chosen option of a picker, never what a person typed into one. */
export function chosen(element: Element): string {
  switch (localName(element)) {
    case "select":
      return (element as HTMLSelectElement).selectedOptions[0]?.label.slice(0, limit) ?? "";
    case "input":
      return (has(element, "readonly") && tidy((element as HTMLInputElement).value, limit)) || shownBeside(element as HTMLInputElement);
    default:
      return tidy(spokenOf(element), limit);
  }
}

/** How far around an empty field libraries draw what was chosen, and how many elements they put there. */
const mostAround = 2;
const mostBeside = 8;

// A field to search the list with stays empty; what was chosen stands beside it, in a box that holds no other control.
function shownBeside(field: HTMLInputElement): string {
  if (field.value !== "") return "";
  for (let at = parent(field), level = 0; at && level < mostAround; at = parent(at), level++) {
    // Where many fields share a box, looking around each would take the square of the page.
    if (childCount(at) > mostBeside || queryAll(at, "input,select,textarea,button,a[href]").length > 1) return "";
    const text = tidy(spokenOf(at), limit);
    if (text) return text === accessibleName(field) ? "" : text;
  }
  return "";
}

/** The words of a label that stands inside a picker. */
export function innerLabel(element: Element): string {
  const label = queryOne(element, "label");
  return label ? tidy(spokenOf(label), limit) : "";
}

/** A picker's name without the option that it repeats ("Visibility Public"). */
export function nameWithout(name: string, value: string): string {
  if (!value || name === value) return name;
  if (name.endsWith(value)) return name.slice(0, -value.length).trim();
  return name.startsWith(`${value} `) ? name.slice(value.length).trim() : name;
}

/** Whether an option or tab is an answer by itself: in a list that has a name and that no other control opens; beside no panel. */
export function isAnswer(element: Element, role: string): boolean {
  const list = closestShown(element, role === "tab" ? "[role=tablist]" : "[role=listbox]");
  if (!list || !rendered(list) || !(has(list, "aria-label") || has(list, "aria-labelledby"))) return false;
  return role === "tab" ? !leads(element) : !isPopup(list);
}

function leads(tab: Element): boolean {
  return has(tab, "aria-controls") || has(tab, "href") || queryOne(tab, "a[href]") !== null;
}

function isPopup(list: Element): boolean {
  const id = attribute(list, "id");
  return id !== "" && queryOne(rootOf(list), `[aria-controls~="${CSS.escape(id)}"],[aria-owns~="${CSS.escape(id)}"]`) !== null;
}
