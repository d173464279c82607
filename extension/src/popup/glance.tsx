/** What the ledger has of this platform, in a line, and whether anything is due. */
import { useEffect, useState } from "preact/hooks";
import { type Glance, glance } from "../ledger/ledger";
import { deedSays, stepSays } from "../ledger/tell";
import { t } from "../ui/i18n";

/** Nothing where the ledger has nothing to say, or cannot be read: the popup is about the page. */
export function FromLedger({ platform }: { platform: string }) {
  const [seen, setSeen] = useState<Glance | null>(null);
  useEffect(() => void glance(platform).then(setSeen, () => null), [platform]);
  const { newest, due } = seen ?? {};
  if (!newest && !due) return null;
  return (
    <ul class="glance">
      {newest && (
        <li>
          <LineLink line={newest.id}>{`${deedSays(newest)} ${t("ledgerOn", newest.day)}`}</LineLink>
        </li>
      )}
      {due?.step && (
        <li>
          <LineLink line={due.id}>{`${due.name}: ${stepSays(due.step, due.due)}`}</LineLink>
        </li>
      )}
    </ul>
  );
}

function LineLink({ line, children }: { line: string; children: string }) {
  return (
    <a href={`ledger.html?${new URLSearchParams({ line })}`} target="_blank" rel="noopener">
      {children}
    </a>
  );
}
