/** Who reports: a supervisory authority has to know, the others need not. */
import { nobody, type Person } from "../person";
import { Tick } from "../ui/fields";
import { t } from "../ui/i18n";
import type { Authority } from "../wire.gen";
import { Self } from "./letter-sender";
import { type Draft, isNamed } from "./report-draft";

interface SelfProps {
  draft: Draft;
  to: Authority;
  change(news: Partial<Draft>): void;
}

/** The fourth part of the form. */
export function ReportSelf({ draft, to, change }: SelfProps) {
  const { person } = draft;
  const set = (news: Partial<Person>) => change({ person: { ...person, ...news } });
  return (
    <fieldset id="sender">
      <legend>{t("letterSender")}</legend>
      {to.kind === "dpa" ? <p>{t("caseNamed")}</p> : <Tick label={t("caseNameMe")} on={draft.named} onTurn={(named) => change({ named })} />}
      {isNamed(draft, to) && (
        <>
          <p class="quiet">{t("letterSenderHow")}</p>
          <Self person={person} as="person" set={set} />
          <button type="button" class="take" id="forget" onClick={() => change({ person: nobody })}>
            {t("senderForget")}
          </button>
        </>
      )}
    </fieldset>
  );
}
