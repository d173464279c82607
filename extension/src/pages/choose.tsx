/** First run: "I use these". The person chooses platforms, and the browser is asked once for all of them. */
import { useState } from "preact/hooks";
import { askFor } from "../reach";
import { count, listed, t } from "../ui/i18n";
import { useSearch } from "../ui/search";
import type { Platform } from "../wire.gen";

/** The platforms that Veto may not read yet. */
export function Choose({ platforms, again }: { platforms: Platform[]; again(): void }) {
  const [ids, setIds] = useState<string[]>([]);
  const [said, setSaid] = useState("");
  const { found, field } = useSearch(platforms, ({ name, hosts }) => [name, ...hosts].join(" "), "searchPlatforms");
  const chosen = platforms.filter(({ id }) => ids.includes(id));
  const turn = (id: string) => setIds(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  const allow = async () => {
    const given = await askFor(chosen);
    setSaid(t(given ? "accessGiven" : "accessUnchanged", listed(chosen.map(({ name }) => name))));
    if (given) setIds([]);
    again();
  };
  return (
    <section id="choose">
      <h2>{t("chooseTitle")}</h2>
      <p>{t("chooseSays")}</p>
      {field}
      <fieldset class="languages">
        <legend class="heard">{t("chooseTitle")}</legend>
        {found.map((platform) => (
          <label key={platform.id}>
            <input type="checkbox" value={platform.id} checked={ids.includes(platform.id)} onChange={() => turn(platform.id)} />
            {platform.name}
          </label>
        ))}
      </fieldset>
      <button type="button" class="main" disabled={chosen.length === 0} onClick={() => void allow()}>
        {chosen.length === 0 ? t("chooseNone") : count("choose", chosen.length)}
      </button>
      <p role="status">{said}</p>
    </section>
  );
}
