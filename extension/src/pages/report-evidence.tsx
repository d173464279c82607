/** The evidence: the picture, the controls around, and how much of the address goes with it. */
import { type Trim, trimmed } from "../ledger/address";
import { Choose, Tick } from "../ui/fields";
import { type Key, t } from "../ui/i18n";
import type { Marked } from "../wire.gen";
import { chosenIn } from "./report-draft";
import { ReportPicture, type Retouch } from "./report-picture";
import { type PartProps, turned } from "./report-seen";

interface EvidenceProps extends PartProps {
  image: ImageBitmap | null;
  retouch: Retouch;
  onRetouch(retouch: Retouch): void;
}

const lengths: [Trim, Key][] = [["host", "trimHost"], ["page", "trimPage"], ["whole", "trimWhole"]];

/** The second part of the form. */
export function ReportEvidence({ image, retouch, onRetouch, ...part }: EvidenceProps) {
  const { found, draft, candidates, change } = part;
  const chosen = chosenIn(draft, candidates);
  const [first] = chosen.filter(({ line }) => !line);
  return (
    <fieldset id="evidence">
      <legend>{t("caseEvidence")}</legend>
      {!image && <p class="warning">{t("casePictureNone")}</p>}
      {image && <Tick label={t("casePicture")} on={draft.pictured} onTurn={(pictured) => change({ pictured })} />}
      {image && draft.pictured && <ReportPicture found={found} image={image} chosen={chosen} retouch={retouch} onRetouch={onRetouch} />}
      <Markup {...part} />
      {first && <Choose id="trim" label={t("caseTrim")} value={draft.trim} onValue={(trim) => change({ trim: trim as Trim })} choices={lengths.map(([trim, key]) => [trim, t(key)])} hint={trimmed(first.seen.address, draft.trim)} />}
    </fieldset>
  );
}

function Markup({ draft, candidates, change }: PartProps) {
  const rows = chosenIn(draft, candidates).flatMap(({ id, seen }) => seen.markup.map((marked, n) => ({ marked, key: `${id}/${n}` })));
  if (rows.length === 0) return null;
  return (
    <div class="labelled marked" role="group" aria-labelledby="markup">
      <b id="markup">{t("caseMarkup")}</b>
      <p>{t("caseMarkupHow")}</p>
      <div>
        {rows.map(({ marked, key }) => (
          <Tick key={key} label={says(marked)} on={!draft.without.includes(key)} onTurn={() => change({ without: turned(draft.without, key) })} />
        ))}
      </div>
    </div>
  );
}

const states: Partial<Record<Marked["state"], Key>> = { on: "chipOn", off: "chipOff", locked: "chipLocked" };

function says({ role, name, state, this: meant }: Marked): string {
  const key = states[state];
  return [t("proofControlIs", name, role), ...(key ? [t(key)] : []), ...(meant ? [t("caseMarkupThis")] : [])].join(" · ");
}
