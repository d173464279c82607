/** What an element is painted with, and what lies behind it. */
import { outerOf } from "./dom";

/** An element's own background: a colour, "image", or "" where it has none. */
export function fillOf(style: CSSStyleDeclaration): string {
  if (style.backgroundImage !== "none") return "image";
  return isClear(style.backgroundColor) ? "" : style.backgroundColor;
}

/** The colour of an element's border, "" where it has none. */
export function borderOf(style: CSSStyleDeclaration): string {
  const none = style.borderTopStyle === "none" || Number.parseFloat(style.borderTopWidth) === 0;
  return none || isClear(style.borderTopColor) ? "" : style.borderTopColor;
}

const isClear = (colour: string) => colour === "transparent" || /^rgba\(.*, 0\)$/.test(colour);

/** Whether nothing shines through a computed colour. */
export const isOpaque = (colour: string) => /^rgb\(/.test(colour);

/** The colour behind an element's parent and what that stands on; "" where it is a picture, see-through, or faded. */
export function groundOf(from: Element | null): string {
  let ground = "";
  for (let at = from; at; at = outerOf(at)) {
    const style = getComputedStyle(at);
    if (style.opacity !== "1") return "";
    const fill = ground ? "" : fillOf(style);
    if (fill && !isOpaque(fill)) return "";
    ground ||= fill;
  }
  return ground || canvas();
}

// Where nobody paints, the browser does: white, unless page and person agree on dark.
function canvas(): string {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches && getComputedStyle(document.documentElement).colorScheme.includes("dark");
  return dark ? "" : "rgb(255, 255, 255)";
}
