/** Reminders: the browser is asked for them when the person first wants one. */
import { useEffect, useState } from "preact/hooks";
import { type Key, t } from "../ui/i18n";
import { replan } from "./due";

const permissions: chrome.runtime.ManifestPermission[] = VETO_BROWSER === "chromium" ? ["alarms", "notifications"] : ["notifications"];

/** A button until Veto may remind, then the word that it does. */
export function Remind() {
  const [may, setMay] = useState<boolean | null>(null);
  const [said, setSaid] = useState<Key | null>(null);
  useEffect(() => void chrome.permissions.contains({ permissions }).then(setMay), []);
  const allow = async () => {
    const given = await chrome.permissions.request({ permissions });
    setMay(given);
    setSaid(given ? null : "remindNot");
    if (given) await replan();
  };
  return (
    <>
      {may === false && (
        <button type="button" class="remind" onClick={() => void allow()}>
          {t("remindMe")}
        </button>
      )}
      <p role="status" class="reminds">
        {may ? t("remindYes") : said && t(said)}
      </p>
    </>
  );
}
