/** The picture one draws on with a pointer: what is kept is framed, what is black is black. */
import { useEffect, useRef, useState } from "preact/hooks";
import { type Area, type Cuts, outline, within } from "../ledger/blacken";
import { t } from "../ui/i18n";

interface EaselProps {
  image: ImageBitmap;
  cuts: Cuts;
  onCuts(cuts: Cuts): void;
  /** What is proposed to be black; a click on one turns it. */
  suggested?: Suggestion[];
  onTurn?(n: number): void;
}

/** An area that is proposed to be black, and whether it is. */
export interface Suggestion {
  area: Area;
  on: boolean;
}

type Tool = "keep" | "black";

/** The picture, and the choice of what dragging over it does. */
export function Easel({ image, cuts, onCuts, suggested = [], onTurn }: EaselProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [tool, setTool] = useState<Tool>("black");
  const [from, setFrom] = useState<[number, number] | null>(null);
  const [drawn, setDrawn] = useState<Area | null>(null);
  const shown = drawn ? changed(cuts, tool, drawn) : cuts;
  useEffect(() => paint(canvas.current, image, shown, suggested), [image, shown, suggested]);
  const end = () => {
    const clicked = from && !drawn ? suggested.findIndex(({ area }) => holds(area, from)) : -1;
    if (drawn) onCuts(changed(cuts, tool, drawn));
    if (clicked >= 0) onTurn?.(clicked);
    setFrom(null);
    setDrawn(null);
  };
  return (
    <>
      <fieldset class="languages tools">
        <legend class="heard">{t("proofTool")}</legend>
        {(["black", "keep"] as const).map((one) => (
          <label>
            <input type="radio" name="tool" value={one} checked={tool === one} onChange={() => setTool(one)} /> {t(one === "black" ? "proofBlack" : "proofCrop")}
          </label>
        ))}
      </fieldset>
      <canvas
        ref={canvas}
        class="easel"
        role="img"
        aria-label={t("proofCanvas")}
        width={image.width}
        height={image.height}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setFrom(pointIn(event));
        }}
        onPointerMove={(event) => from && setDrawn(between(from, pointIn(event)))}
        onPointerUp={end}
        onPointerCancel={() => (setFrom(null), setDrawn(null))}
      />
    </>
  );
}

function changed(cuts: Cuts, tool: Tool, area: Area): Cuts {
  return tool === "keep" ? { ...cuts, keep: area } : { ...cuts, black: [...cuts.black, area] };
}

const holds = ([x, y, w, h]: Area, [px, py]: [number, number]) => px >= x && px <= x + w && py >= y && py <= y + h;

function pointIn(event: PointerEvent): [number, number] {
  const canvas = event.currentTarget as HTMLCanvasElement;
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return [((event.clientX - left) * canvas.width) / width, ((event.clientY - top) * canvas.height) / height];
}

function between([ax, ay]: [number, number], [bx, by]: [number, number]): Area {
  return [Math.min(ax, bx), Math.min(ay, by), Math.abs(ax - bx), Math.abs(ay - by)];
}

// What is cut off is dimmed, not gone, so that one can change one's mind.
function paint(canvas: HTMLCanvasElement | null, image: ImageBitmap, { keep, black, marks = [] }: Cuts, suggested: Suggestion[]): void {
  const pen = canvas?.getContext("2d");
  if (!canvas || !pen) return;
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.globalAlpha = 0.3;
  pen.drawImage(image, 0, 0);
  pen.globalAlpha = 1;
  const [x, y, w, h] = within(keep, image.width, image.height);
  pen.drawImage(image, x, y, w, h, x, y, w, h);
  for (const mark of marks) outline(pen, mark, 0, 0);
  pen.fillStyle = "#000";
  for (const { area, on } of suggested) propose(pen, area, on);
  for (const bar of black) pen.fillRect(...within(bar, image.width, image.height));
  pen.strokeStyle = "#1f4fa3";
  pen.lineWidth = 2;
  pen.strokeRect(x, y, w, h);
}

// Dashed, in black or in light, so that one sees it on what is black and on what is not.
function propose(pen: CanvasRenderingContext2D, area: Area, on: boolean): void {
  pen.save();
  if (on) pen.fillRect(...area);
  pen.setLineDash([6, 4]);
  pen.lineWidth = 2;
  pen.strokeStyle = on ? "#8fb4ff" : "#1f4fa3";
  pen.strokeRect(...area);
  pen.restore();
}
