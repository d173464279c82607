/** A proof before it is kept: the person crops it, blacks out what is nobody's business, and chooses how much of the address stays. */
import { useEffect, useState } from "preact/hooks";
import { type Trim, trimmed, trims } from "../ledger/address";
import { areaOf, around, type Cuts, kept } from "../ledger/blacken";
import { fromBase64 } from "../ledger/file";
import * as ledger from "../ledger/ledger";
import type { Line } from "../ledger/line";
import { dropShot, handed, type Shot } from "../ledger/shot";
import { ledgerProblem } from "../ledger/trouble";
import { today } from "../now";
import { Choose } from "../ui/fields";
import { type Key, t } from "../ui/i18n";
import { openPage, PageHead } from "../ui/page";
import { type Problem, Trouble } from "../ui/trouble";
import { Areas } from "./proof-areas";
import { Easel } from "./proof-easel";

interface Data {
  shot: Shot | null;
  image: ImageBitmap | null;
}

async function load(): Promise<Data> {
  const shot = await handed();
  return { shot, image: shot && (await createImageBitmap(new Blob([fromBase64(shot.picture.split(",")[1] ?? "")], { type: "image/png" }))) };
}

function Page({ shot, image }: Data) {
  return (
    <div class="page proof-page">
      <PageHead>
        <nav>
          <a href="ledger.html">{t("ledgerTitle")}</a>
        </nav>
      </PageHead>
      <main>
        <h1>{t("proofTitle")}</h1>
        {shot && image ? <Proof shot={shot} image={image} /> : <p class="lead">{t("proofNone")}</p>}
      </main>
    </div>
  );
}

function Proof({ shot, image }: { shot: Shot; image: ImageBitmap }) {
  const [cuts, setCuts] = useState<Cuts>(() => ({ keep: around(areaOf(shot.box, image), image), black: [] }));
  const [trim, setTrim] = useState<Trim>("page");
  const [line, setLine] = useState<Line | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const keep = () => keepIt(shot, image, cuts, trim).then(setLine, (reason) => setProblem(ledgerProblem(reason)));
  useEffect(() => forgetOnLeave(), []);
  if (line) return <Kept line={line} />;
  return (
    <>
      <p class="lead">{t("proofLead")}</p>
      <Easel image={image} cuts={cuts} onCuts={setCuts} />
      <Areas image={image} cuts={cuts} onCuts={setCuts} />
      <Address url={shot.url} trim={trim} onTrim={setTrim} />
      <div class="buttons">
        <button type="button" class="main" id="keep" onClick={() => void keep()}>
          {t("proofKeep")}
        </button>
        <button type="button" class="take" id="drop" onClick={() => void dropShot().then(() => close())}>
          {t("proofDrop")}
        </button>
      </div>
      {problem && <Trouble problem={problem} />}
    </>
  );
}

// What was not kept is gone with the page.
function forgetOnLeave(): () => void {
  const leave = () => void dropShot();
  addEventListener("pagehide", leave);
  return () => removeEventListener("pagehide", leave);
}

const trimWords: Record<Trim, Key> = { page: "trimPage", whole: "trimWhole", host: "trimHost", none: "trimNone" };

function Address({ url, trim, onTrim }: { url: string; trim: Trim; onTrim(trim: Trim): void }) {
  return (
    <div class="form">
      <Choose id="trim" label={t("proofTrim")} value={trim} onValue={(value) => onTrim(value as Trim)} choices={trims.map((one) => [one, t(trimWords[one])])} hint={trimmed(url, trim) || "–"} />
    </div>
  );
}

function Kept({ line }: { line: Line }) {
  return (
    <div role="status">
      <p class="lead">{t("proofKept")}</p>
      <p>
        <a class="button main" href={`ledger.html?${new URLSearchParams({ line: line.earlier || line.id })}`}>
          {t("ledgerTitle")}
        </a>
      </p>
    </div>
  );
}

// A picture of a state that the ledger has a deed for stands beside that deed.
async function keepIt(shot: Shot, image: ImageBitmap, cuts: Cuts, trim: Trim): Promise<Line> {
  const picture = await kept(image, cuts);
  const [newest] = (await ledger.ofRule(shot.rule)).filter(({ deed }) => deed !== "seen");
  const earlier = newest && newest.control?.after === shot.control.after ? newest.id : "";
  const { platform, name, rule, title, checked, at } = shot;
  const control = { ...shot.control, address: trimmed(shot.url, trim) };
  const line = await ledger.write(
    { platform, name, rule, title, deed: "seen", how: "switch", day: today(new Date(at)), at, control, checked, version: chrome.runtime.getManifest().version, controller: "", text: "", earlier },
    { picture },
  );
  await dropShot();
  return line;
}

openPage("proofTitle", load, (data) => <Page {...data} />);
