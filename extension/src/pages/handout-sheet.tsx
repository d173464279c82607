/** One sheet of the handout: where to go, what to look for, what to do, and how one sees that it is done. */
import type { ComponentChildren } from "preact";
import { formSays } from "../ui/facts";
import { type Key, t } from "../ui/i18n";
import type { Item } from "../wire.gen";
import { SwitchPicture } from "./switch-picture";

interface SheetProps {
  item: Item;
  platform: string;
  n: number;
  of: number;
}

const actions: Record<string, Key> = { form: "handoutForm", link: "handoutForm", mail: "handoutMail", app: "handoutApp" };

/** The sheet. */
export function Sheet({ item, platform, n, of }: SheetProps) {
  const wanted = item.on === "protected" ? "on" : "off";
  const written = item.kind === "form" || item.kind === "link" || item.kind === "mail";
  return (
    <article class="sheet" data-sheet={item.id}>
      <p class="quiet">{t("handoutSheet", platform, String(n), String(of))}</p>
      <h2>{item.title}</h2>
      <p>{item.says}</p>
      <ol>
        {item.page && (
          <Step says="handoutOpen">
            <span class="address">{item.page}</span>
          </Step>
        )}
        {item.way && (
          <Step says={item.page ? "handoutOr" : "handoutWay"}>
            <span class="path">{item.way.join(" → ")}</span>
          </Step>
        )}
        {item.label && (
          <Step says="handoutFind">
            <span class="label">{item.label}</span>
          </Step>
        )}
        <Step says={actions[item.kind] ?? (wanted === "on" ? "handoutTurnOn" : "handoutTurnOff")}>{item.form && formSays(item.form).map((say) => t(say)).join(" ")}</Step>
        {!written && <Step says="handoutSee" />}
      </ol>
      {!written && item.kind !== "app" && item.on !== "unclear" && <SwitchPicture label={item.label ?? item.title} wanted={wanted} />}
      {item.late && <p>{item.late}</p>}
      <p class="quiet">{t("handoutChecked", item.checked?.date ?? "")}</p>
    </article>
  );
}

function Step({ says, children }: { says: Key; children?: ComponentChildren }) {
  return (
    <li>
      {t(says)}
      {children && <div>{children}</div>}
    </li>
  );
}
