/** The same areas in figures: for whoever uses no pointer, and to take a bar away again. */
import { type Area, type Cuts, within } from "../ledger/blacken";
import { type Key, t } from "../ui/i18n";

interface AreasProps {
  image: ImageBitmap;
  cuts: Cuts;
  onCuts(cuts: Cuts): void;
}

/** What is kept and every bar, each as four figures. */
export function Areas({ image, cuts, onCuts }: AreasProps) {
  const middle: Area = [image.width / 4, image.height / 4, image.width / 4, image.height / 16];
  const set = (n: number, area: Area) => onCuts({ ...cuts, black: cuts.black.map((bar, m) => (m === n ? area : bar)) });
  return (
    <div class="areas">
      <Figures title={t("proofCrop")} area={cuts.keep} image={image} onArea={(keep) => onCuts({ ...cuts, keep })} />
      {cuts.black.map((bar, n) => (
        <Figures key={n} title={t("proofBar", String(n + 1))} area={bar} image={image} onArea={(area) => set(n, area)} onRemove={() => onCuts({ ...cuts, black: cuts.black.filter((_, m) => m !== n) })} />
      ))}
      <div class="buttons">
        <button type="button" id="bar" onClick={() => onCuts({ ...cuts, black: [...cuts.black, within(middle, image.width, image.height)] })}>
          {t("proofAddBar")}
        </button>
        <button type="button" id="whole" onClick={() => onCuts({ ...cuts, keep: [0, 0, image.width, image.height] })}>
          {t("proofUncrop")}
        </button>
      </div>
    </div>
  );
}

const sides: Key[] = ["areaLeft", "areaTop", "areaWidth", "areaHeight"];

interface FiguresProps {
  title: string;
  area: Area;
  image: ImageBitmap;
  onArea(area: Area): void;
  onRemove?(): void;
}

function Figures({ title, area, image, onArea, onRemove }: FiguresProps) {
  const set = (side: number, value: number) => onArea(within(area.map((old, n) => (n === side ? value : old)) as Area, image.width, image.height));
  return (
    <fieldset class="figures">
      <legend>{title}</legend>
      {sides.map((label, side) => (
        <label key={label}>
          {t(label)} <input type="number" min={0} step={10} value={Math.round(area[side] ?? 0)} onChange={(event) => set(side, event.currentTarget.valueAsNumber || 0)} />
        </label>
      ))}
      {onRemove && (
        <button type="button" class="take" onClick={onRemove}>
          {t("proofRemoveBar")}
        </button>
      )}
    </fieldset>
  );
}
