/** A handout: a guide on paper for somebody else: one platform, one setting a sheet, large type. */
import platforms from "veto:platforms";
import type { Platforms, Result, SiteView } from "../messages";
import { byName } from "../reach";
import { ask } from "../ui/ask";
import { Choose } from "../ui/fields";
import { t } from "../ui/i18n";
import { Languages } from "../ui/languages";
import { openPage, PageHead } from "../ui/page";
import { Trouble } from "../ui/trouble";
import type { Fault, Item, Platform, Sample, Samples } from "../wire.gen";
import { Sheet } from "./handout-sheet";

interface Data {
  platforms: Platform[];
  chosen: Platform | null;
  items: Item[];
  samples: Sample[];
  fault: Fault | null;
}

// The address of the page says which platform, so that it can be kept and opened again.
const asked = () => new URLSearchParams(location.search).get("platform") ?? "";

async function load(): Promise<Data> {
  const answer: Result<Platforms> = await ask({ type: "ui-bg-platforms" });
  if ("error" in answer) return { platforms: [], chosen: null, items: [], samples: [], fault: answer.error };
  const sites = byName(answer.ok.platforms.filter(({ id }) => platforms.some((site) => site.id === id)));
  const chosen = sites.find(({ id }) => id === asked()) ?? null;
  return { platforms: sites, chosen, ...(await known(chosen)) };
}

async function known(chosen: Platform | null): Promise<Pick<Data, "items" | "samples" | "fault">> {
  if (!chosen) return { items: [], samples: [], fault: null };
  const view = await ask<SiteView>({ type: "ui-bg-site", tab: -1, url: chosen.start });
  if ("error" in view) return { items: [], samples: [], fault: view.error };
  const seen = await ask<Samples>({ type: "ui-bg-samples", url: chosen.start });
  if ("error" in seen) return { items: [], samples: [], fault: seen.error };
  const items = view.ok.site.items.filter((item) => item.id.startsWith(`${chosen.id}/`) && hasWay(item));
  return { items, samples: seen.ok.samples, fault: null };
}

// What only an administrator can change, or nobody, is no help on paper.
function hasWay({ kind, page, way }: Item): boolean {
  return kind !== "none" && kind !== "admin" && (page !== undefined || way !== undefined);
}

function Handout({ data, again }: { data: Data; again(): void }) {
  const choose = (platform: string) => {
    history.replaceState(null, "", `?${new URLSearchParams({ platform })}`);
    again();
  };
  return (
    <div class="page handout">
      <PageHead>
        <Languages browser={false} onChange={again} />
      </PageHead>
      <main data-platform={data.chosen?.id}>
        <div class="screen">
          <h1>{t("handoutTitle")}</h1>
          <p class="lead">{t("handoutLead")}</p>
          {data.fault && <Trouble problem={{ what: "errorPage", todo: "errorPageHow", fault: data.fault }} onAgain={again} />}
          <div class="form">
            <Choose id="platform" label={t("ledgerPlatform")} value={data.chosen?.id ?? ""} onValue={choose} choices={[["", "–"], ...data.platforms.map(({ id, name }): [string, string] => [id, name])]} />
          </div>
          {data.items.length > 0 && (
            <button type="button" class="main" id="print" onClick={() => print()}>
              {t("letterPrint")}
            </button>
          )}
        </div>
        {data.items.map((item, n) => (
          <Sheet key={item.id} item={item} sample={data.samples.find(({ before }) => before.id === item.id)} platform={data.chosen?.name ?? ""} n={n + 1} of={data.items.length} />
        ))}
      </main>
    </div>
  );
}

openPage("handoutTitle", load, (data, again) => <Handout data={data} again={again} />);
