/** Which dialog, banner or form a control stands in. What a layer is about is for the core to say. */
import type { Control, Layer } from "../wire.gen";
import { attribute, localName, outerOf, tidy, wordsOf } from "./dom";

/** More controls than these, and a layer is the page itself: some sites put a form around everything. */
const controlsLimit = 60;
const layersLimit = 40;
const textLimit = 1500;

/** Reads the layers the visible controls stand in, and notes each control's; yields after each step. */
export function* readLayers(controls: Control[], elements: Map<number, Element>, layers: Layer[]): Generator<void> {
  const search = new Search();
  const members = new Map<Element, Control[]>();
  for (const control of controls) {
    const element = elements.get(control.n);
    const layer = element && !control.hidden ? search.around(element) : null;
    if (layer) members.set(layer, [...(members.get(layer) ?? []), control]);
    yield;
  }
  for (const [element, inside] of members) {
    if (inside.length > controlsLimit || layers.length === layersLimit) continue;
    const n = layers.length + 1;
    for (const control of inside) control.layer = n;
    layers.push({ n, kind: kindOf(element), text: tidy(wordsOf(element), textLimit) });
    yield;
  }
}

/** Each ancestor is looked at once, however many controls it holds. */
class Search {
  readonly #known = new Map<Element, Element | null>();

  /** The nearest dialog or banner, else the nearest form. */
  around(element: Element): Element | null {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at && !this.#known.has(at)) {
      path.push(at);
      at = outerOf(at);
    }
    let outer = at ? (this.#known.get(at) ?? null) : null;
    for (const one of path.reverse()) {
      outer = nearer(one, outer);
      this.#known.set(one, outer);
    }
    return outer;
  }
}

// A form within a dialog is part of the dialog.
function nearer(element: Element, outer: Element | null): Element | null {
  const kind = kindOf(element);
  if (kind === "") return outer;
  return kind === "form" && outer && kindOf(outer) !== "form" ? outer : element;
}

function kindOf(element: Element): "" | Layer["kind"] {
  const [name, role] = [localName(element), attribute(element, "role")];
  if (name === "dialog" || role === "dialog" || role === "alertdialog" || attribute(element, "aria-modal") === "true") return "dialog";
  if (name === "form" || role === "form") return "form";
  return !frames.has(name) && !frames.has(role) && hovers(element) ? "banner" : "";
}

// What a page keeps in view without asking anything.
const frames = new Set(["html", "body", "header", "nav", "aside", "button", "a", "navigation", "banner", "toolbar", "menubar", "tablist"]);

function hovers(element: Element): boolean {
  const { position } = getComputedStyle(element);
  return position === "fixed" || position === "sticky";
}
