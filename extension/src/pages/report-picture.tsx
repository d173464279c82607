/** The picture of a report: cropped to what it is about and marked, black where somebody could be known by it. */
import { useEffect, useState } from "preact/hooks";
import { areaOf, around, type Cuts, kept, union, within } from "../ledger/blacken";
import { toBase64 } from "../ledger/file";
import type { Case } from "../report/case";
import { Tick } from "../ui/fields";
import { type Key, t } from "../ui/i18n";
import type { Image } from "../wire.gen";
import { Areas } from "./proof-areas";
import { Easel, type Suggestion } from "./proof-easel";
import type { Candidate } from "./report-draft";

/** What the person did to the picture: `keep` is null until they cropped, `shown` are the suggestions they turned off. */
export interface Retouch {
  keep: Cuts["keep"] | null;
  black: Cuts["black"];
  shown: number[];
}

/** Nothing yet: what is suggested is black, for what somebody forgets must not be what is seen. */
export const untouched: Retouch = { keep: null, black: [], shown: [] };

interface PictureProps {
  found: Case;
  image: ImageBitmap;
  chosen: Candidate[];
  retouch: Retouch;
  onRetouch(retouch: Retouch): void;
}

const kinds: Record<Case["personal"][number]["kind"], Key> = { mail: "casePersonalMail", name: "casePersonalName", face: "casePersonalFace", typed: "casePersonalTyped" };

/** The easel with what is suggested. */
export function ReportPicture({ found, image, chosen, retouch, onRetouch }: PictureProps) {
  const { personal } = found;
  const cuts = cutsOf(image, chosen, retouch);
  const turn = (n: number) => onRetouch({ ...retouch, shown: retouch.shown.includes(n) ? retouch.shown.filter((one) => one !== n) : [...retouch.shown, n] });
  const cut = ({ keep, black }: Cuts) => onRetouch({ ...retouch, keep: keep === cuts.keep ? retouch.keep : keep, black });
  return (
    <>
      <Easel image={image} cuts={cuts} suggested={suggestions(found, image, retouch)} onCuts={cut} onTurn={turn} />
      {personal.length > 0 && (
        <fieldset id="suggested">
          <legend>{t("caseSuggested")}</legend>
          <p class="quiet">{t("caseSuggestedHow")}</p>
          {personal.map(({ kind }, n) => (
            <Tick key={n} label={t(kinds[kind], String(n + 1))} on={!retouch.shown.includes(n)} onTurn={() => turn(n)} />
          ))}
          <button type="button" id="all-black" disabled={retouch.shown.length === 0} onClick={() => onRetouch({ ...retouch, shown: [] })}>
            {t("caseSuggestedAll")}
          </button>
        </fieldset>
      )}
      <details>
        <summary>{t("caseAreas")}</summary>
        <Areas image={image} cuts={cuts} onCuts={cut} />
      </details>
    </>
  );
}

function suggestions({ personal }: Case, image: ImageBitmap, { shown }: Retouch): Suggestion[] {
  return personal.map(({ box }, n) => ({ area: within(areaOf(box, image), image.width, image.height), on: !shown.includes(n) }));
}

function cutsOf(image: ImageBitmap, chosen: Candidate[], { keep, black }: Retouch): Cuts {
  const marks = chosen.flatMap(({ box }) => (box ? [areaOf(box, image)] : []));
  const whole: Cuts["keep"] = [0, 0, image.width, image.height];
  return { keep: keep ?? (marks.length > 0 ? around(union(marks), image, 0) : whole), black, marks };
}

/** The picture as it goes into the report; null until it is made. Made anew from the pixels that are left, whenever something changes. */
export function useImage(found: Case, image: ImageBitmap | null, chosen: Candidate[], retouch: Retouch): Image | null {
  const [made, setMade] = useState<Image | null>(null);
  const about = chosen.map(({ id }) => id).join(" ");
  useEffect(() => {
    let current = true;
    if (image) void imageOf(found, image, chosen, retouch).then((made) => current && setMade(made));
    return () => void (current = false);
  }, [image, about, retouch]);
  return made;
}

async function imageOf(found: Case, image: ImageBitmap, chosen: Candidate[], retouch: Retouch): Promise<Image> {
  const cuts = cutsOf(image, chosen, retouch);
  const hidden = suggestions(found, image, retouch).filter(({ on }) => on).map(({ area }) => area);
  const { bytes } = await kept(image, { ...cuts, black: [...cuts.black, ...hidden] });
  const [, , width, height] = within(cuts.keep, image.width, image.height);
  return { png: toBase64(bytes), width, height, alt: altOf(chosen) };
}

/** Words of the page itself, which are the same in every language. */
export function altOf(chosen: Candidate[]): string {
  return chosen.map(({ seen }) => [`“${seen.name || seen.title}”`, seen.role && `(${seen.role})`].filter(Boolean).join(" ")).join(", ");
}
