/** On a known site: whether Veto looks here by itself, and one click to let it. */
import { useState } from "preact/hooks";
import { askFor } from "../reach";
import { t } from "../ui/i18n";
import type { Target } from "./target";
import { platformAt } from "./visit";

interface AllowProps {
  target: Target;
  name: string;
  allowed: boolean;
  onAllowed(): void;
}

/** Nothing where Veto may look already, unless it was just allowed to. */
export function Allow({ target, name, allowed, onAllowed }: AllowProps) {
  const [said, setSaid] = useState("");
  if (allowed) return <p role="status">{said}</p>;
  const allow = async () => {
    const given = await askFor([platformAt(target.url) ?? { hosts: [] }]);
    setSaid(t(given ? "accessGiven" : "accessUnchanged", name));
    if (given) onAllowed();
  };
  return (
    <div class="allow">
      <p>{t("popupNoAccess")}</p>
      <button type="button" onClick={() => void allow()}>
        {t("popupAllow", name)}
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
