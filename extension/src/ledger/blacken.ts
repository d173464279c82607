/** A picture as it is kept: cropped, and black where the person said so. What is black or cut off is in no byte of it. */
import type { Picture } from "./line";

/** A rectangle in pixels of a picture: left, top, width, height. */
export type Area = [number, number, number, number];

/** What to keep of a picture and what to black out, both in pixels of the whole. */
export interface Cuts {
  keep: Area;
  black: Area[];
}

/** An area as far as it lies inside a picture, in whole pixels, never smaller than one. */
export function within([x, y, w, h]: Area, width: number, height: number): Area {
  const left = clamp(Math.round(x), 0, width - 1);
  const top = clamp(Math.round(y), 0, height - 1);
  return [left, top, clamp(Math.round(w), 1, width - left), clamp(Math.round(h), 1, height - top)];
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** Draws what is kept into a canvas of its own size. */
export function drawKept(canvas: HTMLCanvasElement, image: ImageBitmap, { keep, black }: Cuts): void {
  const [x, y, w, h] = within(keep, image.width, image.height);
  canvas.width = w;
  canvas.height = h;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("the browser has no canvas to draw on");
  pen.drawImage(image, -x, -y);
  pen.fillStyle = "#000";
  for (const bar of black) {
    const [left, top, width, height] = within(bar, image.width, image.height);
    pen.fillRect(left - x, top - y, width, height);
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
