/** What a rule says about an entry: shown by hints and by the popup alike. */
import type { Checked, Finding, Form, Item, Say, Source } from "../wire.gen";
import { type Key, language, t } from "./i18n";

/** What findings and items have in common. */
export type Told = Finding | Item;

/** Where it exists, what is covered and what is not, what acting now still does, reported but not confirmed; what a form asks for, whom to write to. */
export function Facts({ of }: { of: Told }) {
  return (
    <>
      <Fact label="factRegion" text={of.region} />
      <Fact label="factCovers" text={of.covers} />
      <Fact label="factExcludes" text={of.excludes} />
      <Fact label="factLate" text={of.late} />
      <Fact label="factUnchecked" text={of.unchecked} />
      {of.form && <Fields fields={of.form.fields} />}
      <Fact label="factMailTo" text={of.mail?.to} />
      <Fact label="factMailSubject" text={of.mail?.subject} />
      <Fact label="factMailBody" text={of.mail?.body} />
    </>
  );
}

function Fields({ fields }: { fields: string[] }) {
  if (fields.length === 0) return null;
  return (
    <>
      <h3>{t("formFieldsTitle")}</h3>
      <ul>
        {fields.map((field) => (
          <li>{field}</li>
        ))}
      </ul>
    </>
  );
}

/** One labelled fact; nothing where there is none. */
export function Fact({ label, text }: { label: Key; text: string | undefined }) {
  if (!text) return null;
  return (
    <p>
      <b>{t(label)}</b> {text}
    </p>
  );
}

const asks: Record<string, Key> = {
  "reason required": "formReasonRequired",
  "reason optional": "formReasonOptional",
  "reason none": "formReasonNone",
  "email required": "formEmailRequired",
  "email optional": "formEmailOptional",
  "email none": "formEmailNone",
};

/** What a form asks for, as far as it is known. */
export function formSays(form: Form): Say[] {
  const keys = [asks[`reason ${form.reason}`], asks[`email ${form.email}`]];
  return keys.filter((key) => key !== undefined).map((key) => ({ key }));
}

/** The steps to an entry, in order. */
export function Way({ steps }: { steps: string[] }) {
  return (
    <ol class="way">
      {steps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
  );
}

/** Where the facts come from, and when and how they were checked; what a source says is noted in English only, and shown only there. */
export function Sources({ of }: { of: Told }) {
  return (
    <>
      {of.sources && of.sources.length > 0 && (
        <>
          <h3>{t("detailsSources")}</h3>
          <ul class="sources">
            {of.sources.map((source) => (
              <li>
                <SourceTitle source={source} /> {source.date && <span class="quiet">{t({ key: "sourceDate", args: [source.date] })}</span>}
                {language() === "en" && source.says && <p>{source.says}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      {of.checked?.date && (
        <p class="quiet">
          {checkedSays(of.checked)} {of.stale && t("detailsStale")}
        </p>
      )}
    </>
  );
}

function checkedSays(checked: Checked): string {
  return t(checked.how === "seen" ? "detailsOnPage" : "detailsDocumented", checked.date);
}

function SourceTitle({ source }: { source: Source }) {
  return source.url ? <Away href={source.url}>{source.title}</Away> : <span>{source.title}</span>;
}

/** A link out of Veto, in a tab of its own; an address that is not on the web stays text. */
export function Away({ href, children, ...rest }: { href: string; children: string; class?: string }) {
  if (!href.startsWith("https://")) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" {...rest}>
      {children}
    </a>
  );
}
