/**
 * Filling one field as typing does: the value goes in by the browser's own
 * setter, which the page's framework cannot have replaced, and the page is told
 * with the events that typing brings.
 */
import { lockedOf } from "./control";
import { localName } from "./dom";

/** filled: it says now what it should; kept: something of the person's stood there already; refused: the page did not take it. */
export type Filling = "filled" | "kept" | "refused";

const set = (prototype: object, name: string) => Object.getOwnPropertyDescriptor(prototype, name)?.set;
const setters: Record<string, ((value: string) => void) | undefined> = {
  input: set(HTMLInputElement.prototype, "value"),
  textarea: set(HTMLTextAreaElement.prototype, "value"),
  select: set(HTMLSelectElement.prototype, "value"),
};

/** Types a text into an empty field. */
export function type(field: Element, text: string): Filling {
  const there = valueOf(field);
  if (there === text) return "filled";
  if (there !== "") return "kept";
  const setter = setters[localName(field)];
  if (!setter || lockedOf(field)) return "refused";
  (field as HTMLElement).focus({ preventScroll: true });
  setter.call(field, text);
  announce(field);
  return valueOf(field) === text ? "filled" : "refused";
}

/** Chooses the first of some values that a list has. */
export function choose(field: Element, values: string[]): Filling {
  if (lockedOf(field) || localName(field) !== "select") return "refused";
  return pick(field as HTMLSelectElement, values);
}

function pick(list: HTMLSelectElement, values: string[]): Filling {
  const options = [...list.options];
  const wanted = values.map((value) => options.find((option) => plain(option.label) === plain(value) || plain(option.value) === plain(value))).find(Boolean);
  if (!wanted) return "refused";
  if (list.value === wanted.value) return "filled";
  setters["select"]?.call(list, wanted.value);
  announce(list);
  return list.value === wanted.value ? "filled" : "refused";
}

const plain = (text: string) => text.trim().toLocaleLowerCase();

/** What stands in a field. */
export function valueOf(field: Element): string {
  return (field as Partial<HTMLInputElement>).value ?? "";
}

function announce(field: Element): void {
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertReplacementText" }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
