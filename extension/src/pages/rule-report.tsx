/** What a report about a rule would say: shown, changed and copied here, and sent by nobody but the person. */
import type { Result } from "../messages";
import { ask } from "../ui/ask";
import { CopyText } from "../ui/copy";
import { t } from "../ui/i18n";
import { openPage, PageHead } from "../ui/page";
import { Trouble } from "../ui/trouble";
import type { Copy } from "../wire.gen";

function load(): Promise<Result<Copy>> {
  const asked = new URLSearchParams(location.search);
  return ask({ type: "ui-bg-rule-report", tab: Number(asked.get("tab")), rule: asked.get("rule") ?? "" });
}

function RuleReport({ report, again }: { report: Result<Copy>; again(): void }) {
  return (
    <div class="page">
      <PageHead />
      <main>
        <h1>{t("reportTitle")}</h1>
        <p class="lead">{t("reportLead")}</p>
        <section>
          {"ok" in report ? <CopyText text={report.ok.text} label="reportLabel" /> : <Trouble problem={{ what: "errorReport", todo: "errorReportHow", fault: report.error }} onAgain={again} />}
        </section>
      </main>
    </div>
  );
}

openPage("reportTitle", load, (report, again) => <RuleReport report={report} again={again} />);
