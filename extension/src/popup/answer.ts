/** The one-line answer of the popup: counted, not judged. */
import { count, t } from "../ui/i18n";
import type { Item, Site } from "../wire.gen";

const wordy = new Set(["form", "link", "mail"]);
const stateless = new Set([...wordy, "admin", "app", "none"]);

/** The platform's name, then "2 of 12 are on against you, 3 not looked at yet". */
export function answer(site: Site): string {
  return t("answer", site.name, parts(site.items).join(", "));
}

function parts(items: Item[]): string[] {
  const settings = items.filter((item) => !stateless.has(item.kind));
  const on = settings.filter((item) => item.attention && item.state === "on").length;
  const unseen = settings.filter((item) => !item.state).length;
  const objections = items.filter((item) => wordy.has(item.kind)).length;
  const admin = items.filter((item) => item.kind === "admin").length;
  const app = items.filter((item) => item.kind === "app").length;
  if (settings.length + objections + admin + app === 0) return [t("answerNoWay")];
  return [
    ...(on > 0 ? [count("answerOn", on, String(settings.length))] : []),
    ...(on === 0 && unseen < settings.length ? [t("answerOnNone")] : []),
    ...(unseen > 0 ? [t("answerUnseen", String(unseen))] : []),
    ...(objections > 0 ? [count("answerObject", objections)] : []),
    ...(admin > 0 ? [t("answerAdmin", String(admin))] : []),
    ...(app > 0 ? [t("answerApp", String(app))] : []),
  ];
}
