/** The card of a guide: which step of how many, what to click, and always a way to stop. */
import type { Guide } from "../wire.gen";
import { Way } from "./facts";
import { language, t } from "./i18n";
import { Mark } from "./tone";

/** What the card of a guide shows and whom it tells. */
export interface WayCardProps {
  guide: Guide;
  /** Drawn as a sheet at the bottom edge of a small screen. */
  sheet: boolean;
  onStop(): void;
}

/** The card. */
export function WayCard({ guide, sheet, onStop }: WayCardProps) {
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onStop();
  };
  return (
    <section class={`card plain ${sheet ? "sheet" : ""}`} role="region" aria-label={t("guideLabel")} lang={language()} tabIndex={-1} onKeyDown={closeOnEscape}>
      <header>
        <p class="mark">
          <Mark tone="plain" />
          <span>{progress(guide)}</span>
        </p>
        <h2>{guide.title}</h2>
      </header>
      <div class="body">
        <p class="next">{t(guide.says)}</p>
        {guide.says.key === "nextMissing" && <Way steps={guide.way.slice(guide.step)} />}
      </div>
      <div class="actions">
        {guide.page && (
          <a href={guide.page} target="_top">
            {t("guideOpen")}
          </a>
        )}
        <button type="button" onClick={onStop}>
          {t("guideStop")}
        </button>
      </div>
    </section>
  );
}

/** "Step 2 of 4". */
export function progress({ step, way }: Guide): string {
  return t("guideStep", String(step + 1), String(Math.max(way.length, step + 1)));
}
