/** One line of the ledger, opened: what was seen, the pictures, the letter, what came back, what is next. */
import { useEffect, useState } from "preact/hooks";
import { isWhole } from "../ledger/file";
import * as ledger from "../ledger/ledger";
import type { Line, Picture } from "../ledger/line";
import { deedSays, howSays } from "../ledger/tell";
import type { Person } from "../person";
import { Fact } from "../ui/facts";
import { t } from "../ui/i18n";
import { Answers } from "./ledger-answers";
import { FileNumber } from "./ledger-number";
import { Next } from "./ledger-next";
import { PictureView } from "./picture";

interface LineProps {
  line: Line;
  all: Line[];
  person: Person;
  onErased(entry: ledger.Entry): void;
}

/** The line's whole story. */
export function LedgerLine({ line, all, person, onErased }: LineProps) {
  const erase = async () => {
    const entry = await ledger.erase(line.id);
    if (entry) onErased(entry);
  };
  const before = all.find(({ id }) => id === line.earlier);
  return (
    <div class="story">
      {line.deed === "again" && before ? <SideBySide before={before} now={line} all={all} /> : <Proof line={line} all={all} />}
      {line.text && <Letter line={line} />}
      {line.deed === "reported" && <FileNumber line={line} />}
      <Answers line={line} />
      <Next line={line} person={person} />
      <button type="button" class="take erase" onClick={() => void erase()}>
        {t("ledgerErase")}
      </button>
    </div>
  );
}

function SideBySide({ before, now, all }: { before: Line; now: Line; all: Line[] }) {
  return (
    <div class="sides">
      <Proof line={before} all={all} head />
      <Proof line={now} all={all} head />
    </div>
  );
}

// A picture that was kept of a deed is a line of its own, sealed at its own time.
function Proof({ line, all, head = false }: { line: Line; all: Line[]; head?: boolean }) {
  const pictures = [line, ...all.filter(({ earlier, deed }) => earlier === line.id && deed === "seen")].filter(({ pictured }) => pictured);
  return (
    <div class="proof">
      {head && (
        <h3>
          {deedSays(line)} {t("ledgerOn", line.day)}
        </h3>
      )}
      <Seen line={line} />
      {pictures.map((pictured) => (
        <Pictured key={pictured.id} line={pictured} />
      ))}
    </div>
  );
}

const states = { on: "chipOn", off: "chipOff", locked: "chipLocked" } as const;
const state = (value: string) => (value in states ? t(states[value as keyof typeof states]) : value);

function Seen({ line }: { line: Line }) {
  const { control } = line;
  return (
    <>
      {control && (
        <>
          <Fact label="proofControl" text={t("proofControlIs", control.name, control.role)} />
          <Fact label="proofState" text={control.before === control.after ? state(control.after) : t("proofFromTo", state(control.before), state(control.after))} />
          <Fact label="proofAddress" text={control.address} />
          <Fact label="proofAccount" text={t("proofAccountIs")} />
        </>
      )}
      <Fact label="caseBody" text={line.to} />
      <Fact label="proofWay" text={line.how === "switch" ? "" : howSays(line.how)} />
      <Fact label="proofWritten" text={t({ key: "proofAt", args: [line.at] })} />
      <Fact label="proofRule" text={[line.rule, line.checked && t("coverageDate", line.checked), `Veto ${line.version}`].filter(Boolean).join(" · ")} />
      <Seal line={line} />
    </>
  );
}

function Seal({ line }: { line: Line }) {
  const [whole, setWhole] = useState<boolean | null>(null);
  useEffect(() => void check(line).then(setWhole), [line.id]);
  return (
    <p class="seal">
      <b>{t("proofSeal")}</b> <code>{line.seal}</code> {whole !== null && <span class={whole ? "whole" : "broken"}>{t(whole ? "proofWhole" : "proofBroken")}</span>}
    </p>
  );
}

async function check(line: Line): Promise<boolean> {
  return isWhole({ line, picture: line.pictured ? await ledger.pictureOf(line.id) : null });
}

function Pictured({ line }: { line: Line }) {
  const [picture, setPicture] = useState<Picture | null>(null);
  useEffect(() => void ledger.pictureOf(line.id).then(setPicture), [line.id]);
  return (
    <figure>
      {picture && <PictureView picture={picture} label={t("proofPicture", line.control?.name ?? line.title)} />}
      <figcaption>
        {t({ key: "proofAt", args: [line.at] })} <Seal line={line} />
      </figcaption>
    </figure>
  );
}

function Letter({ line }: { line: Line }) {
  return (
    <details>
      <summary>{t("ledgerLetter")}</summary>
      <p class="text">{line.text}</p>
    </details>
  );
}
