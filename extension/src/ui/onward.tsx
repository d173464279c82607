/** Where a card leads on to: a letter in place of the form, and what is kept of an act. */
import type { Finding } from "../wire.gen";
import { t } from "./i18n";

/** Where a letter does what a switch would, or stands in for the one that is missing. */
export const letterKinds = new Set(["form", "link", "mail", "none"]);

/** What the links need, and whom they tell. */
export interface OnwardProps {
  finding: Finding;
  /** The person brought it into this state on this page. */
  turned: boolean;
  onOpen(page: "letter" | "ledger"): void;
}

const wasKept = ({ finding, turned }: Pick<OnwardProps, "finding" | "turned">) => turned && finding.rule !== "" && finding.face.tone === "protected";

/** That it is written down, and how a picture is added: only a press of the toolbar button lets Veto take one. */
export function KeptLine(props: Pick<OnwardProps, "finding" | "turned">) {
  return wasKept(props) ? <p class="kept">{t("onwardKept", t("ledgerTitle"), t("proofTitle"))}</p> : null;
}

/** The buttons; nothing where nothing follows. */
export function Onward({ finding, turned, onOpen }: OnwardProps) {
  const letter = letterKinds.has(finding.kind) && finding.rule !== "" && !finding.yours;
  return (
    <>
      {letter && (
        <button type="button" class="letter" onClick={() => onOpen("letter")}>
          {t("letterTitle")}
        </button>
      )}
      {wasKept({ finding, turned }) && (
        <button type="button" class="ledger" onClick={() => onOpen("ledger")}>
          {t("ledgerTitle")}
        </button>
      )}
    </>
  );
}
