/** The letter as it stands, what it still needs, and every way it can leave Veto: by the person's hand. */
import { useState } from "preact/hooks";
import { t } from "../ui/i18n";
import { save } from "../ui/save";
import { Trouble } from "../ui/trouble";
import type { Fault, Letter, LetterChoices } from "../wire.gen";
import type { Draft } from "./letter-draft";
import { Missing } from "./letter-missing";
import { Sent } from "./letter-sent";

interface OutProps {
  draft: Draft;
  letter: Letter | null;
  fault: Fault | null;
  choices: LetterChoices;
  names: Record<string, string>;
}

/** The preview and what can be done with it. */
export function LetterOut({ draft, letter, fault, choices, names }: OutProps) {
  return (
    <section id="out" aria-label={t("letterPreview")}>
      <h2>{t("letterPreview")}</h2>
      {fault?.code === "unfilled" && <Missing where={fault.where} choices={choices} />}
      {fault && fault.code !== "unfilled" && <Trouble problem={{ what: "letterError", todo: "letterErrorHow", fault }} />}
      {letter && <Ways letter={letter} />}
      {letter && <Paper letter={letter} />}
      {letter && <Sent draft={draft} letter={letter} names={names} />}
    </section>
  );
}

function Ways({ letter }: { letter: Letter }) {
  const [said, setSaid] = useState("");
  const copy = () => navigator.clipboard.writeText(letter.text).then(() => t("copied"), () => t("letterCopyByHand")).then(setSaid);
  return (
    <>
      <div class="buttons">
        <button type="button" id="copy" onClick={() => void copy()}>
          {t("copy")}
        </button>
        {letter.mailto && !letter.tooLong && (
          <a class="button" id="mail" href={letter.mailto}>
            {t("letterMail")}
          </a>
        )}
        {letter.eml && (
          <button type="button" id="eml" onClick={() => save(`${letter.fileName}.eml`, "message/rfc822", letter.eml)}>
            {t("letterEml")}
          </button>
        )}
        <button type="button" id="text" onClick={() => save(`${letter.fileName}.txt`, "text/plain;charset=utf-8", letter.text)}>
          {t("letterText")}
        </button>
        <button type="button" id="print" onClick={() => print()}>
          {t("letterPrint")}
        </button>
      </div>
      {!letter.eml && <p>{t("letterNoMail")}</p>}
      {letter.tooLong && <p>{t("letterTooLong")}</p>}
      <p role="status">{said}</p>
    </>
  );
}

// Read here, and printed alone: the rest of the page stays off the paper.
function Paper({ letter }: { letter: Letter }) {
  const { to } = letter;
  return (
    <article class="paper" lang={letter.language}>
      <p class="text from">{letter.from.join("\n")}</p>
      <p class="text to">{[to.name, ...(to.address ?? []), to.email ?? ""].filter(Boolean).join("\n")}</p>
      <p class="date">{letter.date}</p>
      <h3>{letter.subject}</h3>
      {letter.body.map((paragraph) => (
        <p class="text">{paragraph}</p>
      ))}
    </article>
  );
}
