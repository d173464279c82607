/** "Why this hint?": the names of the pattern, what was seen, and where the facts come from. */
import type { Finding, Pattern, Say } from "../wire.gen";
import { Facts, Sources } from "./facts";
import { t } from "./i18n";
import { provision } from "./law";
import { Said } from "./said";

/** Everything that stands behind a finding. */
export function Details({ finding }: { finding: Finding }) {
  return (
    <>
      {finding.face.patterns?.map((pattern) => <PatternNames pattern={pattern} />)}
      <Seen says={finding.why} />
      <Facts of={finding} />
      <Sources of={finding} />
    </>
  );
}

function Seen({ says }: { says: Say[] }) {
  if (says.length === 0) return null;
  return (
    <>
      <h3>{t("detailsSeen")}</h3>
      <ul>
        {says.map((say) => (
          <li>
            <Said say={say} />
          </li>
        ))}
      </ul>
    </>
  );
}

function PatternNames({ pattern }: { pattern: Pattern }) {
  return (
    <>
      <p>
        <Said say={pattern.why} />
      </p>
      <h3>{t("detailsPattern")}</h3>
      <ul>
        <li>{t("detailsEdpb", pattern.edpb)}</li>
        <li>{t("detailsOntology", pattern.ontology)}</li>
        <li>{t("detailsDeceptive", pattern.deceptive)}</li>
      </ul>
      {pattern.articles.length > 0 && <p>{t("detailsArticles", pattern.articles.map(provision).join(", "))}</p>}
    </>
  );
}
