/** The card that stands where a form was sent: did the confirmation come? */
import { language, t } from "./i18n";
import { Mark } from "./tone";

/** What the card shows and whom it tells. */
export interface SentCardProps {
  title: string;
  /** null: not answered yet. */
  came: boolean | null;
  sheet: boolean;
  onAnswer(came: boolean): void;
  onClose(): void;
}

/** The card. */
export function SentCard({ title, came, sheet, onAnswer, onClose }: SentCardProps) {
  return (
    <section class={`card ${came ? "protected" : "plain"} ${sheet ? "sheet" : ""}`} role="region" aria-label={t("cardLabel")} lang={language()} tabIndex={-1}>
      <header>
        <p class="mark">
          <Mark tone={came ? "protected" : "plain"} />
          <span>{came === null ? t("fillAsk") : t(came ? "fillConfirmed" : "fillUnconfirmed")}</span>
        </p>
        <h2>{title}</h2>
      </header>
      {came === null && (
        <div class="body">
          <p>{t("fillSent")}</p>
        </div>
      )}
      <div class="actions">
        {came === null && (
          <>
            <button type="button" class="main" onClick={() => onAnswer(true)}>
              {t("fillYes")}
            </button>
            <button type="button" onClick={() => onAnswer(false)}>
              {t("fillNo")}
            </button>
          </>
        )}
        {came !== null && (
          <button type="button" onClick={onClose}>
            {t("cardClose")}
          </button>
        )}
      </div>
    </section>
  );
}

/** What a screen reader says once. */
export function sentSays(came: boolean | null): string {
  return came === null ? `${t("fillSent")} ${t("fillAsk")}` : t(came ? "fillConfirmed" : "fillUnconfirmed");
}
