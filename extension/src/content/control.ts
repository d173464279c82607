/** One element a person can operate, read into plain data. */
import type { Control } from "../wire.gen";
import { attribute, closest, firstChild, has, localName, rendered, several } from "./dom";
import { accessibleDescription, accessibleName, fieldName, plainName, rowText } from "./name";

const stateRoles = new Set(["switch", "checkbox", "radio", "menuitemcheckbox", "menuitemradio", "option"]);
const kept = ["id", "name", "data-testid", "aria-labelledby", "aria-describedby", "aria-haspopup", "type"];

/** Every element that could be a control; also asked of a row, to see how many it holds. */
export const controlSelector =
  "input:not([type=hidden]),select,textarea,button,a[href],[role=switch],[role=checkbox],[role=radio],[role=menuitemcheckbox]," +
  "[role=menuitemradio],[role=button],[role=link],[role=combobox],[aria-pressed]";
const stateSelector = "input[type=checkbox],input[type=radio],[role=switch],[role=checkbox],[role=radio],[aria-pressed]";

/** The ARIA role of a control (HTML-AAM for native elements), or "" if the element is none. */
export function roleOf(element: Element): string {
  const explicit = attribute(element, "role").split(" ")[0] ?? "";
  if (explicit) return stateRoles.has(explicit) || widgetRoles.has(explicit) ? explicit : nativeRole(element, true);
  return nativeRole(element, false);
}

const widgetRoles = new Set(["button", "link", "combobox", "textbox"]);

function nativeRole(element: Element, overridden: boolean): string {
  switch (localName(element)) {
    case "input":
      return inputRoles[(element as HTMLInputElement).type] ?? "textbox";
    case "button":
      return overridden ? "" : "button";
    case "select":
      return "combobox";
    case "textarea":
      return "textbox";
    case "a":
      return !overridden && has(element, "href") ? "link" : "";
    default:
      return !overridden && has(element, "aria-pressed") ? "button" : "";
  }
}

const inputRoles: Record<string, string> = {
  checkbox: "checkbox", radio: "radio", hidden: "", submit: "button", button: "button", reset: "button", image: "button",
  range: "slider", file: "", color: "",
};

/** The state of a control as the page has it now: "on", "off", "mixed", or "" where it has none. */
export function stateOf(element: Element, role: string): string {
  if (localName(element) === "input" && (role !== "button")) {
    const input = element as HTMLInputElement;
    if (input.type === "checkbox" || input.type === "radio") return input.indeterminate ? "mixed" : input.checked ? "on" : "off";
  }
  const word = attribute(element, "aria-checked") || attribute(element, "aria-pressed");
  if (word) return word === "true" ? "on" : word === "mixed" ? "mixed" : "off";
  return stateRoles.has(role) ? "off" : "";
}

/** Whether the person cannot operate it: disabled by itself, by its fieldset, or said to be. */
export function lockedOf(element: Element): boolean {
  return element.matches(":disabled") || closest(element, "[aria-disabled=true],[inert]") !== null || attribute(element, "aria-readonly") === "true";
}

/** Reads one control; headings are those the walk has gathered so far. */
export function readControl(element: Element, role: string, n: number, headings: string[]): Control {
  const state = stateOf(element, role);
  const visible = rendered(element) || (state !== "" && label(element) !== null);
  const name = nameOf(element, role, state);
  const control: Control = { n, role, name, headings };
  if (state) control.state = state;
  if (!visible) control.hidden = true;
  if (lockedOf(element)) control.locked = true;
  if (has(element, "required") || attribute(element, "aria-required") === "true") control.required = true;
  const description = state ? accessibleDescription(element) : "";
  if (description) control.description = description;
  const text = state && name.length < 25 ? rowText(element, (row) => several(row, stateSelector)) : "";
  if (text && text !== name) control.text = text;
  if (role === "radio") control.group = groupOf(element);
  if (localName(element) === "select") control.value = selected(element as HTMLSelectElement);
  const attributes = attributesOf(element, role);
  if (attributes) control.attributes = attributes;
  return control;
}

function nameOf(element: Element, role: string, state: string): string {
  if (role === "textbox") return fieldName(element);
  return state || needsWholeName(element, role) ? accessibleName(element) : plainName(element);
}

// A button in parts ("Improve … | On") reads as one word unless the parts are told apart; most links are plain text.
function needsWholeName(element: Element, role: string): boolean {
  return role === "combobox" || (role === "button" && firstChild(element) !== null);
}

/** A rendered label that stands for an input the page draws anew. */
export function label(element: Element): Element | null {
  const labels = (element as Partial<HTMLInputElement>).labels;
  for (const one of labels ?? []) if (rendered(one)) return one;
  return null;
}

function groupOf(element: Element): string {
  return attribute(element, "name") || attribute(closest(element, "[role=radiogroup]") ?? element, "id");
}

function selected(select: HTMLSelectElement): string {
  return select.selectedOptions[0]?.label.slice(0, 200) ?? "";
}

function attributesOf(element: Element, role: string): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const name of kept) {
    const value = attribute(element, name);
    if (value) found[name] = value.slice(0, 200);
  }
  if (role === "link") found["href"] = (element as HTMLAnchorElement).href.slice(0, 500);
  return Object.keys(found).length > 0 ? found : undefined;
}
