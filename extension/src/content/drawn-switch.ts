/** A switch as it is drawn: the colour of its track, and where its knob stands. */
import type { Drawn } from "../wire.gen";
import { firstChild, nextSibling, outerOf, parent } from "./dom";
import { fillOf, groundOf, isOpaque } from "./paint";

/** A painted part of a switch: an element or what a style sheet adds to one. Lengths in CSS pixels, `left` in the viewport. */
interface Part {
  left: number;
  width: number;
  height: number;
  fill: string;
}

const partsLimit = 12;

/** Measures a switch; null where it is not drawn as one, or moves just now. */
export function drawnSwitch(element: Element): Drawn | null {
  const body = bodyOf(element);
  if (!body || moves(body)) return null;
  const box = body.getBoundingClientRect();
  const parts = partsOf(body).filter(({ fill }) => fill !== "" && fill !== "image");
  const track = largest(parts);
  if (!track) return null;
  const knob = largest(parts.filter((part) => isKnob(part, track))) ?? null;
  return {
    width: Math.round(box.width),
    height: Math.round(box.height),
    ...(isOpaque(track.fill) ? {} : { ground: groundOf(parent(body)) }),
    track: track.fill,
    knob: knob ? percent(knob.left + knob.width / 2 - box.left, box.width) : picturedKnob(body),
  };
}

/** The box people take for the switch: the control itself, or a wrapper of its shape. */
function bodyOf(element: Element): Element | null {
  for (let at: Element | null = element, level = 0; at && level < 4; at = outerOf(at), level++) {
    const { width, height } = at.getBoundingClientRect();
    if (height >= 10 && height <= 48 && width >= height * 1.3 && width <= height * 3.5) return at;
    if (height > 60) return null;
  }
  return null;
}

// Between two states the colours are those of neither.
function moves(body: Element): boolean {
  return body.getAnimations({ subtree: true }).some(({ playState }) => playState === "running");
}

function partsOf(body: Element): Part[] {
  const parts: Part[] = [];
  for (const element of within(body)) {
    const { left, width, height } = element.getBoundingClientRect();
    parts.push({ left, width, height, fill: fillOf(getComputedStyle(element)) });
    for (const pseudo of ["::before", "::after"]) {
      const part = added(element, left, pseudo);
      if (part) parts.push(part);
    }
  }
  return parts;
}

function* within(element: Element, left = { count: partsLimit }): Generator<Element> {
  if (left.count-- <= 0) return;
  yield element;
  for (let child = firstChild(element); child; child = nextSibling(child)) yield* within(child, left);
}

// A browser tells no box of these; their own lengths do where they are placed by them.
function added(element: Element, origin: number, pseudo: string): Part | null {
  const style = getComputedStyle(element, pseudo);
  if (style.content === "none" || style.content === "normal" || style.position !== "absolute") return null;
  const [left, width, height] = [style.left, style.width, style.height].map(Number.parseFloat) as [number, number, number];
  if (![left, width, height].every(Number.isFinite)) return null;
  return { left: origin + left + shift(style.transform), width, height, fill: fillOf(style) };
}

/** How far to the right a computed transform moves: "matrix(1, 0, 0, 1, 20, 0)". */
function shift(transform: string): number {
  return Number(/^matrix\((?:[^,]+,){4}([^,]+),/.exec(transform)?.[1] ?? 0);
}

function largest(parts: Part[]): Part | undefined {
  return parts.reduce<Part | undefined>((best, part) => (best && area(best) >= area(part) ? best : part), undefined);
}

const area = ({ width, height }: Part) => width * height;

function isKnob(part: Part, track: Part): boolean {
  const ratio = part.width / part.height;
  return part.width >= 6 && ratio > 0.7 && ratio < 1.4 && part.width <= track.width * 0.75 && part.fill !== track.fill;
}

// Some draw the knob as a picture and move that.
function picturedKnob(body: Element): number {
  const style = getComputedStyle(body);
  const place = /^(\d+(?:\.\d+)?)%/.exec(style.backgroundPosition)?.[1];
  return style.backgroundImage !== "none" && style.backgroundRepeat === "no-repeat" && place ? percent(Number(place), 100) : 0;
}

function percent(part: number, whole: number): number {
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}
