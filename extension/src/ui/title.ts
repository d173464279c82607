/** Whose words a title is. */
import type { Finding } from "../wire.gen";
import { t } from "./i18n";

/** A finding's title. Where no rule speaks it is what the page calls its control, and is quoted: nobody must take it for Veto's word. */
export function titleOf({ rule, title }: Pick<Finding, "rule" | "title">): string {
  return rule ? title : t("pageWords", title);
}
