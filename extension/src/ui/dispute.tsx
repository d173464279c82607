/** "I don't think so": the person's word against a finding, and the way back. */
import type { Pattern } from "../wire.gen";
import { t } from "./i18n";

/** What is disputed, and who hears of it. */
export interface DisputeProps {
  /** The dark patterns that are claimed. */
  patterns: Pattern[] | undefined;
  /** The person said before that nothing is wrong. */
  refuted: boolean | undefined;
  /** The element that says what the button is about, where that is not around it. */
  titleId?: string;
  onRefute(refuted: boolean): void;
}

/** A button where there is something to dispute, or to take back. */
export function Dispute({ patterns = [], refuted = false, titleId, onRefute }: DisputeProps) {
  if (patterns.length === 0 && !refuted) return null;
  return (
    <button type="button" class="dispute plain" {...(titleId ? { "aria-describedby": titleId } : {})} onClick={() => onRefute(!refuted)}>
      {t(refuted ? "refuteBack" : "refute")}
    </button>
  );
}
