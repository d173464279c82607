/** The way from an entry to a letter about it. */
import { t } from "../ui/i18n";

/** A link; nothing for a rule of the person's own: whom to write to is known for Veto's only. */
export function WriteLetter({ rule }: { rule: string }) {
  if (rule.startsWith("yours:")) return null;
  return (
    <a class="button" href={`letter.html?${new URLSearchParams({ rule })}`}>
      {t("letterTitle")}
    </a>
  );
}
