/** My details: what Veto fills into objection forms; kept on this device, erased with one click. */
import { useEffect, useState } from "preact/hooks";
import { countries, erasePerson, keepPerson, nobody, type Person, recallPerson } from "../person";
import { Choose, LongField, TextField } from "../ui/fields";
import { language, t } from "../ui/i18n";

/** The section of the settings. */
export function Details() {
  const [person, setPerson] = useState<Person>(nobody);
  const [said, setSaid] = useState("");
  useEffect(() => void recallPerson().then(setPerson), []);
  const set = (news: Partial<Person>) => {
    setPerson({ ...person, ...news });
    void keepPerson({ ...person, ...news }).then(() => setSaid(t("detailsKept")));
  };
  const forget = async () => {
    await erasePerson();
    setPerson(nobody);
    setSaid(t("optionsForgotten"));
  };
  const names = new Intl.DisplayNames(language(), { type: "region" });
  const choices = countries.map((code): [string, string] => [code, names.of(code) ?? code]).sort(([, a], [, b]) => a.localeCompare(b));
  return (
    <section id="details">
      <h2>{t("detailsTitle")}</h2>
      <p>{t("detailsHow")}</p>
      <TextField id="details-email" type="email" label={t("senderEmail")} value={person.email} onValue={(email) => set({ email })} autocomplete="email" />
      <TextField id="details-name" label={t("senderName")} value={person.name} onValue={(name) => set({ name })} autocomplete="name" />
      <Choose id="details-country" label={t("senderCountry")} value={person.country} onValue={(country) => set({ country, land: "" })} choices={[["", "–"], ...choices]} />
      <LongField id="details-reason" label={t("detailsReason")} value={person.reason} onValue={(reason) => set({ reason })} hint={t("detailsReasonHow")} rows={4} />
      <p>
        <button type="button" class="take" onClick={() => void forget()}>
          {t("senderForget")}
        </button>
      </p>
      <p role="status">{said}</p>
    </section>
  );
}
