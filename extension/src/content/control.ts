/** One element a person can operate, read into plain data. */
import type { Control } from "../wire.gen";
import { chosen, innerLabel, isAnswer, isPicker, isPickerField, nameWithout } from "./choice";
import { customRole, customState } from "./custom";
import { attribute, closest, closestShown, firstChild, has, localName, queryOne, rendered, several } from "./dom";
import { labelsOf } from "./labels";
import { accessibleDescription, accessibleName, fieldName, plainName, rowText } from "./name";
import { numberOf } from "./numbers";

const stateRoles = new Set(["switch", "checkbox", "radio", "menuitemcheckbox", "menuitemradio"]);
/** Roles that are a control only where they are an answer by themselves. */
const answerRoles = new Set(["option", "tab"]);
const kept = ["id", "name", "data-testid", "aria-labelledby", "aria-describedby", "aria-haspopup", "type", "autocomplete"];

/** Every element that could be a control; also asked of a row, to see how many it holds. */
export const controlSelector =
  "input:not([type=hidden]),select,textarea,button,a[href],[role=switch],[role=checkbox],[role=radio],[role=menuitemcheckbox]," +
  "[role=menuitemradio],[role=menuitem],[role=tab],[role=button],[role=link],[role=combobox],[aria-pressed]";
/** What has a state of its own. */
export const stateSelector = "input[type=checkbox],input[type=radio],[role=switch],[role=checkbox],[role=radio],[aria-pressed]";

/** The ARIA role of a control (HTML-AAM for native elements), or "" if the element is none. */
export function roleOf(element: Element): string {
  const explicit = attribute(element, "role").split(" ")[0] ?? "";
  if (!explicit) return nativeRole(element, false);
  if (answerRoles.has(explicit)) return isAnswer(element, explicit) || isStep(element, explicit) ? explicit : "";
  return stateRoles.has(explicit) || widgetRoles.has(explicit) ? explicit : nativeRole(element, true);
}

const widgetRoles = new Set(["button", "link", "menuitem", "combobox", "textbox"]);

// A tab that leads to a panel is a step on a way; what can be operated inside it speaks for itself.
function isStep(element: Element, role: string): boolean {
  return role === "tab" && queryOne(element, controlSelector) === null;
}

function nativeRole(element: Element, overridden: boolean): string {
  switch (localName(element)) {
    case "input":
      return inputRoles[(element as HTMLInputElement).type] ?? (isPickerField(element) ? "combobox" : "textbox");
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

/** The state of a control as the page has it now: "on", "off", "mixed", or "" where it has none or does not say. */
export function stateOf(element: Element, role: string): string {
  if (localName(element) === "input" && role !== "button") return inputState(element as HTMLInputElement) || ariaState(element, role);
  return ariaState(element, role) || (stateRoles.has(role) ? quietState(element) : "");
}

function inputState(input: HTMLInputElement): string {
  if (input.type !== "checkbox" && input.type !== "radio") return "";
  return input.indeterminate ? "mixed" : input.checked ? "on" : "off";
}

function ariaState(element: Element, role: string): string {
  const selected = answerRoles.has(role) && isAnswer(element, role) ? attribute(element, "aria-selected") || "false" : "";
  const word = attribute(element, "aria-checked") || attribute(element, "aria-pressed") || selected;
  if (!word) return "";
  return word === "true" ? "on" : word === "mixed" ? "mixed" : "off";
}

// A role without a state: the native input inside has it, or a custom element
// shows it; else ARIA takes it for off, unless words inside may say more.
function quietState(element: Element): string {
  const inner = queryOne(element, "input[type=checkbox],input[type=radio]");
  if (inner) return inputState(inner as HTMLInputElement);
  if (customRole(element)) return customState(element);
  return has(element, "role") && plainName(element) === "" ? "off" : "";
}

/** Whether the person cannot operate it: disabled by itself, by its fieldset, or said to be. */
export function lockedOf(element: Element): boolean {
  return element.matches(":disabled") || closest(element, "[aria-disabled=true],[inert]") !== null || attribute(element, "aria-readonly") === "true";
}

/** What a page can change of a control without anything being announced: by a property or a style. */
export interface Now {
  state: string;
  /** The chosen option of a picker. */
  value: string;
  hidden: boolean;
}

/** How a control is now. */
export function nowOf(element: Element, role: string): Now {
  const state = stateOf(element, role);
  const visible = rendered(element) || (state !== "" && label(element) !== null);
  return { state, value: isPicker(element, role) ? chosen(element) : "", hidden: !visible };
}

/** Reads one control; headings are those the walk has gathered so far. */
export function readControl(element: Element, role: string, n: number, headings: string[]): Control {
  const { state, value, hidden } = nowOf(element, role);
  const name = nameWithout(nameOf(element, role, state), value) || (value ? innerLabel(element) : "");
  const control: Control = { n, role, name, headings };
  if (state) control.state = state;
  if (value) control.value = value;
  if (hidden) control.hidden = true;
  if (lockedOf(element)) control.locked = true;
  if (has(element, "required") || attribute(element, "aria-required") === "true") control.required = true;
  const description = state ? accessibleDescription(element) : "";
  if (description) control.description = description;
  const text = needsRow(role, state, name) ? rowText(element, (row) => several(row, stateSelector)) : "";
  if (text && text !== name) control.text = text;
  const group = answerRoles.has(role) && state === "" ? "" : groupOf(element, role);
  if (group) control.group = group;
  const attributes = attributesOf(element, role);
  if (attributes) control.attributes = attributes;
  return control;
}

const shortName = 25;
/** The longest word for a state is shorter than this in every language Veto knows. */
const oneWord = 16;

// A short name may say little more than the state; a button's whole name may be the state.
function needsRow(role: string, state: string, name: string): boolean {
  if (state || stateRoles.has(role)) return name.length < shortName;
  return role === "button" && name.length < oneWord && !name.includes(" ");
}

function nameOf(element: Element, role: string, state: string): string {
  if (role === "textbox") return fieldName(element);
  return state || stateRoles.has(role) || needsWholeName(element, role) ? accessibleName(element) : plainName(element);
}

// A button in parts ("Improve … | On") reads as one word unless the parts are told apart; most links are plain text.
function needsWholeName(element: Element, role: string): boolean {
  return isPicker(element, role) || (role === "button" && firstChild(element) !== null);
}

/** A rendered label that stands for an input the page draws anew. */
export function label(element: Element): Element | null {
  return labelsOf(element).find(rendered) ?? null;
}

const groups = "[role=radiogroup],[role=group],[role=toolbar],[role=listbox],[role=tablist],fieldset";

// Answers to one question share a group: a native name, or what stands around them.
function groupOf(element: Element, role: string): string {
  if (role !== "radio" && role !== "menuitemradio" && !answerRoles.has(role) && !has(element, "aria-pressed")) return "";
  const around = closestShown(element, groups);
  return attribute(element, "name") || (around ? attribute(around, "id") || `#${numberOf(around)}` : "");
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
