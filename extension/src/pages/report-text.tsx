/** The report as it stands: in the language of who reads it, beside it in the person's, and in parts for the fields of a form. */
import { useState } from "preact/hooks";
import { Away } from "../ui/facts";
import { type Key, t } from "../ui/i18n";
import type { Authority, Part, Report } from "../wire.gen";

interface TextProps {
  to: Authority;
  report: Report;
  /** The same in the person's language, null where that is the same. */
  translation: Report | null;
}

/** The text in one or two columns. */
export function ReportText({ to, report, translation }: TextProps) {
  return (
    <>
      {report.wait.length > 0 && <p class="warning">{[t("caseEarly"), ...report.wait.map((say) => t(say))].join(" ")}</p>}
      <div class={translation ? "columns" : ""}>
        <Paper report={report} says={translation ? "caseOriginal" : null} />
        {translation && <Paper report={translation} says="caseTranslation" />}
      </div>
      <Fields to={to} report={report} />
    </>
  );
}

function Paper({ report, says }: { report: Report; says: Key | null }) {
  return (
    <div class="side">
      {says && <h3>{t(says, languageName(report.language))}</h3>}
      <article class={says === "caseTranslation" ? "paper translation" : "paper"} lang={report.language}>
        <p class="text">{[report.to.name, ...(report.to.address ?? [])].join("\n")}</p>
        <h4>{report.subject}</h4>
        {report.body.map((paragraph, n) => (
          <p class="text" key={n}>
            {paragraph}
          </p>
        ))}
      </article>
    </div>
  );
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(document.documentElement.lang, { type: "language" }).of(tag) ?? tag;
}

const parts: Record<string, Key> = { who: "partWho", what: "partWhat", facts: "partFacts", law: "partLaw", done: "partDone", ask: "partAsk", evidence: "partEvidence" };

// Where the body has a form, its fields are what the person fills in; elsewhere they may still be of use.
function Fields({ to, report }: { to: Authority; report: Report }) {
  return (
    <details id="fields" open={Boolean(to.form)}>
      <summary>{t("caseFields")}</summary>
      <p>
        {t("caseFieldsHow")} {to.form && <Away href={to.form}>{t("caseForm")}</Away>}
      </p>
      {report.fields.map((part) => (
        <Field key={part.what} part={part} lang={report.language} />
      ))}
    </details>
  );
}

function Field({ part, lang }: { part: Part; lang: string }) {
  const [said, setSaid] = useState<Key | null>(null);
  const name = parts[part.what] ? t(parts[part.what] as Key) : part.what;
  const copy = () => navigator.clipboard.writeText(part.text).then(() => setSaid("copied"), () => setSaid("copyByHand"));
  return (
    <section class="field" data-part={part.what} aria-label={name}>
      <h3>{name}</h3>
      <button type="button" aria-label={t("casePartCopy", name)} onClick={() => void copy()}>
        {t("copy")}
      </button>
      <p class="text" lang={lang}>
        {part.text}
      </p>
      <span role="status">{said && t(said)}</span>
    </section>
  );
}
