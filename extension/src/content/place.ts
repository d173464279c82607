/**
 * Where a hint stands: beside its control, never over it.
 * Floating UI places and follows it; well kept, 10 kB, no dependencies of others.
 */
import { autoUpdate, computePosition, flip, offset, shift, size, type Placement, type VirtualElement } from "@floating-ui/dom";
import { anchorOf, controlBox, lineBox, overlap, rowBox } from "./box";
import { viewportBox } from "./dom";
import { oncePainted } from "./rest";

const gap = 12;
const edge = 8;
/** Below this many pixels a card cannot be read; a control that leaves less is as tall as the screen. */
const leastRoom = 120;

/**
 * Keeps a card beside a control, or as a sheet at an edge of a small screen,
 * until the returned function is called. Without a control the card stands in
 * the corner and speaks for the page.
 */
export function follow(element: Element | null, card: HTMLElement, outline: HTMLElement, sheet: () => boolean, placed: () => void): () => void {
  if (!element) return stand(card, placed);
  const anchor = anchorOf(element);
  const update = (first = false) => place(element, anchor, card, outline, sheet(), first).then(placed);
  const target: VirtualElement = { getBoundingClientRect: () => rowBox(element), contextElement: anchor };
  const inFrame = element.ownerDocument !== document;
  return afterPainting(update(true), () => autoUpdate(target, card, () => void update(), { animationFrame: inFrame }));
}

// What it takes to follow is as much work as placing: the card is painted before.
function afterPainting(placed: Promise<void>, start: () => () => void): () => void {
  let stop: (() => void) | null = null;
  let over = false;
  const go = () => {
    if (!over) stop = start();
  };
  void placed.then(() => oncePainted(go));
  return () => {
    over = true;
    stop?.();
  };
}

function stand(card: HTMLElement, placed: () => void): () => void {
  const settle = () => putSheet(card, new DOMRect());
  settle();
  placed();
  const size = new ResizeObserver(settle);
  size.observe(card);
  addEventListener("resize", settle);
  return () => {
    size.disconnect();
    removeEventListener("resize", settle);
  };
}

async function place(element: Element, anchor: Element, card: HTMLElement, outline: HTMLElement, sheet: boolean, first: boolean): Promise<void> {
  const box = controlBox(element);
  surround(outline, box);
  // A control further down must not hide what there is to say about it: the card waits in the corner.
  const away = box.bottom < 0 || box.top > innerHeight || box.width === 0;
  if (sheet || away) return putSheet(card, box);
  const line = lineBox(element, box);
  card.style.removeProperty("--room");
  const { x, y } = await besides({ getBoundingClientRect: () => line, contextElement: anchor }, card, fallbacks(box, line), (room, height) => fitIn(card, room, first ? height : Infinity));
  put(card, x, y);
  const placed = viewportBox(card);
  if (overlap(placed, box) || !onScreen(placed)) putSheet(card, box);
}

function besides(target: VirtualElement, card: HTMLElement, fallbackPlacements: Placement[], room: (available: number, height: number) => void): Promise<{ x: number; y: number }> {
  return computePosition(target, card, {
    strategy: "fixed",
    placement: "right-start",
    middleware: [offset(gap), flip({ fallbackPlacements, padding: edge }), shift({ padding: edge }), size({ padding: edge, apply: ({ availableHeight, rects }) => room(availableHeight, rects.floating.height) })],
  });
}

/** Places a card that is not in the page, for nothing: the browser compiles what it runs for the first time, and later nobody waits for that. */
export function rehearsePlace(card: HTMLElement): void {
  const nowhere = new DOMRect();
  void besides({ getBoundingClientRect: () => nowhere, contextElement: document.documentElement }, card, fallbacks(nowhere, nowhere), () => {});
}

// With a limit the browser works out the style of all that stands in the card once more: one that limits nothing yet waits until it was painted.
function fitIn(card: HTMLElement, room: number, height: number): void {
  if (height > room) limit(card, room);
}

// What does not fit is scrolled to inside the card.
function limit(card: HTMLElement, height: number): void {
  card.style.setProperty("--room", `${Math.round(Math.max(height, leastRoom))}px`);
}

function onScreen(box: DOMRect): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
}

// A control at the end of its line has its hint below or above that end, not at the far side of the line.
function fallbacks(box: DOMRect, line: DOMRect): Placement[] {
  const atEnd = box.left + box.right > line.left + line.right;
  return atEnd ? ["bottom-end", "top-end", "left-start"] : ["left-start", "bottom-start", "top-start", "bottom-end", "top-end"];
}

/** Puts the card at an edge of the window: at the bottom, or at the top if only that leaves the control free. */
function putSheet(card: HTMLElement, box: DOMRect): void {
  const [above, under] = roomAround(box);
  limit(card, innerHeight - 2 * edge);
  const below = card.offsetHeight + 2 * edge <= under || under >= above;
  limit(card, Math.floor(below ? under : above) - 2 * edge);
  const width = card.offsetWidth;
  const whole = width >= innerWidth - 2 * edge;
  const margin = whole ? 0 : edge;
  put(card, whole ? (innerWidth - width) / 2 : innerWidth - width - edge, below ? innerHeight - card.offsetHeight - margin : margin);
}

// A control that is not in the window leaves all of it.
function roomAround(box: DOMRect): [above: number, under: number] {
  const away = box.bottom < 0 || box.top > innerHeight || box.width === 0;
  return away ? [innerHeight, innerHeight] : [Math.max(box.top, 0), innerHeight - Math.min(box.bottom, innerHeight)];
}

function put(card: HTMLElement, x: number, y: number): void {
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
}

/** Draws an outline around a box, at a little distance. */
export function surround(outline: HTMLElement, box: DOMRect): void {
  const space = 4;
  outline.style.left = `${box.left - space}px`;
  outline.style.top = `${box.top - space}px`;
  outline.style.width = `${box.width + 2 * space}px`;
  outline.style.height = `${box.height + 2 * space}px`;
  outline.hidden = box.width === 0;
}
