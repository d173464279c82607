/** Dark patterns in plain words: a line of what they are, and what stands behind each. */
import type { Pattern } from "../wire.gen";
import { type Key, t } from "./i18n";
import { provision } from "./law";
import { Said } from "./said";

/** What each pattern of the core is called in plain words. */
export const plainNames: Record<string, Key> = {
  "pre-enabled": "patternNamePreEnabled",
  "double-negative": "patternNameDoubleNegative",
  "refusal-less-visible": "patternNameLessVisible",
  "look-contradicts-state": "patternNameContradicting",
  "refusal-further-away": "patternNameFurtherAway",
  "dead-end": "patternNameDeadEnd",
  confirmshaming: "patternNameShaming",
  "other-language": "patternNameLanguage",
  "switched-back-on": "patternNameSwitchedBack",
  bundled: "patternNameBundled",
  "needless-demand": "patternNameDemanding",
  "no-refusal": "patternNameNoRefusal",
};

/** The patterns' plain names in a line; nothing where there is none. */
export function PatternLine({ patterns }: { patterns: Pattern[] | undefined }) {
  if (!patterns || patterns.length === 0) return null;
  return (
    <p class="patterns">
      {t("patternsTitle")} {patterns.map(plainName).join(" · ")}
    </p>
  );
}

/** A pattern as it is called in plain words. */
export function plainName({ id, ontology }: Pattern): string {
  const key = plainNames[id];
  return key ? t(key) : ontology || id;
}

/** What was seen of a pattern, how sure that is, what others call it, and what it touches. */
export function PatternDetails({ pattern }: { pattern: Pattern }) {
  const called = calledBy(pattern);
  return (
    <>
      <p>
        <Said say={pattern.why} />
      </p>
      <p class="quiet">{t(pattern.confidence === "sure" ? "detailsPatternSure" : "detailsPatternProbable")}</p>
      {called.length > 0 && (
        <>
          <h3>{t("detailsPattern")}</h3>
          <ul>
            {called.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
        </>
      )}
      {pattern.articles.length > 0 && <p>{t("detailsArticles", pattern.articles.map(provision).join(", "))}</p>}
    </>
  );
}

function calledBy({ edpb, ontology, deceptive }: Pattern): string[] {
  const all: [Key, string][] = [["detailsEdpb", edpb], ["detailsOntology", ontology], ["detailsDeceptive", deceptive]];
  return all.filter(([, name]) => name !== "").map(([key, name]) => t(key, name));
}
