/** A kept picture, drawn from its bytes: no address leads to it, so no page can ask for it. */
import { useEffect, useRef } from "preact/hooks";
import type { Picture } from "../ledger/line";

/** Shows a picture as wide as there is room. */
export function PictureView({ picture, label }: { picture: Picture; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => void draw(canvas.current, picture), [picture]);
  return <canvas ref={canvas} class="kept" role="img" aria-label={label} />;
}

async function draw(canvas: HTMLCanvasElement | null, { bytes, type }: Picture): Promise<void> {
  const image = await createImageBitmap(new Blob([bytes], { type }));
  if (!canvas) return;
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext("2d")?.drawImage(image, 0, 0);
}
