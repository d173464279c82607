/** How far the person is in going through several settings; always with the next one and a way to stop. */
import type { TourView } from "../messages";
import { language, t } from "./i18n";

/** What the bar shows and whom it tells. */
export interface TourBarProps {
  tour: TourView;
  onNext(): void;
  onStop(): void;
}

/** The bar below a card, or alone. */
export function TourBar({ tour, onNext, onStop }: TourBarProps) {
  return (
    <section class="card tour" role="region" aria-label={t("tourLabel")} lang={language()}>
      <p>{tourSays(tour)}</p>
      <div class="actions">
        <button type="button" class="main" onClick={onNext}>
          {tour.next ? t("tourNext", tour.next) : t("tourFinish")}
        </button>
        <button type="button" onClick={onStop}>
          {t("guideStop")}
        </button>
      </div>
    </section>
  );
}

/** "LinkedIn: 3 of 12". */
export function tourSays({ name, n, of }: TourView): string {
  return t("tourStep", name, String(n), String(of));
}
