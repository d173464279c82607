/** A picture as it is kept: cropped, and black where the person said so. What is black or cut off is in no byte of it. */
import type { Picture } from "./line";

/** A rectangle in pixels of a picture: left, top, width, height. */
export type Area = [number, number, number, number];

/** What to keep of a picture and what to black out, both in pixels of the whole. */
export interface Cuts {
  keep: Area;
  black: Area[];
  /** What is outlined, because it is what the picture is about. */
  marks?: Area[];
}

/** An area as far as it lies inside a picture, in whole pixels, never smaller than one. */
export function within([x, y, w, h]: Area, width: number, height: number): Area {
  const left = clamp(Math.round(x), 0, width - 1);
  const top = clamp(Math.round(y), 0, height - 1);
  return [left, top, clamp(Math.round(w), 1, width - left), clamp(Math.round(h), 1, height - top)];
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** A part of a picture (left, top, width, height, each 0 to 1) in its pixels. */
export function areaOf([x, y, w, h]: Area, { width, height }: ImageBitmap): Area {
  return [x * width, y * height, w * width, h * height];
}

/** An area with its surroundings: its height again on every side, unless said otherwise, and never less than a few lines. */
export function around([x, y, w, h]: Area, image: ImageBitmap, wanted = h): Area {
  const margin = Math.max(wanted, image.width / 16);
  return within([x - margin, y - margin, w + 2 * margin, h + 2 * margin], image.width, image.height);
}

/** The smallest area that holds all of these. */
export function union(areas: Area[]): Area {
  const left = Math.min(...areas.map(([x]) => x));
  const top = Math.min(...areas.map(([, y]) => y));
  return [left, top, Math.max(...areas.map(([x, , w]) => x + w)) - left, Math.max(...areas.map(([, y, , h]) => y + h)) - top];
}

/** Draws what is kept into a canvas of its own size. */
export function drawKept(canvas: HTMLCanvasElement, image: ImageBitmap, { keep, black, marks = [] }: Cuts): void {
  const [x, y, w, h] = within(keep, image.width, image.height);
  canvas.width = w;
  canvas.height = h;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("the browser has no canvas to draw on");
  pen.drawImage(image, -x, -y);
  for (const mark of marks) outline(pen, mark, -x, -y);
  pen.fillStyle = "#000";
  for (const bar of black) {
    const [left, top, width, height] = within(bar, image.width, image.height);
    pen.fillRect(left - x, top - y, width, height);
  }
}

/** So far from what it marks, and so thick. */
const [gap, thickness] = [4, 3];

/** Draws an outline round an area, moved by dx and dy. */
export function outline(pen: CanvasRenderingContext2D, [left, top, width, height]: Area, dx: number, dy: number): void {
  // Dark on light and light on dark: one of the two is always seen.
  for (const [color, line] of [["#fff", thickness + 2], ["#9a5b00", thickness]] as const) {
    pen.strokeStyle = color;
    pen.lineWidth = line;
    pen.strokeRect(left + dx - gap, top + dy - gap, width + 2 * gap, height + 2 * gap);
  }
}

/** The picture that is kept: made anew from the pixels that are left. */
export async function kept(image: ImageBitmap, cuts: Cuts): Promise<Picture> {
  const canvas = document.createElement("canvas");
  drawKept(canvas, image, cuts);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("the browser could not write the picture as PNG");
  return { type: "image/png", bytes: await blob.arrayBuffer() };
}
