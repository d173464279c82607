/** The report as it is now: what it still needs, or the text, every byte of it, and the ways out. */
import { language, t } from "../ui/i18n";
import { Trouble } from "../ui/trouble";
import type { Case } from "../report/case";
import type { Authority, Fault, Objection, Seen } from "../wire.gen";
import { Missing } from "./letter-missing";
import { useReport, type Written } from "./report-ask";
import { ReportBytes } from "./report-bytes";
import type { Draft } from "./report-draft";
import { ReportOut } from "./report-out";
import { ReportSent } from "./report-sent";
import { ReportText } from "./report-text";

interface ReadyProps {
  found: Case;
  draft: Draft;
  to: Authority | null;
  seen: Seen[];
  objected: Objection[];
  /** Why it is not known who can act. */
  fault: Fault | null;
}

/** The second half of the page. */
export function ReportReady({ to, fault, ...rest }: ReadyProps) {
  if (rest.seen.length === 0) return null;
  if (fault) return <Trouble problem={{ what: "caseError", todo: "caseErrorHow", fault }} />;
  if (!to || rest.draft.person.country === "") return null;
  // Another body's report is never shown, nor saved, under this one's name.
  return <Ready key={to.id} to={to} {...rest} />;
}

function Ready({ to, ...rest }: Omit<ReadyProps, "to" | "fault"> & { to: Authority }) {
  const { found, draft, seen, objected } = rest;
  const { written, fault } = useReport(found, draft, to, seen, objected);
  return (
    <>
      {fault?.code === "unfilled" && <Missing where={fault.where} choices={{ grounds: [] }} says="caseMissing" />}
      {fault && fault.code !== "unfilled" && <Trouble problem={{ what: "caseError", todo: "caseErrorHow", fault }} />}
      {written && <Steps to={to} written={written} {...rest} />}
    </>
  );
}

function Steps({ to, written: { report, translation }, found, draft, seen }: Omit<ReadyProps, "to" | "fault"> & { to: Authority; written: Written }) {
  const shown = translation && report.language !== language() ? translation : null;
  return (
    <>
      <section id="text">
        <h2>{t("caseText")}</h2>
        <ReportText to={to} report={report} translation={shown} />
      </section>
      <section id="bytes">
        <h2>{t("caseBytes")}</h2>
        <ReportBytes report={report} />
      </section>
      <section id="out">
        <h2>{t("caseOut")}</h2>
        <ReportOut to={to} report={report} />
      </section>
      <ReportSent found={found} person={draft.person} to={to} report={report} seen={seen} />
    </>
  );
}
