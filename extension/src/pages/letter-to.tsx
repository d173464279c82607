/** Whom the letter goes to: the platform, the controller behind it, and where that is known from. */
import { Choose } from "../ui/fields";
import { Away } from "../ui/facts";
import { t } from "../ui/i18n";
import type { Controller } from "../wire.gen";
import { controllersOf } from "./letter-draft";
import type { FormProps } from "./letter-form";

/** The part of the form. */
export function Addressee({ draft, choices, names, change }: FormProps) {
  const known = [...new Set(choices.controllers.flatMap(({ platforms }) => platforms))].map((id): [string, string] => [id, names[id] ?? id]);
  const offered = controllersOf(choices, draft.platform);
  const chosen = offered.find(({ id }) => id === draft.controller);
  const choosePlatform = (platform: string) => change({ platform, controller: controllersOf(choices, platform)[0]?.id ?? "" });
  return (
    <fieldset>
      <legend>{t("letterTo")}</legend>
      <Choose id="platform" label={t("ledgerPlatform")} value={draft.platform} onValue={choosePlatform} choices={[["", t("letterPlatformOpen")], ...known.sort(([, a], [, b]) => a.localeCompare(b))]} />
      {offered.length === 0 && <p class="warning">{t("letterNobody")}</p>}
      {offered.length > 0 && <Choose id="controller" label={t("letterController")} value={draft.controller} onValue={(controller) => change({ controller })} choices={[...(chosen ? [] : [["", "–"] as [string, string]]), ...offered.map(({ id, name }): [string, string] => [id, name])]} />}
      {chosen && <Known controller={chosen} />}
    </fieldset>
  );
}

function Known({ controller }: { controller: Controller }) {
  const [source] = controller.sources;
  return (
    <div class="quiet known">
      <p class="text">{[...controller.address, controller.email ?? ""].filter(Boolean).join("\n")}</p>
      {source && (
        <p>
          {t("letterFrom")} {source.url ? <Away href={source.url}>{source.title || source.url}</Away> : source.title} · {t("coverageDate", controller.checked.date)}
        </p>
      )}
    </div>
  );
}
