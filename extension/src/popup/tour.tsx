/** Going through a platform's settings in one go: start it, see how far it is, go on, drop it. */
import { useEffect, useState } from "preact/hooks";
import { count, t } from "../ui/i18n";
import { dropTour, recallTour, type Tour, type TourStop } from "../tour";
import type { Item, Site } from "../wire.gen";

interface TourProps {
  site: Site;
  /** Leads through these settings, or goes on where the person was. */
  onGo(tour: Tour): void;
}

// What is no setting of the person's own on a page cannot be gone through.
const settings = new Set(["switch", "checkbox", "radio", "menu", "row"]);

/** The section of the popup; nothing where there are not several settings to go through. */
export function TourPart({ site, onGo }: TourProps) {
  const [tour, setTour] = useState<Tour | null>(null);
  useEffect(() => void recallTour().then((kept) => setTour(kept?.platform === site.platform ? kept : null)), [site.platform]);
  const stops = stopsOf(site.items);
  if (tour) return <Checklist tour={tour} items={site.items} onGo={onGo} onDrop={() => void dropTour().then(() => setTour(null))} />;
  if (stops.length < 2) return null;
  return (
    <p class="ask tour">
      <button type="button" onClick={() => onGo({ platform: site.platform, name: site.name, stops, passed: 0 })}>
        {count("tourStart", stops.length)}
      </button>
    </p>
  );
}

function Checklist({ tour, items, onGo, onDrop }: { tour: Tour; items: Item[]; onGo(tour: Tour): void; onDrop(): void }) {
  const over = tour.passed >= tour.stops.length;
  return (
    <details class="section tour" open>
      <summary>{over ? t("tourOver", tour.name) : t("tourStep", tour.name, String(tour.passed + 1), String(tour.stops.length))}</summary>
      <ol class="checklist">
        {tour.stops.map(({ rule, title }, n) => (
          <li key={rule} aria-current={n === tour.passed ? "step" : undefined}>
            {n < tour.passed ? "✓ " : ""}
            {title}
            {n < tour.passed && <span class="quiet"> · {seen(items, rule)}</span>}
          </li>
        ))}
      </ol>
      <div class="actions">
        {!over && (
          <button type="button" class="main" onClick={() => onGo(tour)}>
            {t("tourGoOn")}
          </button>
        )}
        <button type="button" onClick={onDrop}>
          {t(over ? "tourClose" : "tourDrop")}
        </button>
      </div>
    </details>
  );
}

// What is true now, as it was last seen; not what was meant to be done.
function seen(items: Item[], rule: string): string {
  const item = items.find(({ id }) => id === rule);
  return item ? t(item.mark) : "";
}

function stopsOf(items: Item[]): TourStop[] {
  return items.filter(({ kind, page, way, yours }) => settings.has(kind) && !yours && (page || way)).map(({ id, title, page = "" }) => ({ rule: id, title, page }));
}
