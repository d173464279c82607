/** Every way a report can leave Veto: by the person's hand. */
import { useState } from "preact/hooks";
import { Away } from "../ui/facts";
import { t } from "../ui/i18n";
import { save } from "../ui/save";
import type { Authority, Report } from "../wire.gen";

/** The buttons. */
export function ReportOut({ to, report }: { to: Authority; report: Report }) {
  const [said, setSaid] = useState("");
  const copy = () => navigator.clipboard.writeText(report.text).then(() => t("copied"), () => t("letterCopyByHand")).then(setSaid);
  return (
    <>
      <div class="buttons">
        <button type="button" class="main" id="save" onClick={() => save(`${report.fileName}.html`, "text/html;charset=utf-8", report.evidence)}>
          {t("caseSave")}
        </button>
        {to.form && (
          <Away href={to.form} class="button">
            {t("caseForm")}
          </Away>
        )}
        {report.eml && (
          <button type="button" id="eml" onClick={() => save(`${report.fileName}.eml`, "message/rfc822", report.eml)}>
            {t("caseEml")}
          </button>
        )}
        {report.mailto && !report.tooLong && (
          <a class="button" id="mail" href={report.mailto}>
            {t("letterMail")}
          </a>
        )}
        <button type="button" id="copy" onClick={() => void copy()}>
          {t("caseCopy")}
        </button>
        <button type="button" id="json" onClick={() => save(`${report.fileName}.json`, "application/json", report.data)}>
          {t("caseJson")}
        </button>
        <button type="button" id="print" onClick={() => print()}>
          {t("letterPrint")}
        </button>
      </div>
      {report.mailto && <p class="quiet">{t(report.tooLong ? "letterTooLong" : "caseMailHow")}</p>}
      <p role="status">{said}</p>
    </>
  );
}
