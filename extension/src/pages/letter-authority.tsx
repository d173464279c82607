/** To whom a complaint goes. */
import { TextField } from "../ui/fields";
import { t } from "../ui/i18n";
import type { FormProps } from "./letter-form";

/** The authority's name and address, as the person enters them. */
export function Authority({ draft, change }: Pick<FormProps, "draft" | "change">) {
  const { authority } = draft;
  return (
    <>
      <TextField id="authority" label={t("authorityName")} value={authority.name} onValue={(name) => change({ authority: { ...authority, name } })} hint={t("authorityHow")} autocomplete="off" />
      <TextField id="authority-email" type="email" label={t("authorityEmail")} value={authority.email} onValue={(email) => change({ authority: { ...authority, email } })} autocomplete="off" />
    </>
  );
}
