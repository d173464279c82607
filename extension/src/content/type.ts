/** The type a card is set in. */

/** Sizes and weights of ui/card.css. */
const fonts = ["14px", "600 14px", "600 15px", "13px", "600 13px"].map((one) => `${one} system-ui, sans-serif`);

/** Measures a word in each font, outside of the page: the browser finds its fonts the first time they are asked for, and later nobody waits for that. */
export function rehearseType(): void {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  if (!canvas) return;
  for (const font of fonts) {
    canvas.font = font;
    canvas.measureText("Veto");
  }
}
