/** How a control looks: sizes and colours as the browser computed them. What they mean is for the core to say. */
import type { Control, Drawn, Layer } from "../wire.gen";
import { firstChild, localName, nextSibling, parent, textOf } from "./dom";
import { drawnSwitch } from "./drawn-switch";
import { borderOf, fillOf, groundOf } from "./paint";

/** A page has this many switches and buttons measured at most. */
const drawnLimit = 400;

/** Measures switches, and the buttons and links of dialogs and banners; yields after each. */
export function* readDrawn(controls: Control[], elements: Map<number, Element>, layers: Layer[]): Generator<void> {
  const overlays = new Set(layers.filter(({ kind }) => kind !== "form").map(({ n }) => n));
  let left = drawnLimit;
  for (const control of controls) {
    const element = elements.get(control.n);
    if (!element || control.hidden) continue;
    const drawn = measured(control, element, overlays);
    yield;
    if (!drawn) continue;
    control.drawn = drawn;
    if (--left === 0) return;
  }
}

function measured(control: Control, element: Element, overlays: Set<number>): Drawn | null {
  if (control.role === "switch" || control.role === "checkbox") return drawnSwitch(element);
  const button = control.role === "button" || control.role === "link";
  return button && control.layer && overlays.has(control.layer) ? drawnButton(element) : null;
}

function drawnButton(element: Element): Drawn {
  const { width, height } = element.getBoundingClientRect();
  const [outside, inside] = [getComputedStyle(element), getComputedStyle(innermost(element))];
  return {
    width: Math.round(width),
    height: Math.round(height),
    ink: inside.color,
    fill: fillOf(outside),
    border: borderOf(outside),
    ground: groundOf(parent(element)),
    size: Number.parseFloat(inside.fontSize) || 0,
    weight: Number(inside.fontWeight) || 0,
    underline: inside.textDecorationLine.includes("underline"),
  };
}

// A button's words often stand in an element of their own, with colours of their own.
function innermost(element: Element): Element {
  for (let at = element; ; ) {
    const child = firstChild(at);
    if (!child || nextSibling(child) || localName(child) === "svg" || textOf(child)?.trim() !== textOf(at)?.trim()) return at;
    at = child;
  }
}
