/** Who writes: kept on this device for the next letter and for forms, erased with one click. */
import { useEffect, useState } from "preact/hooks";
import { countries, nobody, type Person } from "../person";
import { Choose, LongField, TextField } from "../ui/fields";
import { language, t } from "../ui/i18n";
import type { Land } from "../wire.gen";
import { today } from "../now";
import { due } from "./due";
import type { FormProps } from "./letter-form";

/** The part of the form. */
export function Sender({ draft, change }: FormProps) {
  const { person } = draft;
  const set = (news: Partial<Person>) => change({ person: { ...person, ...news } });
  return (
    <fieldset id="sender">
      <legend>{t("letterSender")}</legend>
      <p>{t("letterSenderHow")}</p>
      <Self person={person} as={draft.as} set={set} />
      <Home person={person} set={set} />
      <button type="button" class="take" id="forget" onClick={() => change({ person: nobody })}>
        {t("senderForget")}
      </button>
    </fieldset>
  );
}

/** Who somebody is, and how they are reached. */
export function Self({ person, as, set }: { person: Person; as: string; set(news: Partial<Person>): void }) {
  return (
    <>
      <TextField id="name" label={t("senderName")} value={person.name} onValue={(name) => set({ name })} autocomplete="name" />
      {as === "organisation" && <TextField id="organisation" label={t("senderOrganisation")} value={person.organisation} onValue={(organisation) => set({ organisation })} autocomplete="organization" />}
      {as === "organisation" && <TextField id="role" label={t("senderRole")} value={person.role} onValue={(role) => set({ role })} autocomplete="organization-title" />}
      <LongField id="address" label={t("senderAddress")} value={person.address} onValue={(address) => set({ address })} autocomplete="street-address" />
      <TextField id="email" type="email" label={t("senderEmail")} value={person.email} onValue={(email) => set({ email })} hint={t("senderEmailHow")} autocomplete="email" />
      <TextField id="account" label={t("senderAccount")} value={person.account} onValue={(account) => set({ account })} hint={t("senderAccountHow")} autocomplete="off" />
    </>
  );
}

function Home({ person, set }: { person: Person; set(news: Partial<Person>): void }) {
  const lands = useLands(person);
  const names = new Intl.DisplayNames(language(), { type: "region" });
  const choices = countries.map((code): [string, string] => [code, names.of(code) ?? code]).sort(([, a], [, b]) => a.localeCompare(b));
  return (
    <>
      <Choose id="country" label={t("senderCountry")} value={person.country} onValue={(country) => set({ country, land: "" })} choices={[["", "–"], ...choices]} hint={t("senderCountryHow")} />
      {lands.length > 0 && <Choose id="land" label={t("senderLand")} value={person.land} onValue={(land) => set({ land })} choices={[["", "–"], ...lands.map(({ id, name }): [string, string] => [id, name])]} hint={t("senderLandHow")} />}
    </>
  );
}

// The core knows which countries have parts with holidays of their own.
function useLands(person: Person): Land[] {
  const [lands, setLands] = useState<Land[]>([]);
  useEffect(() => {
    let current = true;
    void due("answer", today(), { ...person, land: "" }).then((counted) => current && setLands(person.country ? (counted?.lands ?? []) : []));
    return () => void (current = false);
  }, [person.country]);
  return lands;
}
