/** One sheet of the handout: where to go, what to look for, what to do, and how one sees that it is done; each with what Veto shows there. */
import type { ComponentChildren } from "preact";
import { formSays } from "../ui/facts";
import { HintPicture } from "../ui/hint-picture";
import { type Key, t } from "../ui/i18n";
import type { Finding, Item, Sample } from "../wire.gen";

interface SheetProps {
  item: Item;
  /** What Veto would show of it; left out where it has no control on a page. */
  sample: Sample | undefined;
  platform: string;
  n: number;
  of: number;
}

const actions: Record<string, Key> = { form: "handoutForm", link: "handoutForm", mail: "handoutMail", app: "handoutApp" };

/** The sheet. */
export function Sheet({ item, sample, platform, n, of }: SheetProps) {
  return (
    <article class="sheet" data-sheet={item.id}>
      <p class="quiet">
        {t("handoutSheet", platform, String(n), String(of))} · {t("handoutChecked", item.checked?.date ?? "")}
      </p>
      <h2>{item.title}</h2>
      <p>{item.says}</p>
      {item.late && <p>{item.late}</p>}
      <ol>
        <Go item={item} />
        <Find label={sample ? sample.label : item.label} sample={sample} />
        <Act item={item} after={sample?.after && <Picture finding={sample.after} label={sample.label} />} />
      </ol>
    </article>
  );
}

function Go({ item }: { item: Item }) {
  return (
    <>
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
    </>
  );
}

function Find({ label, sample }: { label: string | undefined; sample: Sample | undefined }) {
  if (!label && !sample) return null;
  return (
    <Step says={label ? "handoutFind" : "handoutHint"}>
      {label && (
        <p>
          <span class="label">{label}</span>
        </p>
      )}
      {label && sample && <p>{t("handoutHint")}</p>}
      {sample && <Picture finding={sample.before} label={sample.label} />}
    </Step>
  );
}

function Act({ item, after }: { item: Item; after: ComponentChildren }) {
  const written = item.kind === "form" || item.kind === "link" || item.kind === "mail";
  return (
    <>
      <Step says={actions[item.kind] ?? (item.on === "protected" ? "handoutTurnOn" : "handoutTurnOff")}>{item.form && formSays(item.form).map((say) => t(say)).join(" ")}</Step>
      {!written && <Step says="handoutSee">{after}</Step>}
    </>
  );
}

function Picture({ finding, label }: { finding: Finding; label: string }) {
  return (
    <figure>
      <HintPicture finding={finding} label={label} />
    </figure>
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
