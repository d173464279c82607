/** To whom a complaint goes: the authority that is competent where the person lives, or one they enter. */
import { useEffect, useState } from "preact/hooks";
import { localNow } from "../now";
import { askCore } from "../ui/core";
import { Away } from "../ui/facts";
import { Choose, TextField } from "../ui/fields";
import { language, t } from "../ui/i18n";
import type { Authorities, AuthoritiesRequest, Authority as Body } from "../wire.gen";
import type { Draft } from "./letter-draft";
import type { FormProps } from "./letter-form";

/** The authority's name and address: offered by the person's country and Land, and theirs to change. */
export function Authority({ draft, change }: Pick<FormProps, "draft" | "change">) {
  const { authority } = draft;
  const { bodies, undecided } = useCompetent(draft);
  const chosen = bodies.find(({ name }) => name === authority.name);
  const choose = (id: string) => {
    const { name = "", email = "" } = bodies.find((body) => body.id === id) ?? {};
    change({ authority: { name, email } });
  };
  return (
    <>
      {bodies.length > 0 && (
        <Choose id="competent" label={t("authorityOffered")} value={chosen?.id ?? ""} onValue={choose} choices={[["", t("authorityByHand")], ...bodies.map(({ id, name }): [string, string] => [id, name])]} hint={chosen?.why.map((say) => t(say)).join(" ") ?? ""} />
      )}
      {chosen?.form && (
        <p>
          <Away href={chosen.form}>{t("caseForm")}</Away>
        </p>
      )}
      <TextField id="authority" label={t("authorityName")} value={authority.name} onValue={(name) => change({ authority: { ...authority, name } })} hint={t(undecided ? "authorityLand" : "authorityHow")} autocomplete="off" />
      <TextField id="authority-email" type="email" label={t("authorityEmail")} value={authority.email} onValue={(email) => change({ authority: { ...authority, email } })} autocomplete="off" />
    </>
  );
}

// Where each Land has an authority of its own, none is named before the Land is.
function useCompetent({ person: { country, land }, platform }: Draft): { bodies: Body[]; undecided: boolean } {
  const [answer, setAnswer] = useState<Authorities | null>(null);
  useEffect(() => {
    let current = true;
    const request: AuthoritiesRequest = { language: language(), country, land, platform, seen: [], objected: [], told: "", now: localNow() };
    void askCore("authorities", request).then((answer) => current && setAnswer("ok" in answer ? answer.ok : null));
    return () => void (current = false);
  }, [country, land, platform]);
  const lands = answer?.places.find(({ id }) => id === country)?.lands ?? [];
  const undecided = lands.length > 0 && land === "";
  return { bodies: undecided ? [] : (answer?.bodies ?? []).filter(({ kind }) => kind === "dpa"), undecided };
}
