/** "Report this": to somebody who can act on a misleading design. */
import type { Pattern } from "../wire.gen";
import { t } from "./i18n";

interface TellProps {
  /** The dark patterns that were seen. */
  patterns: Pattern[] | undefined;
  /** The element that says what the button is about, where that is not around it. */
  titleId?: string;
  onTell(): void;
}

/** A button where there is something to report. */
export function TellButton({ patterns = [], titleId, onTell }: TellProps) {
  if (patterns.length === 0) return null;
  return (
    <button type="button" class="tell plain" {...(titleId ? { "aria-describedby": titleId } : {})} onClick={onTell}>
      {t("caseTell")}
    </button>
  );
}
