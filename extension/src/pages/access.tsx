/** Which platforms Veto may read by itself: given and taken back here, one click each. */
import { useId, useState } from "preact/hooks";
import { askFor, giveBack, returnable } from "../reach";
import { t } from "../ui/i18n";
import { useSearch } from "../ui/search";
import type { Platform } from "../wire.gen";

/** A platform and whether Veto may read it now. */
export interface Granted {
  platform: Platform;
  granted: boolean;
}

/** The list of platforms, searchable. */
export function Access({ platforms, again }: { platforms: Granted[]; again(): void }) {
  const [said, setSaid] = useState("");
  const { found, field } = useSearch(platforms, ({ platform }) => [platform.name, ...platform.hosts].join(" "), "searchPlatforms");
  const tell = (text: string) => {
    setSaid(text);
    again();
  };
  return (
    <section id="access">
      <h2>{t("optionsPlatforms")}</h2>
      <p>{t("optionsAccessSays")}</p>
      {field}
      <ul class="access">
        {found.map((one) => (
          <Line key={one.platform.id} {...one} tell={tell} />
        ))}
      </ul>
      <p role="status">{said}</p>
      <p>{t("optionsRevoke")}</p>
    </section>
  );
}

function Line({ platform, granted, tell }: Granted & { tell(text: string): void }) {
  const id = useId();
  return (
    <li data-platform={platform.id} class={granted ? "granted" : ""}>
      <h3 id={id}>{platform.name}</h3>
      <p class="quiet hosts">{platform.hosts.join(", ")}</p>
      {granted && <p class="state">{t(returnable(platform).length === 0 ? "optionsAccessInstall" : "optionsAccessYes")}</p>}
      <Turn platform={platform} granted={granted} tell={tell} id={id} />
    </li>
  );
}

// What was given on installing, the browser takes back, not Veto.
function Turn({ platform, granted, tell, id }: Granted & { tell(text: string): void; id: string }) {
  if (granted && returnable(platform).length === 0) return null;
  const turn = async () => {
    const done = await (granted ? giveBack(platform) : askFor([platform]));
    tell(t(done ? (granted ? "accessTaken" : "accessGiven") : "accessUnchanged", platform.name));
  };
  return (
    <button type="button" class={granted ? "take" : "give"} aria-describedby={id} onClick={() => void turn()}>
      {t(granted ? "accessTake" : "accessGive")}
    </button>
  );
}
