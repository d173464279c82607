/** "Why this hint?": the names of the pattern, what was seen, and where the facts come from. */
import type { Finding, Say } from "../wire.gen";
import { Facts, Sources } from "./facts";
import { t } from "./i18n";
import { PatternDetails } from "./patterns";
import { Said } from "./said";

/** Everything that stands behind a finding. */
export function Details({ finding }: { finding: Finding }) {
  return (
    <>
      {finding.face.patterns?.map((pattern) => <PatternDetails pattern={pattern} />)}
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
